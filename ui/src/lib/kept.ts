// Rows that were read again: those that say the same stay the same objects, so that a list of two thousand is not
// drawn again because one was added.

/** Returns `now` with the rows of `before` in it wherever they say the same; `before` itself when nothing changed. */
export function kept<T extends { uid: string }>(now: T[], before: T[]): T[] {
  const known = new Map(before.map((row) => [row.uid, row]));
  const rows = now.map((row) => {
    const old = known.get(row.uid);
    return old && same(row, old) ? old : row;
  });
  return rows.length === before.length && rows.every((row, at) => row === before[at]) ? before : rows;
}

/** Returns whether two answers of the program say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.keys(b)];
  return left.length === right.length && left.every(([key, value]) => Object.hasOwn(b, key) && same(value, (b as Record<string, unknown>)[key]));
}
