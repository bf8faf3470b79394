// Before the first test: the pages are built as they are shipped, and the program is copied so that a build going on
// meanwhile does not take it away. It refuses to go on without either.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { house } from './house';

export default function prepare(): void {
  if (!existsSync(house.admin)) {
    throw new Error('mare-admin is not built. Run `cargo build --package mare-admin`, or name it in MARE_ADMIN.');
  }
  mkdirSync(house.states, { recursive: true });
  copyFileSync(house.admin, house.program);
  execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', house.pages], {
    cwd: house.ui,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
