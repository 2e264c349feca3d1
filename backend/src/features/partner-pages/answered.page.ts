import type { Answer, AnswerPage, Language } from '@knotenpunkt/shared';
import { dayText, fill, momentText, spanText } from '../../platform/i18n/index.js';
import { filledHtml, html, icon, isolated, pageHtml, type Html, type IconName } from '../../platform/pages/index.js';
import { answeredMoment, type AnsweredPage } from './answer.facts.js';
import { contactAside, shortened, summary, type Fact, type Showing } from './letter.parts.js';
import { placeLine } from './meeting.facts.js';
import { answerPath } from './partner.paths.js';
import { PARTNER_TEXTS } from './texts/index.js';

const LOOKS: Record<Answer, { icon: IconName; tone: string }> = {
  yes: { icon: 'check', tone: 'ok' },
  maybe: { icon: 'question', tone: 'maybe' },
  deputy: { icon: 'check', tone: 'ok' },
  no: { icon: 'check', tone: 'ok' },
};

/** What was recorded, and what can be done now. */
export function answeredPageHtml(page: AnsweredPage, { token, language }: Showing): string {
  const texts = PARTNER_TEXTS[language].answered;
  const { meeting, invitation } = page;
  const about = fill(texts.about, { meeting: meeting.title, day: dayText(meeting.starts, language) });
  const { icon: picture, tone } = LOOKS[invitation.answer];
  return pageHtml({
    language,
    translation: answerPath(token, language === 'de' ? 'en' : 'de', '/danke'),
    title: texts.title,
    letterhead: page.letterhead,
    content: html`<div class="verdict">
        <span class="round ${tone}">${icon(picture)}</span>
        <div>
          <p class="kicker">${about}</p>
          <h1>${texts.thanks}<br />${(page.office ? texts.headingsFor : texts.headings)[invitation.answer]}</h1>
        </div>
      </div>
      ${summary(recordedFacts(page, language))}
      <div class="next">${calendar(page, token, language)}${otherwise(page, token, language)}</div>`,
    aside: contactAside(page.contact, [], language),
  });
}

function recordedFacts(page: AnsweredPage, language: Language): (Fact | false)[] {
  const { invitation, meeting } = page;
  const texts = PARTNER_TEXTS[language];
  const { answer, comment, deputyName, deputyEmail } = invitation;
  return [
    {
      label: page.office ? texts.answered.answerByOffice : texts.answered.answer,
      value: filledHtml(texts.answered.answerFor, {
        answer: html`<b>${texts.answered.answers[answer]}</b>`,
        name: isolated(invitation.name),
      }),
    },
    answer === 'deputy' &&
      deputyName !== null && {
        label: texts.answered.deputy,
        value: html`${isolated(deputyName)}${deputyEmail !== null && html` · ${isolated(deputyEmail)}`}`,
      },
    { label: texts.meeting.when, value: html`<b>${spanText(meeting.starts, meeting.ends, language)}</b>` },
    { label: texts.meeting.where, value: placeLine(meeting) ?? texts.meeting.open },
    comment !== null && {
      label: page.office ? texts.answered.commentByOffice : texts.answered.comment,
      value: html`<span class="as-written" dir="auto">${fill(texts.answered.quoted, { text: comment })}</span>`,
    },
    {
      label: texts.answered.received,
      value: html`${answeredMoment(page, language)}${
        invitation.email !== null && html` · ${fill(texts.answered.confirmedTo, { address: shortened(invitation.email) })}`
      }`,
    },
  ];
}

/** Only for whoever comes. */
function calendar({ office, invitation }: AnswerPage, token: string, language: Language): Html | null {
  if (invitation.answer !== 'yes' && invitation.answer !== 'maybe') return null;
  const texts = PARTNER_TEXTS[language].answered;
  return html`<section>
    <h2>${texts.calendar}</h2>
    <p>${office ? filledHtml(texts.calendarTextFor, { person: isolated(invitation.name) }) : texts.calendarText}</p>
    <a class="button" href="${answerPath(token, language, '/termin.ics')}" download>${icon('calendar')}${texts.calendarLink}</a>
  </section>`;
}

function otherwise({ state, meeting }: AnswerPage, token: string, language: Language): Html {
  const texts = PARTNER_TEXTS[language].answered;
  return html`<section>
    <h2>${texts.otherwise}</h2>
    <p>${state === 'open' ? until(meeting.answerBy, language) : texts.otherwiseClosed}</p>
    ${
      state === 'open' &&
      html`<a class="button second" href="${answerPath(token, language)}#answer">${icon('back')}${texts.change}</a>`
    }
  </section>`;
}

function until(answerBy: string | null, language: Language): Html | string {
  const texts = PARTNER_TEXTS[language].answered;
  if (answerBy === null) return texts.otherwiseText;
  return filledHtml(texts.otherwiseUntil, { answerBy: html`<b class="nb">${momentText(answerBy, language)}</b>` });
}
