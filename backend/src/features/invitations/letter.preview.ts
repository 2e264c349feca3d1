import type { Language } from '@knotenpunkt/shared';
import type { Letterhead } from '../../platform/mail/index.js';
import { announcementOf, type TimedMeeting } from './announcement.js';
import type { LetterContent, Written } from './letter.content.js';
import type { LetterMeeting } from './letter.repository.js';

const NOBODY: LetterContent['invitation'] = {
  organisation: null,
  deputyFor: null,
  seated: false,
  answer: null,
  answeredVia: null,
  comment: null,
  deputyName: null,
};

/** A letter to somebody who is not on the list: to show what a letter looks like. */
export function contentForNobody(
  about: LetterMeeting,
  meeting: TimedMeeting,
  to: { written: Written; language: Language; name: string | null; letterhead: Letterhead; page: string },
): LetterContent {
  return {
    written: to.written,
    language: to.language,
    recipient: { name: to.name, addressLine: null },
    officeFor: null,
    letterhead: to.letterhead,
    about,
    announced: announcementOf(meeting),
    known: null,
    invitation: NOBODY,
    reopened: false,
    cause: null,
    page: to.page,
  };
}
