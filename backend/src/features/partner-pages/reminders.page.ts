import type { Language } from '@knotenpunkt/shared';
import { fill } from '../../platform/i18n/index.js';
import { html, icon, isolated, pageHtml, type Html } from '../../platform/pages/index.js';
import type { RemindersPage } from '../invitations/index.js';
import { contactAside, type Showing } from './letter.parts.js';
import { answerPath } from './partner.paths.js';
import { PARTNER_TEXTS } from './texts/index.js';

/** Where reminders are ended; below it, where they are begun again. */
const REMINDERS = '/erinnerungen';

/** Whether somebody is reminded, and the button that changes it. */
export function remindersPageHtml({ page, wanted }: RemindersPage, { token, language }: Showing): string {
  const texts = PARTNER_TEXTS[language].reminders;
  const { heading, text } = wanted ? texts.wanted : texts.refused;
  return pageHtml({
    language,
    translation: answerPath(token, language === 'de' ? 'en' : 'de', REMINDERS),
    title: heading,
    letterhead: page.letterhead,
    content: html`<div class="verdict">
        <span class="round ${wanted ? 'maybe' : 'ok'}">${icon(wanted ? 'question' : 'check')}</span>
        <div>
          <p class="kicker">${texts.kicker}</p>
          <h1>${heading}</h1>
        </div>
      </div>
      <p class="greeting">${fill(text, { sender: page.letterhead.name })}</p>
      <p>${texts.whose} <b>${isolated((page.office ?? page.invitation).name)}</b></p>
      ${change(wanted, token, language)}`,
    aside: contactAside(page.contact, [], language),
  });
}

function change(wanted: boolean, token: string, language: Language): Html {
  const { button } = PARTNER_TEXTS[language].reminders[wanted ? 'wanted' : 'refused'];
  const below = wanted ? REMINDERS : `${REMINDERS}/wieder`;
  return html`<form method="post" action="${answerPath(token, language, below)}">
    <div class="submit"><button class="button wide" type="submit">${button}</button></div>
  </form>`;
}
