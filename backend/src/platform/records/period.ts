import type { PartialDate } from '@knotenpunkt/shared';
import { AppError } from '../errors/index.js';

export interface Period {
  since: PartialDate | null;
  until: PartialDate | null;
}

/** @throws AppError `invalid_input` where something surely ends before it begins */
export function checkOrder({ since, until }: Period): void {
  const turned = since?.from && until?.until && until.until < since.from;
  if (turned) throw new AppError('invalid_input', { fields: [{ path: 'until', code: 'too_small' }] });
}

/**
 * @param others of the same thing
 * @throws AppError `invalid_input` where one of them surely shares a day with it
 */
export function checkOverlap(period: Period, others: readonly Period[], now: Date): void {
  const today = now.toISOString().slice(0, 10);
  const overlaps = others.some((other) => surelyOverlap(period, other, today));
  if (overlaps) throw new AppError('invalid_input', { fields: [{ path: 'since', code: 'overlaps' }] });
}

/**
 * Whether two periods surely share a day, however exactly their dates are known; one may begin on the day the other ends. What has
 * no known beginning has surely begun where it ends, or today.
 */
export function surelyOverlap(one: Period, other: Period, today: string): boolean {
  return surelyBegun(one, today) < surelyOpenUntil(other) && surelyBegun(other, today) < surelyOpenUntil(one);
}

function surelyBegun({ since, until }: Period, today: string): string {
  return since?.until ?? until?.from ?? today;
}

/** Days are compared as texts: nothing known to be over ends after all of them, what ended on an unknown day before. */
function surelyOpenUntil({ until }: Period): string {
  return until ? (until.from ?? '') : '\uffff';
}

/** SQL condition of what has not ended: whose end in `<alias>.until` is not told, or still to come. */
export function hasNotEnded(alias: string): string {
  return `(${alias}.until IS NULL OR ${alias}.until ->> 'until' >= to_char(now(), 'YYYY-MM-DD'))`;
}

/**
 * SQL condition of what lasted on a day, as far as is known: it may have begun by then and need not have ended. What ended on an
 * unknown day did so before today.
 * @param day SQL of a date as text, `YYYY-MM-DD`
 */
export function lastedOn(alias: string, day: string): string {
  const begun = `coalesce(${alias}.since ->> 'from', '') <= ${day}`;
  const lastDay = `coalesce(${alias}.until ->> 'until', to_char(now() - interval '1 day', 'YYYY-MM-DD'))`;
  return `(${begun} AND (${alias}.until IS NULL OR ${lastDay} >= ${day}))`;
}
