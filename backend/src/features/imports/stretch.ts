/** Rows to be written: those of a pass behind a number, up to another. */
export interface Stretch {
  pass: 1 | 2;
  after: number;
  last: number;
}

/** A stretch in parts for several, equal ones but for the last, each of which is worth a batch. */
export function partsOf({ pass, after, last }: Stretch, most: number, batch: number): Stretch[] {
  const length = Math.max(batch, Math.ceil((last - after) / most));
  return Array.from({ length: Math.ceil((last - after) / length) }, (_, at) => {
    const from = after + at * length;
    return { pass, after: from, last: Math.min(from + length, last) };
  });
}
