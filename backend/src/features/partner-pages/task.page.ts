import type { ActionItemPage, Language } from '@knotenpunkt/shared';
import { dayText, fill } from '../../platform/i18n/index.js';
import { filledHtml, html, icon, isolated, pageHtml, type Html } from '../../platform/pages/index.js';
import { addressee, closing, contactAside, greeting, summary, type Showing } from './letter.parts.js';
import { taskPath } from './partner.paths.js';
import { taskSlip, type TaskSlip } from './task.slip.js';
import { PARTNER_TEXTS } from './texts/index.js';

/** A task as a letter to its owner, with the slip to report on it. */
export function taskPageHtml(page: ActionItemPage, showing: Showing & { slip: TaskSlip }): string {
  const { token, language, slip } = showing;
  const texts = PARTNER_TEXTS[language];
  const title = fill(texts.task.title, { task: page.item.text });
  return pageHtml({
    language,
    translation: taskPath(token, language === 'de' ? 'en' : 'de'),
    title: slip.faults.length > 0 ? fill(texts.faults.title, { title }) : title,
    letterhead: page.letterhead,
    content: html`${addressee(page.letterhead, page.owner)}${heading(page, language)}${letter(page, language)}${
      page.item.state === 'open' && taskSlip(page, slip, token, language)
    }`,
    aside: contactAside(page.contact, [{ label: texts.aside.why, value: texts.aside.onlyTask }], language),
  });
}

function heading({ item, owner, group }: ActionItemPage, language: Language): Html {
  const texts = PARTNER_TEXTS[language].task;
  return html`<p class="kicker">${group === null ? texts.kicker : filledHtml(texts.kickerOf, { circle: isolated(group) })}</p>
    <h1>${isolated(item.text)}</h1>
    <p class="greeting">${greeting(owner, language)}</p>`;
}

function letter(page: ActionItemPage, language: Language): Html {
  const { item } = page;
  const texts = PARTNER_TEXTS[language].task;
  return html`${item.state === 'open' ? html`<p>${texts.intro}</p>` : finished(item, language)}
  ${summary([
    ...taskFacts(page, language),
    item.remark !== null && {
      label: texts.remark,
      value: html`<span class="as-written" dir="auto">${item.remark}</span>`,
    },
  ])}
  ${closing(page, language)}`;
}

/** What the task is, from where, and by when. */
export function taskFacts({ item, meeting }: ActionItemPage, language: Language): { label: string; value: Html | string }[] {
  const texts = PARTNER_TEXTS[language].task;
  return [
    ...(meeting
      ? [
          {
            label: texts.from,
            value: html`${isolated(meeting.title)}${meeting.day !== null && html`, ${dayText(meeting.day, language)}`}`,
          },
        ]
      : []),
    { label: texts.due, value: item.dueOn === null ? texts.noDue : html`<b>${dayText(item.dueOn, language)}</b>` },
  ];
}

function finished({ state, doneAt }: ActionItemPage['item'], language: Language): Html | null {
  if (state === 'open') return null;
  const texts = PARTNER_TEXTS[language].task;
  const { heading: title, text } = texts.state[state];
  const doneOn = state === 'done' && doneAt !== null && fill(texts.doneOn, { day: dayText(doneAt, language) });
  return html`<div class="verdict beneath">
    <span class="round ${state === 'done' ? 'ok' : 'signal'}">${icon(state === 'done' ? 'check' : 'cross')}</span>
    <div>
      <h2>${title}</h2>
      <p>${text} ${doneOn}</p>
    </div>
  </div>`;
}
