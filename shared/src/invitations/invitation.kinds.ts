/** What an invited person answered. `deputy`: somebody else comes instead. */
export const ANSWERS = ['yes', 'maybe', 'no', 'deputy'] as const;
export type Answer = (typeof ANSWERS)[number];

/** By which way an answer came. `office`: by the link of the copy the person's office has. */
export const ANSWER_WAYS = ['link', 'office', 'coordination'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

export const ATTENDANCES = ['present', 'excused', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What sending would do with a person. */
export const PREFLIGHT_ACTIONS = ['invite', 'update', 'cancel', 'nothing', 'suppressed'] as const;
export type PreflightAction = (typeof PREFLIGHT_ACTIONS)[number];

/** Why somebody is not written to; the sentence stands under `invitations.suppressed.<reason>`. */
export const SUPPRESSION_REASONS = ['do_not_write', 'no_address', 'unreachable', 'declined', 'archived'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];
