import type { AnnouncedChange, Answer, PreflightAction, SuppressionReason } from '@knotenpunkt/shared';
import { changesSince, isMoved, type Announcement } from './announcement.js';
import type { LetterKind } from './invitation.entity.js';

/** How the newest letter fared: it arrived or may have, is still to leave, or will not arrive. */
export type Fate = 'reached' | 'pending' | 'lost';

/** One invitation, and whether its person can be written to. */
export interface Invited {
  removedAt: Date | null;
  letter: LetterKind | null;
  fate: Fate;
  known: Announcement | null;
  announced: Announcement | null;
  answer: Answer | null;
  answeredSequence: number | null;
  /** Why nothing is sent to the person at all. */
  silence: Exclude<SuppressionReason, 'declined'> | null;
}

/** What sending would do with a person. */
export interface Decision {
  action: PreflightAction;
  reason: SuppressionReason | null;
  changes: AnnouncedChange[];
  /** The time is another: the answer is asked for again. */
  reopens: boolean;
}

const NOTHING: Decision = { action: 'nothing', reason: null, changes: [], reopens: false };

/**
 * Decides what sending does with a person.
 * @param now what a letter would tell
 * @param sequence the meeting's
 */
export function decide(invited: Invited, now: Announcement, sequence: number): Decision {
  const wanted = invited.removedAt ? farewell(invited) : news(invited, now, sequence);
  if (wanted.action === 'nothing' || invited.silence === null) return wanted;
  return { ...wanted, action: 'suppressed', reason: invited.silence, reopens: false };
}

/** What they were told last that can still reach them; null where nothing ever did. */
export function toldTo({
  letter,
  fate,
  known,
  announced,
}: Pick<Invited, 'letter' | 'fate' | 'known' | 'announced'>): Announcement | null {
  if (letter === null) return null;
  return fate === 'reached' ? announced : known;
}

/** Who was taken off the list is told so, unless they never heard of it. */
function farewell(invited: Invited): Decision {
  const { letter, fate } = invited;
  const said = letter === 'cancellation' && fate !== 'lost';
  return said || toldTo(invited) === null ? NOTHING : { ...NOTHING, action: 'cancel' };
}

function news(invited: Invited, now: Announcement, sequence: number): Decision {
  const { letter, fate, announced, answer, answeredSequence } = invited;
  const told = toldTo(invited);
  const underway = fate === 'pending' ? announced : told;
  if (letter === null || underway === null) return { ...NOTHING, action: 'invite' };
  const changes = changesSince(underway, now);
  if (changes.length === 0) return NOTHING;
  if (told === null) return { ...NOTHING, action: 'invite' };
  const moved = isMoved(changes);
  if (!moved && (answer === 'no' || answer === 'deputy'))
    return { ...NOTHING, action: 'suppressed', reason: 'declined', changes };
  const answeredBefore = answer !== null && answer !== 'deputy' && (answeredSequence ?? -1) < sequence;
  return { action: 'update', reason: null, changes, reopens: moved && answeredBefore };
}
