/**
 * States of a mail in the ledger.
 * `queued`: to be sent. `claimed`: a worker is sending it. `sent`: the server took it. `deferred`: the server said "later" or could
 * not be reached; tried again by itself. `unknown`: the connection broke while the content was under way, so that nobody knows
 * whether it arrived. `failed`: refused for good. `bounced`: taken, then returned. `suppressed`: never sent, with the reason.
 * `superseded`: no longer true when its turn came.
 */
export const MESSAGE_STATES = [
  'queued',
  'claimed',
  'sent',
  'deferred',
  'unknown',
  'failed',
  'bounced',
  'suppressed',
  'superseded',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** States from which a mail can be sent again by hand. */
export const RESENDABLE_STATES = [
  'failed',
  'bounced',
  'unknown',
  'deferred',
  'suppressed',
] as const satisfies readonly MessageState[];

/** Why a mail was not sent; the sentence for each stands under `messages.reason.<reason>`. */
export const MESSAGE_REASONS = [
  'recipient_not_allowed',
  'address_invalid',
  'no_longer_valid',
  'content_changed',
  'composing_failed',
] as const;
export type MessageReason = (typeof MESSAGE_REASONS)[number];

/** Every kind of mail; its name stands under `messages.kind.<kind>`. */
export const MESSAGE_KINDS = [
  'messages.trial',
  'users.invitation',
  'users.password_reset',
  'session.login_link',
  'invitations.invitation',
  'invitations.update',
  'invitations.cancellation',
  'invitations.reminder',
  'invitations.confirmation',
  'invitations.trial',
  'minutes.minutes',
  'minutes.action_due',
  'update-rounds.request',
  'update-rounds.reminder',
  'update-rounds.code',
] as const;
export type MessageKindName = (typeof MESSAGE_KINDS)[number];
