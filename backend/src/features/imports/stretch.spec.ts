import fc from 'fast-check';
import { partsOf } from './stretch.js';

test('a stretch falls into parts that follow each other, each of them worth a batch', () => {
  expect(partsOf({ pass: 1, after: 1, last: 4 }, 2, 500)).toEqual([{ pass: 1, after: 1, last: 4 }]);
  expect(partsOf({ pass: 1, after: 1, last: 1_002 }, 2, 500)).toEqual([
    { pass: 1, after: 1, last: 502 },
    { pass: 1, after: 502, last: 1_002 },
  ]);
  const sizes = {
    after: fc.nat(1_000),
    rows: fc.integer({ min: 1, max: 60 }),
    most: fc.integer({ min: 1, max: 4 }),
    batch: fc.integer({ min: 1, max: 20 }),
  };
  fc.assert(
    fc.property(fc.record(sizes), ({ after, rows, most, batch }) => {
      const parts = partsOf({ pass: 2, after, last: after + rows }, most, batch);
      expect(parts.length).toBeLessThanOrEqual(most);
      expect([parts[0]?.after, ...parts.map(({ last }) => last)]).toEqual([...parts.map((part) => part.after), after + rows]);
      expect(parts.every((part) => part.last > part.after)).toBe(true);
    }),
  );
});
