import type { PartialDate } from '@knotenpunkt/shared';
import { textOrNull } from './text-or-null.js';

/** A date no more exact than known as it is stored: its four parts, whatever class a request made of it. */
export function dateOrNull(date: PartialDate | null | undefined): PartialDate | null {
  if (!date) return null;
  const { precision, from, until, wording } = date;
  return { precision, from: from ?? null, until: until ?? null, wording: textOrNull(wording) };
}
