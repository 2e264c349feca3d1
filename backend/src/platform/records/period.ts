import type { PartialDate } from '@knotenpunkt/shared';
import { AppError } from '../errors/index.js';

interface Period {
  since: PartialDate | null;
  until: PartialDate | null;
}

/** @throws AppError `invalid_input` where something surely ends before it begins */
export function checkOrder({ since, until }: Period): void {
  const turned = since?.from && until?.until && until.until < since.from;
  if (turned) throw new AppError('invalid_input', { fields: [{ path: 'until', code: 'too_small' }] });
}

/** SQL condition of what has not ended: whose end in `<alias>.until` is not told, or still to come. */
export function hasNotEnded(alias: string): string {
  return `(${alias}.until IS NULL OR ${alias}.until ->> 'until' >= to_char(now(), 'YYYY-MM-DD'))`;
}
