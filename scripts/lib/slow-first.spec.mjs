import { patienceOf } from './slow-first.mjs';

describe('patienceOf', () => {
  it('is the longest time a spec asks for', () => {
    expect(patienceOf('const PATIENCE = 400_000;\nbeforeAll(start, 160_000);')).toBe(400_000);
  });

  it('is none where a spec is content with what all get, or speaks of days', () => {
    expect(patienceOf('const PATIENCE = 90_000;\nconst DAY = 86_400_000;\nconst ROWS = 1500000;')).toBe(0);
  });
});
