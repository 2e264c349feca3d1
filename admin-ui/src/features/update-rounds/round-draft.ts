import type { UpdateRound, UpdateRoundInput } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';

/** A round as it is filled in: everything is text until it is sent. */
export interface RoundDraft {
  name: string;
  dueOn: string;
  firstReminderDays: string;
  lastReminderDays: string;
  contactUserId: string;
  textDe: string;
  textEn: string;
}

/** Days until answers are due, unless somebody says otherwise. */
const USUAL_DAYS = 28;

/** A new round: due in four weeks, with the usual text in both languages, answered by whoever begins it. */
export function freshDraft(translate: Translate, userId: string, now: Date): RoundDraft {
  const due = new Date(now.getTime() + USUAL_DAYS * 86_400_000).toISOString().slice(0, 10);
  return {
    name: translate('update-rounds.usual.name', { year: now.getFullYear() }),
    dueOn: due,
    firstReminderDays: '14',
    lastReminderDays: '3',
    contactUserId: userId,
    textDe: translate('update-rounds.usual.text_de'),
    textEn: translate('update-rounds.usual.text_en'),
  };
}

export function draftOf(round: UpdateRound): RoundDraft {
  const { name, dueOn, firstReminderDays, lastReminderDays, contactUserId, textDe, textEn } = round;
  return {
    ...{ name, dueOn, textDe, textEn },
    contactUserId: contactUserId ?? '',
    firstReminderDays: firstReminderDays?.toString() ?? '',
    lastReminderDays: lastReminderDays?.toString() ?? '',
  };
}

export function inputOf({ firstReminderDays, lastReminderDays, ...draft }: RoundDraft): UpdateRoundInput {
  return { ...draft, firstReminderDays: daysOf(firstReminderDays), lastReminderDays: daysOf(lastReminderDays) };
}

/** Nothing entered means no reminder. */
function daysOf(text: string): number | null {
  const days = Number.parseInt(text, 10);
  return Number.isNaN(days) ? null : days;
}
