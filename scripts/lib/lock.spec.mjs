import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeJson } from './json-file.mjs';
import { lockHolder, releaseLock, takeLock } from './lock.mjs';
import { birthOf } from './processes.mjs';

describe('lock', () => {
  /** @type {string} */
  let folder;
  /** @type {string} */
  let file;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    file = join(folder, 'lock.json');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is taken once, until it is released', () => {
    expect(takeLock(file)).toBe(true);
    expect(lockHolder(file)).toBe(process.pid);
    expect(takeLock(file)).toBe(false);
    releaseLock(file);
    expect(lockHolder(file)).toBeUndefined();
    expect(takeLock(file)).toBe(true);
  });

  it('does not count where its holder was killed', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeJson(file, { pid, birth: '' });
    expect(takeLock(file)).toBe(true);
  });

  it('does not count where a later process got the number of its holder', () => {
    writeJson(file, { pid: process.pid, birth: `${birthOf(process.pid)}0` });
    expect(lockHolder(file)).toBeUndefined();
    expect(takeLock(file)).toBe(true);
  });

  it('does not count where it was cut off while being written', () => {
    writeJson(file, '');
    expect(takeLock(file)).toBe(true);
  });
});
