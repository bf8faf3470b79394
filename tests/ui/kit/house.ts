// Where things are. Everything these tests make lies under target/ui-tests.
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const TARGET = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? 'target');

export const house = {
  ui: join(ROOT, 'ui'),
  cases: join(ROOT, 'tests/cases'),
  admin: process.env.MARE_ADMIN ?? join(TARGET, 'debug/mare-admin'),
  scratch: join(TARGET, 'ui-tests'),
  pages: join(TARGET, 'ui-tests/pages'),
  program: join(TARGET, 'ui-tests/mare-admin'),
  digest: join(TARGET, 'ui-tests/mare-admin.sha256'),
  states: join(TARGET, 'ui-tests/states'),
};
