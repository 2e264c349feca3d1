import type { Language } from '../session/index.js';
import type { MessageReason, MessageState } from './message.states.js';

/** A mail of the ledger as the API answers it: one mail to one person, with its delivery state. */
export interface Message {
  id: string;
  kind: string;
  state: MessageState;
  /** Why it was not sent, where the system itself decided so. */
  reason: MessageReason | null;
  /** The mail server's own words about the last attempt. */
  reply: string | null;
  recipientAddress: string;
  recipientName: string | null;
  /** The name of whose mail it is a copy of, where it went to their office. */
  copyFor: string | null;
  language: Language;
  /** Subject line, known once the mail was composed. */
  title: string | null;
  /** Attempts that reached a decision of the server or broke off. */
  attempts: number;
  /** When it is tried next by itself; null where it is not. */
  dueAt: string | null;
  sentAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
