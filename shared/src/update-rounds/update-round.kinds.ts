import type { Field } from '../fields/index.js';
import { ORGANISATION_FIELDS } from '../organisations/fields.js';
import { PERSON_FIELDS, POSITION_FIELDS } from '../persons/fields.js';

/** `draft`: is put together, nobody was written to. `open`: answers are awaited. `closed`: none are taken any more. */
export const ROUND_STATES = ['draft', 'open', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/**
 * States of what one organisation is asked. `planned`: nothing was sent yet. `skipped`: nothing was sent, with the reason. `open`: an
 * answer is awaited. `answered`: corrections wait for approval. `settled`: nothing is left to do. `withdrawn`: the link opens nothing
 * any more.
 */
export const REQUEST_STATES = ['planned', 'skipped', 'open', 'answered', 'settled', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Why an organisation is not written to. */
export const SKIP_REASONS = [
  'archived',
  'dormant',
  'closed',
  'open_request',
  'do_not_write',
  'no_address',
  'unreachable',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** `field`: another value. `departure`: somebody works there no more. `newcomer`: somebody else is to be asked from now on. */
export const CHANGE_KINDS = ['field', 'departure', 'newcomer'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_STATES = ['proposed', 'approved', 'rejected'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** What happens to the seats and invitations somebody leaves behind. */
export const LEFT_BEHIND = ['pass', 'end', 'keep'] as const;
export type LeftBehind = (typeof LEFT_BEHIND)[number];

/** Records whose fields are asked for, in the order they are asked. */
export const ASKED_RECORDS = ['organisations', 'persons', 'positions'] as const;
export type AskedRecord = (typeof ASKED_RECORDS)[number];

const FIELDS_OF: Record<AskedRecord, readonly Field[]> = {
  organisations: ORGANISATION_FIELDS,
  persons: PERSON_FIELDS,
  positions: POSITION_FIELDS,
};

/** Fields of such records that partners are asked to check, as the field lists declare. */
export const ASKABLE: Record<AskedRecord, readonly Field[]> = {
  organisations: askable('organisations'),
  persons: askable('persons'),
  positions: askable('positions'),
};

function askable(record: AskedRecord): readonly Field[] {
  return FIELDS_OF[record].filter((field) => field.askable);
}
