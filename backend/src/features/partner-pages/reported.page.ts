import type { ActionItemPage, Language, Report } from '@knotenpunkt/shared';
import { dayText, fill } from '../../platform/i18n/index.js';
import { html, icon, isolated, pageHtml, type Html } from '../../platform/pages/index.js';
import { contactAside, summary, type Showing } from './letter.parts.js';
import { taskPath } from './partner.paths.js';
import { taskFacts } from './task.page.js';
import { PARTNER_TEXTS } from './texts/index.js';

/** Whether there is a report to confirm. */
export function isReported({ item }: ActionItemPage): boolean {
  return item.state === 'done' || (item.state === 'open' && item.dueOn !== null && item.remark !== null);
}

/** What was recorded about a task. */
export function reportedPageHtml(page: ActionItemPage, { token, language }: Showing): string {
  const texts = PARTNER_TEXTS[language].reported;
  const report: Report = page.item.state === 'open' ? 'later' : 'done';
  return pageHtml({
    language,
    translation: taskPath(token, language === 'de' ? 'en' : 'de', '/danke'),
    title: texts.title,
    letterhead: page.letterhead,
    content: html`<div class="verdict">
        <span class="round ${report === 'done' ? 'ok' : 'maybe'}">${icon(report === 'done' ? 'check' : 'clock')}</span>
        <h1>${PARTNER_TEXTS[language].answered.thanks}<br />${heading(page, language)}</h1>
      </div>
      ${summary([
        { label: texts.task, value: isolated(page.item.text) },
        ...taskFacts(page, language),
        page.item.remark !== null && {
          label: report === 'done' ? texts.remark : texts.because,
          value: html`<span class="as-written" dir="auto">${page.item.remark}</span>`,
        },
      ])}
      ${report === 'later' && otherwise(token, language)}`,
    aside: contactAside(page.contact, [], language),
  });
}

function heading({ item }: ActionItemPage, language: Language): string {
  const texts = PARTNER_TEXTS[language].reported;
  if (item.state !== 'open' || item.dueOn === null) return texts.done;
  return fill(texts.later, { due: dayText(item.dueOn, language) });
}

function otherwise(token: string, language: Language): Html {
  const texts = PARTNER_TEXTS[language].reported;
  return html`<div class="next">
    <section>
      <h2>${texts.otherwise}</h2>
      <p>${texts.otherwiseText}</p>
      <a class="button second" href="${taskPath(token, language)}">${icon('back')}${texts.back}</a>
    </section>
  </div>`;
}
