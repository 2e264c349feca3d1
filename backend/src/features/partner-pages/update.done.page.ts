import { fill, momentText } from '../../platform/i18n/index.js';
import { wallClockOf } from '../../platform/calendar/index.js';
import { HOME_ZONE, type Language } from '@knotenpunkt/shared';
import { html, icon, isolated, pageHtml } from '../../platform/pages/index.js';
import { isFillable, type UpdateDoor } from '../update-rounds/index.js';
import { summary, type Showing } from './letter.parts.js';
import { updatePath } from './partner.paths.js';
import { PARTNER_TEXTS } from './texts/index.js';
import { otherThan, updateAside } from './update.door.page.js';

/** What was recorded, and what can be done now. */
export function donePageHtml({ page, letterhead }: UpdateDoor, { token, language }: Showing): string {
  const texts = PARTNER_TEXTS[language].update.done;
  const confirmed = page.confirmed === true;
  return pageHtml({
    language,
    translation: updatePath(token, otherThan(language), '/danke'),
    title: confirmed ? texts.confirmed : texts.corrected,
    letterhead,
    content: html`<div class="verdict">
        <span class="round ok">${icon('check')}</span>
        <h1>${PARTNER_TEXTS[language].answered.thanks}<br />${confirmed ? texts.confirmed : texts.corrected}</h1>
      </div>
      <p class="greeting">${confirmed ? fill(texts.confirmedText, { organisation: page.organisation }) : texts.correctedText}</p>
      ${summary([
        { label: texts.organisation, value: isolated(page.organisation) },
        { label: texts.received, value: momentOf(page.answeredAt ?? '', language) },
      ])}
      ${
        isFillable(page) &&
        html`<div class="next">
          <section>
            <h2>${texts.otherwise}</h2>
            <p>${texts.otherwiseText}</p>
            <a class="button second" href="${updatePath(token, language)}">${icon('back')}${texts.change}</a>
          </section>
        </div>`
      }`,
    aside: updateAside(page, language),
  });
}

/** When something was received, as the clocks of the house showed it. */
export function momentOf(instant: string, language: Language): string {
  return momentText(wallClockOf(new Date(instant), HOME_ZONE), language);
}
