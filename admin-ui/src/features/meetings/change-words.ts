import type { AnnouncedChange } from '@knotenpunkt/shared';
import { whenInWords, type WordContext } from './meeting-words.js';

export interface ChangeWords {
  label: string;
  before: string | null;
  after: string | null;
}

/** What people have not been told yet: "Ort: Raum 1.02 → Raum 2.14". */
export function changeInWords(change: AnnouncedChange, context: WordContext): ChangeWords {
  const label = context.translate(`meetings.change.${change.field}`);
  if (change.field === 'time') {
    return { label, before: whenInWords(change.before, context), after: whenInWords(change.after, context) };
  }
  // A text is too long to be told twice.
  if (change.field === 'description') return { label, before: null, after: context.translate('meetings.change.new_text') };
  return { label, before: change.before, after: change.after };
}
