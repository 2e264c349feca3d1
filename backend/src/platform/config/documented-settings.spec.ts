import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = import.meta.dirname;

/** Set by `npm start` for its own processes. */
const INTERNAL = ['EMBEDDED'];

/** Names the code asks for, in the forms `value('PORT')`, `url('APP_URL', …)`, `oneOf('ROLE', …)`. */
function namesRead(): string[] {
  const source = readFileSync(join(FOLDER, 'settings.ts'), 'utf8');
  return [...source.matchAll(/\b(?:value|url|oneOf)\('([A-Z_]+)'/g)].map(([, name = '']) => name);
}

/** Names in the first column of the table of settings, once for every row. */
function namesDocumented(): string[] {
  const page = readFileSync(join(FOLDER, '../../../../docs/operations.md'), 'utf8');
  const [, section = ''] = /^## Settings\n(.*?)^## /ms.exec(page) ?? [];
  return [...section.matchAll(/^\| `([A-Z_]+)` *\|/gm)].map(([, name = '']) => name);
}

describe('the table of settings in docs/operations.md', () => {
  it('has a row for every setting, and for nothing else', () => {
    const read = new Set(namesRead().filter((name) => !INTERNAL.includes(name)));
    expect(read.size).toBeGreaterThan(15);
    expect(namesDocumented().sort()).toEqual([...read].sort());
  });
});
