// Makes the TypeScript contract from the verb cards that `mare-admin verbs --json` prints: node contract.mjs CARDS
// Two types of one name are told apart by where they stand: an input that differs from the output of the same name
// becomes NameInput, a namesake of another noun gets the noun in front. Refuses to guess beyond that.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { compile } = createRequire(pathToFileURL(`${process.cwd()}/package.json`))('json-schema-to-typescript');
const cards = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const pascal = (text) => text.replace(/(^|[._])(\w)/g, (_, __, letter) => letter.toUpperCase());
const nameOf = (ref) => decodeURIComponent(ref.replace(/^#\/(definitions|\$defs)\//, ''));

/** Whether a schema lets every value through; TypeScript calls that `unknown`. */
const everything = (schema) =>
  schema === true || Object.keys(schema ?? { type: '' }).every((key) => ['description', 'default', 'title'].includes(key));

/** Rewrites every reference of a schema. */
function refer(schema, rename) {
  if (Array.isArray(schema)) return schema.map((part) => refer(part, rename));
  if (schema === null || typeof schema !== 'object') return schema;
  const copy = {};
  for (const [key, value] of Object.entries(schema)) {
    copy[key] = key === '$ref' ? `#/definitions/${rename(nameOf(value))}` : refer(value, rename);
  }
  for (const [name, value] of Object.entries(copy.properties ?? {})) {
    if (everything(value)) copy.properties[name] = { description: value.description, tsType: 'unknown' };
  }
  return copy;
}

/** Returns a text that is the same exactly for types that are the same all the way down. */
function shape(name, definitions, open = []) {
  if (open.includes(name)) return `^${name}`;
  const mentioned = new Set();
  const text = JSON.stringify(refer(definitions[name] ?? {}, (other) => (mentioned.add(other), other)));
  return [text, ...[...mentioned].sort().map((other) => `${other}=${shape(other, definitions, [...open, name])}`)].join(';');
}

const kept = {}; // final name → schema
const shapes = {}; // final name → shape
function place(card, direction) {
  const { definitions = {}, $defs = {}, $schema, ...root } = card[direction];
  const all = { ...definitions, ...$defs };
  const final = {};
  for (const name of Object.keys(all)) {
    const wanted = shape(name, all);
    const noun = pascal(card.verb.split('.')[0]);
    const side = direction === 'input' ? 'Input' : '';
    const choices = [name, `${name}${side}`, `${noun}${name}`, `${noun}${name}${side}`, `${pascal(card.verb)}${name}${side}`];
    const choice = choices.find((c) => shapes[c] === undefined || shapes[c] === wanted);
    if (!choice) throw new Error(`${card.verb}: no name is left for the type ${name}`);
    shapes[choice] = wanted;
    final[name] = choice;
  }
  for (const [name, schema] of Object.entries(all)) {
    kept[final[name]] = refer({ ...schema, title: undefined }, (other) => final[other] ?? other);
  }
  return refer(root, (other) => final[other] ?? other);
}

// Outputs first, so that what a screen shows has the plain name.
const outputs = cards.map((card) => place(card, 'output'));
const inputs = cards.map((card) => place(card, 'input'));
const properties = {};
cards.forEach((card, i) => {
  properties[card.verb] = {
    type: 'object',
    properties: { input: inputs[i], output: outputs[i] },
    required: ['input', 'output'],
    additionalProperties: false,
  };
});
const definitions = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
const roles = [...new Set(['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'])];
definitions.Role ??= { type: 'string', enum: roles };

const types = await compile(
  {
    description: 'Input and output of every verb.',
    type: 'object',
    properties,
    required: cards.map((card) => card.verb),
    additionalProperties: false,
    definitions,
  },
  'Contract',
  {
    additionalProperties: false,
    bannerComment: '// Generated from `mare-admin verbs --json` by `cargo xtask types`; do not edit.',
    format: true,
    strictIndexSignatures: true,
    style: { singleQuote: true, printWidth: 120 },
    unreachableDefinitions: true,
  },
);

const list = cards.map((card) => {
  const allowed = card.roles.map((role) => `'${role}'`).join(', ');
  return `  '${card.verb}': { kind: '${card.kind}', roles: [${allowed}], undoable: ${card.undoable}, seat: ${card.seat} },`;
});
process.stdout.write(`${types}
/** What is known of a verb without asking. */
export interface VerbCard {
  kind: 'desk' | 'read' | 'write';
  roles: readonly Role[];
  undoable: boolean;
  seat: boolean;
}

export type Verb = keyof Contract;

export const VERBS: Record<Verb, VerbCard> = {
${list.join('\n')}
};
`);
