// Rules of the house that the compiler does not hold.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = import.meta.dirname;
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && /\.(ts|svelte|css)$/.test(f.name) && !f.name.endsWith('.test.ts'))
  .map((f) => ({ path: relative(SRC, join(f.parentPath, f.name)), text: readFileSync(join(f.parentPath, f.name), 'utf8') }));

const found = (pattern: RegExp, where: (path: string) => boolean = () => true) =>
  files.filter((f) => where(f.path) && pattern.test(f.text)).map((f) => f.path);

describe('the house', () => {
  it('imports @tauri-apps only in lib/ipc', () => {
    expect(found(/@tauri-apps\//, (p) => !p.startsWith('lib/ipc/'))).toEqual([]);
    expect(found(/@tauri-apps\//)).not.toEqual([]);
  });
  it('keeps nothing in the web view', () => {
    expect(found(/localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|caches\./)).toEqual([]);
  });
  it('writes no markup from text', () => {
    expect(found(/\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/)).toEqual([]);
  });
  it('has no style attributes, which the window’s policy refuses', () => {
    expect(found(/\sstyle="/)).toEqual([]);
  });
  it('reaches nothing outside', () => {
    expect(found(/\bfetch\(|XMLHttpRequest|WebSocket|https?:\/\/(?!www\.w3\.org)/)).toEqual([]);
  });
  it('keeps tier 1 free of features and views, and features free of views', () => {
    expect(found(/from '[^']*(features|views)\//, (p) => p.startsWith('lib/'))).toEqual([]);
    expect(found(/from '[^']*views\//, (p) => p.startsWith('features/'))).toEqual([]);
  });
  it('cites where a rule comes from by one function', () => {
    expect(found(/policy (\{|\$\{)/)).toEqual(['lib/words.ts']);
  });
  it('names people nowhere in a window title', () => {
    expect(found(/place\.set\([^)]*\bname\b/)).toEqual([]);
  });
});
