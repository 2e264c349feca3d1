import type { PartyRole } from '../meetings/meeting.kinds.js';
import type { OrganisationReference } from '../organisations/index.js';
import type { Language } from '../session/index.js';
import type { Answer } from './invitation.kinds.js';
import type { AnnouncedChange } from './invitation.js';

/**
 * What the page behind an answer link can do: `open` takes answers, `closed` is after the time to answer, `over` after the meeting's
 * end, `cancelled` and `removed` (taken off the list, or replaced by another deputy) say so. Only `open` takes an answer.
 */
export const ANSWER_PAGE_STATES = ['open', 'closed', 'over', 'cancelled', 'removed'] as const;
export type AnswerPageState = (typeof ANSWER_PAGE_STATES)[number];

/** Why somebody is invited: as member of the group, as contact of an organisation, as a deputy, or as a person. */
export const INVITATION_GROUNDS = ['group', 'organisation', 'deputy', 'person'] as const;
export type InvitationGround = (typeof INVITATION_GROUNDS)[number];

/** Everything the answer page shows, of one invitation and nothing else. */
export interface AnswerPage {
  state: AnswerPageState;
  /** Whose page it is, where the link is that of a copy: the office of the invited person, which answers on their behalf. */
  office: { name: string; addressLine: string | null } | null;
  letterhead: {
    name: string;
    tagline: string | null;
    addressLines: readonly string[];
    imprintUrl: string;
    privacyUrl: string;
  };
  language: Language;
  invitation: {
    id: string;
    name: string;
    /** How letters to the person begin, where they have a salutation of their own. */
    addressLine: string | null;
    organisation: OrganisationReference | null;
    /** Where the confirmation goes, or the copy of it; the page shows a part of it only. */
    email: string | null;
    /** When the person was last told of time and place. */
    toldAt: string | null;
    answer: Answer | null;
    answeredAt: string | null;
    comment: string | null;
    deputyName: string | null;
    deputyEmail: string | null;
    /** Whom a deputy stands in for; a deputy cannot name another one. */
    deputyFor: string | null;
    ground: InvitationGround;
  };
  meeting: {
    title: string;
    /** Wall-clock times in `zone`. */
    starts: string;
    ends: string;
    zone: string;
    placeName: string | null;
    placeAddress: string | null;
    placeNote: string | null;
    onlineUrl: string | null;
    description: string | null;
    answerBy: string | null;
    cancelReason: string | null;
    group: string | null;
    network: string | null;
    parties: { name: string; role: PartyRole }[];
    /** Goes with the answer, so that nobody accepts a time they did not see. */
    sequence: number;
  };
  /** What differs from the mail that carried the link. */
  changes: AnnouncedChange[];
  /** Who answers questions. */
  contact: { name: string; email: string } | null;
}
