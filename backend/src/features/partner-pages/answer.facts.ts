import type { Answer, AnswerPage, Language } from '@knotenpunkt/shared';
import { wallClockOf } from '../../platform/calendar/index.js';
import { momentText } from '../../platform/i18n/index.js';
import { filledHtml, html, type Html } from '../../platform/pages/index.js';
import { answerPath } from './partner.paths.js';
import { PARTNER_TEXTS } from './texts/index.js';

/** A page with an answer that counts. */
export type AnsweredPage = AnswerPage & { invitation: { answer: Answer } };

/** Whether there is an answer to confirm: not where the meeting does not take place, or not with this person. */
export function isAnswered(page: AnswerPage): page is AnsweredPage {
  return page.invitation.answer !== null && page.state !== 'cancelled' && page.state !== 'removed';
}

/** When the answer came, as the clocks showed it where the meeting is; null where there is none. */
export function answeredMoment({ invitation, meeting }: AnswerPage, language: Language): string | null {
  const { answeredAt } = invitation;
  return answeredAt === null ? null : momentText(wallClockOf(new Date(answeredAt), meeting.zone), language);
}

/** The answer as it stands, with the way to its confirmation. */
export function recordedLine(page: AnswerPage, token: string, language: Language): Html | null {
  if (!isAnswered(page)) return null;
  const texts = PARTNER_TEXTS[language];
  const said = filledHtml(texts.slip.recorded, {
    answer: html`<b>${texts.answered.answers[page.invitation.answer]}</b>`,
    moment: answeredMoment(page, language),
  });
  return html`<p class="preselected">
    ${said} <a href="${answerPath(token, language, '/danke')}">${texts.slip.confirmation}</a>
  </p>`;
}
