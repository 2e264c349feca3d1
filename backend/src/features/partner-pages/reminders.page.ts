import type { Language } from '@knotenpunkt/shared';
import { fill } from '../../platform/i18n/index.js';
import type { Letterhead } from '../../platform/mail/index.js';
import { html, icon, isolated, pageHtml, type Html } from '../../platform/pages/index.js';
import { contactAside, type Showing } from './letter.parts.js';
import type { PartnerPath } from './partner.paths.js';
import { PARTNER_TEXTS } from './texts/index.js';

/** Where reminders are ended; below it, where they are begun again. */
const REMINDERS = '/erinnerungen';

/** Which reminders, whose, and whether they are wanted. */
export interface RemindersShown {
  of: 'answers' | 'tasks' | 'updates';
  wanted: boolean;
  name: string;
  letterhead: Letterhead;
  contact: { name: string; email: string } | null;
  /** The page behind the link, below which this one lies. */
  pathOf: PartnerPath;
}

/** Whether somebody is reminded, and the button that changes it. */
export function remindersPageHtml(reminders: RemindersShown, { token, language }: Showing): string {
  const { of, wanted, letterhead, contact, name, pathOf } = reminders;
  const texts = PARTNER_TEXTS[language].reminders;
  const { kicker } = texts[of];
  const { heading, text } = texts[of][stateOf(wanted)];
  return pageHtml({
    language,
    translation: pathOf(token, language === 'de' ? 'en' : 'de', REMINDERS),
    title: heading,
    letterhead,
    content: html`<div class="verdict">
        <span class="round ${wanted ? 'maybe' : 'ok'}">${icon(wanted ? 'question' : 'check')}</span>
        <div>
          <p class="kicker">${kicker}</p>
          <h1>${heading}</h1>
        </div>
      </div>
      <p class="greeting">${fill(text, { sender: letterhead.name })}</p>
      <p>${texts.whose} <b>${isolated(name)}</b></p>
      ${change(wanted, pathOf(token, language, wanted ? REMINDERS : `${REMINDERS}/wieder`), language)}`,
    aside: contactAside(contact, [], language),
  });
}

function change(wanted: boolean, action: string, language: Language): Html {
  const button = PARTNER_TEXTS[language].reminders.buttons[stateOf(wanted)];
  return html`<form method="post" action="${action}">
    <div class="submit"><button class="button wide" type="submit">${button}</button></div>
  </form>`;
}

function stateOf(wanted: boolean): 'wanted' | 'refused' {
  return wanted ? 'wanted' : 'refused';
}
