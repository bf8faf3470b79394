// A small router over the address's fragment: `#/case/<id>/<tab>?filter=…`. Nothing personal stands in it: ids only.

export class Route {
  hash = $state(location.hash || '#/');
  path = $derived(this.hash.replace(/^#\/?/, '').split('?')[0] ?? '');
  segments = $derived(this.path.split('/').filter(Boolean).map(decodeURIComponent));
  query = $derived(new URLSearchParams(this.hash.split('?')[1] ?? ''));

  constructor() {
    addEventListener('hashchange', () => (this.hash = location.hash || '#/'));
  }
}

export const route = new Route();

/** Returns the address of a page; empty parts are left out: `to('case', id, tab)`. */
export function to(...parts: (string | undefined | null)[]): string {
  return '#/' + parts.filter((p): p is string => !!p).map(encodeURIComponent).join('/');
}

/** Goes to a page. */
export function go(...parts: (string | undefined | null)[]): void {
  location.hash = to(...parts);
}

/** Replaces the query of the page one is on, without a new step in the history. */
export function setQuery(values: Record<string, string | undefined>): void {
  const query = new URLSearchParams(route.query);
  for (const [name, value] of Object.entries(values)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const words = query.toString();
  history.replaceState(null, '', `#/${route.path}${words ? `?${words}` : ''}`);
  route.hash = location.hash;
}

/** Returns what `pattern` (`case/:id/:tab?`) finds in `path`, or undefined when it does not fit. */
export function match(pattern: string, segments: readonly string[]): Record<string, string> | undefined {
  const parts = pattern.split('/').filter(Boolean);
  if (segments.length > parts.length) return undefined;
  const found: Record<string, string> = {};
  for (const [i, part] of parts.entries()) {
    const have = segments[i];
    if (part.startsWith(':')) {
      const name = part.replace(/^:|\?$/g, '');
      if (have === undefined) {
        if (!part.endsWith('?')) return undefined;
      } else found[name] = have;
    } else if (part !== have) return undefined;
  }
  return found;
}
