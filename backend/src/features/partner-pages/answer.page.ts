import type { AnswerPage, Language, PartyRole } from '@knotenpunkt/shared';
import { dayText, fill, momentText } from '../../platform/i18n/index.js';
import { filledHtml, html, isolated, pageHtml, type Html } from '../../platform/pages/index.js';
import { recordedLine } from './answer.facts.js';
import { answerSlip, type Slip } from './answer.slip.js';
import { addressee, closing, contactAside, greeting, mailLink, notice, type Showing } from './letter.parts.js';
import { changesSince, meetingFacts } from './meeting.facts.js';
import { answerPath } from './partner.paths.js';
import { PARTNER_TEXTS } from './texts/index.js';

interface AnswerShowing extends Showing {
  slip: Slip;
  /** Time or place changed while the visitor filled in the slip. */
  moved: boolean;
}

/** The invitation as a letter, with the reply slip at its foot. */
export function answerPageHtml(page: AnswerPage, showing: AnswerShowing): string {
  const { token, language, slip } = showing;
  const texts = PARTNER_TEXTS[language];
  const { meeting, letterhead } = page;
  const title = fill(texts.invitation.title, { meeting: meeting.title, day: dayText(meeting.starts, language) });
  return pageHtml({
    language,
    translation: answerPath(token, language === 'de' ? 'en' : 'de'),
    title: slip.faults.length > 0 ? fill(texts.faults.title, { title }) : title,
    letterhead,
    content: html`${addressee(letterhead, reader(page))}${heading(page, language)}${
      page.state === 'open' ? openLetter(page, showing) : closedLetter(page, showing)
    }`,
    aside: aside(page, language),
  });
}

function heading(page: AnswerPage, language: Language): Html {
  const texts = PARTNER_TEXTS[language];
  const { meeting, invitation } = page;
  const circle = meeting.group ?? meeting.network;
  return html`<p class="kicker">
      ${circle === null ? texts.invitation.kicker : filledHtml(texts.invitation.kickerOf, { circle: isolated(circle) })}
    </p>
    <h1>${isolated(meeting.title)}</h1>
    <p class="greeting">${greeting(page.office ?? invitation, language)}</p>`;
}

/** Whom the page is addressed to. */
function reader({ office, invitation }: AnswerPage): { name: string; organisation: { name: string } | null } {
  return office ? { name: office.name, organisation: null } : invitation;
}

function openLetter(page: AnswerPage, { token, language, slip, moved }: AnswerShowing): Html {
  const texts = PARTNER_TEXTS[language];
  return html`<p>${invite(page, language)} ${hosts(page, language)} ${ground(page, language)}</p>
    ${moved && notice(texts.changed.whileOpen, html`<p>${texts.changed.whileOpenText}</p>`)} ${changesSince(page, language)}
    ${meetingFacts(page.meeting, language)}
    <p class="in-reach"><a class="button wide" href="#answer">${texts.invitation.toAnswer}</a></p>
    ${description(page)} ${closing(page, language)} ${answerSlip(page, slip, token, language)}`;
}

function invite({ office, invitation }: AnswerPage, language: Language): Html | string {
  const texts = PARTNER_TEXTS[language].invitation;
  return office ? filledHtml(texts.inviteOther, { person: isolated(invitation.name) }) : texts.invite;
}

/** Says first that nothing can be answered any more; what it was about stands below. */
function closedLetter(page: AnswerPage, { token, language }: AnswerShowing): Html {
  return html`${blocked(page, token, language)} ${meetingFacts(page.meeting, language)} ${description(page)}
  ${closing(page, language)}`;
}

function blocked(page: AnswerPage, token: string, language: Language): Html | null {
  const { state, meeting, contact } = page;
  if (state === 'open') return null;
  const texts = PARTNER_TEXTS[language].blocked;
  const answerBy = meeting.answerBy === null ? '' : momentText(meeting.answerBy, language);
  return notice(
    texts[state].heading,
    html`<p>${filledHtml(texts[state].text, { answerBy: html`<b class="nb">${answerBy}</b>` })}</p>
      ${
        state === 'cancelled' &&
        meeting.cancelReason !== null &&
        html`<p dir="auto">${fill(texts.reason, { reason: meeting.cancelReason })}</p>`
      }
      ${contact && html`<p>${filledHtml(texts.contact, { name: isolated(contact.name), email: mailLink(contact.email) })}</p>`}
      ${recordedLine(page, token, language)}`,
  );
}

function description({ meeting }: AnswerPage): Html | false {
  return meeting.description !== null && html`<p class="as-written" dir="auto">${meeting.description}</p>`;
}

/** Roles of those who invite together with the house. */
const HOSTING: readonly PartyRole[] = ['organiser', 'co_organiser', 'host'];

function hosts({ meeting, letterhead }: AnswerPage, language: Language): string | null {
  const others = meeting.parties.filter(({ role, name }) => HOSTING.includes(role) && name !== letterhead.name);
  if (others.length === 0) return null;
  return fill(PARTNER_TEXTS[language].invitation.hosts, { hosts: others.map(({ name }) => name).join(', ') });
}

function ground({ office, invitation, meeting }: AnswerPage, language: Language): Html | string {
  const texts = PARTNER_TEXTS[language].invitation.ground;
  if (office) return filledHtml(texts.office, { person: html`<b>${isolated(invitation.name)}</b>` });
  switch (invitation.ground) {
    case 'group':
      return meeting.group === null ? texts.groupUnnamed : filledHtml(texts.group, { group: isolated(meeting.group) });
    case 'organisation':
      return filledHtml(texts.organisation, { organisation: invitation.organisation && isolated(invitation.organisation.name) });
    case 'deputy':
      return filledHtml(texts.deputy, { person: invitation.deputyFor !== null && isolated(invitation.deputyFor) });
    case 'person':
      return texts.person;
  }
}

function aside({ state, meeting, contact }: AnswerPage, language: Language): Html {
  const texts = PARTNER_TEXTS[language].aside;
  return contactAside(
    contact,
    [
      state === 'open' &&
        meeting.answerBy !== null && { label: texts.answerBy, value: html`<b>${momentText(meeting.answerBy, language)}</b>` },
      { label: texts.why, value: texts.onlyInvitation },
    ],
    language,
  );
}
