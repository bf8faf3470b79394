// Before the first test: the pages are built as they are shipped, and the program is copied so that a build going on
// meanwhile does not take it away. It refuses to go on without either.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { house } from './house';

export default function prepare(): void {
  if (!existsSync(house.admin)) {
    throw new Error('mare-admin is not built. Run `cargo build --package mare-admin`, or name it in MARE_ADMIN.');
  }
  const digest = createHash('sha256').update(readFileSync(house.admin)).digest('hex');
  const known = existsSync(house.program) && existsSync(house.digest) ? readFileSync(house.digest, 'utf8') : '';
  if (known !== digest) {
    // What an older program played says nothing about this one.
    rmSync(house.states, { recursive: true, force: true });
    mkdirSync(house.scratch, { recursive: true });
    copyFileSync(house.admin, house.program);
    writeFileSync(house.digest, digest);
  }
  mkdirSync(house.states, { recursive: true });
  execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', house.pages], {
    cwd: house.ui,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
