import type { Language, UpdatePage } from '@knotenpunkt/shared';
import { dayText, fill } from '../../platform/i18n/index.js';
import { filledHtml, html, icon, isolated, pageHtml, type FormFields, type Html } from '../../platform/pages/index.js';
import { isFillable, type UpdateDoor } from '../update-rounds/index.js';
import { faultList, textField } from './form.parts.js';
import { addressee, closing, contactAside, greeting, notice, shortened, type Showing } from './letter.parts.js';
import { updatePath } from './partner.paths.js';
import { PARTNER_TEXTS } from './texts/index.js';

const CODE_LENGTH = 6;

/** What it is about, and the way to a code. */
export function doorPageHtml({ page, letterhead }: UpdateDoor, { token, language }: Showing): string {
  const texts = PARTNER_TEXTS[language].update;
  return pageHtml({
    language,
    translation: updatePath(token, otherThan(language)),
    title: texts.title,
    letterhead,
    content: html`${addressee(letterhead, { name: page.recipient.name ?? page.organisation, organisation: { name: page.organisation } })}${updateHeading(
      page,
      language,
    )}
    ${paragraphs(page.texts[language])} ${closing({ contact: page.contact, letterhead }, language)}
    ${isFillable(page) ? askForCode(page, token, language) : over(page, language)}`,
    aside: updateAside(page, language),
  });
}

/** What is wrong with a code. */
export type CodeProblem = 'wrong' | 'tooMany';

/** The code page: with what is wrong, and with a form on its way that waits for the code. */
interface CodeShowing extends Showing {
  problem?: CodeProblem | undefined;
  carried?: FormFields | undefined;
}

/** Where the code is typed in. */
export function codePageHtml({ page, letterhead }: UpdateDoor, { token, language, problem, carried = {} }: CodeShowing): string {
  const texts = PARTNER_TEXTS[language].update;
  const wrong = problem === 'wrong';
  const faults = wrong ? [{ path: 'code', code: 'wrong' }] : [];
  const carries = isCarried(carried);
  return pageHtml({
    language,
    ...(!carries && { translation: updatePath(token, otherThan(language), '/code') }),
    title: texts.code.heading,
    letterhead,
    content: html`<p class="kicker">${filledHtml(texts.kicker, { organisation: isolated(page.organisation) })}</p>
      <h1>${texts.code.heading}</h1>
      ${problem === 'tooMany' && notice(texts.code.tooMany, html`<p>${texts.code.tooManyText}</p>`)}
      ${problem === undefined && html`<p class="greeting">${fill(texts.code.sent, { address: shortened(page.recipient.address) })}</p>`}
      ${carries && html`<p>${texts.locked.then}</p>`}
      <form method="post" action="${updatePath(token, language, '/code')}">
        ${hidden(carried)} ${faultList(faults, () => texts.code.wrong, texts.code.wrongHeading)}
        <div class="fields">
          ${textField({
            name: 'code',
            label: texts.code.label,
            hint: texts.code.hint,
            value: '',
            limit: CODE_LENGTH + 4,
            code: true,
            fault: wrong ? texts.code.wrong : undefined,
          })}
        </div>
        <div class="submit">
          <button class="button wide" type="submit">${carries ? goOn(carried, page, language) : texts.code.enter}</button>
        </div>
      </form>
      <form method="post" action="${updatePath(token, language)}">
        ${hidden(carried)}
        <div class="submit"><button class="button second" type="submit">${texts.code.again}</button></div>
      </form>`,
    aside: updateAside(page, language),
  });
}

/** The form was open for too long: what was entered goes along to the code, and is kept nowhere until then. */
export function lockedPageHtml(
  { page, letterhead }: UpdateDoor,
  { token, language, carried }: Showing & { carried: FormFields },
): string {
  const texts = PARTNER_TEXTS[language].update;
  return pageHtml({
    language,
    title: texts.locked.heading,
    letterhead,
    content: html`<p class="kicker">${filledHtml(texts.kicker, { organisation: isolated(page.organisation) })}</p>
      <h1>${texts.locked.heading}</h1>
      <p class="greeting">${fill(texts.locked.text, { address: shortened(page.recipient.address) })}</p>
      <form method="post" action="${updatePath(token, language)}">
        ${hidden(carried)}
        <div class="submit">
          <button class="button wide" type="submit">${texts.code.again}</button>
          <p class="small">${texts.locked.hint}</p>
        </div>
      </form>`,
    aside: updateAside(page, language),
  });
}

/** Whether a form is on its way. */
export const isCarried = (carried: FormFields): boolean => Object.keys(carried).length > 0;

/** A form on its way, unseen; what is empty goes along, as emptying a field is an answer. */
function hidden(carried: FormFields): Html {
  return html`${Object.entries(carried).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

/** The words of the button the form was sent with. */
function goOn({ action }: FormFields, { answeredAt }: UpdatePage, language: Language): string {
  const { allRight, form } = PARTNER_TEXTS[language].update;
  if (action === 'confirm') return allRight.button;
  if (action === 'save') return form.save;
  return answeredAt === null ? form.send : form.sendAgain;
}

/** Who is asked about what. */
export function updateHeading(page: UpdatePage, language: Language): Html {
  const texts = PARTNER_TEXTS[language].update;
  const { name, addressLine } = page.recipient;
  return html`<p class="kicker">${filledHtml(texts.kicker, { organisation: isolated(page.organisation) })}</p>
    <h1>${texts.title}</h1>
    ${
      (name !== null || addressLine !== null) &&
      html`<p class="greeting">${greeting({ name: name ?? '', addressLine }, language)}</p>`
    }`;
}

/** Whom to ask, by when to answer, and why one sees the page. */
export function updateAside(page: UpdatePage, language: Language): Html {
  const texts = PARTNER_TEXTS[language].update;
  return contactAside(
    page.contact,
    [
      isFillable(page) && { label: texts.answerBy, value: html`<b>${dayText(page.dueOn, language)}</b>` },
      { label: PARTNER_TEXTS[language].aside.why, value: fill(texts.why, { organisation: page.organisation }) },
    ],
    language,
  );
}

/** The day answers are due is over. */
export function lateNotice(page: UpdatePage, language: Language): Html | false {
  const texts = PARTNER_TEXTS[language].update.late;
  return page.late && notice(texts.heading, html`<p>${fill(texts.text, { day: dayText(page.dueOn, language) })}</p>`);
}

export const otherThan = (language: Language): Language => (language === 'de' ? 'en' : 'de');

function paragraphs(text: string): Html {
  return html`${text.split(/\n{2,}/).map((paragraph) => html`<p class="as-written" dir="auto">${paragraph.trim()}</p>`)}`;
}

function askForCode(page: UpdatePage, token: string, language: Language): Html {
  const texts = PARTNER_TEXTS[language].update;
  return html`${lateNotice(page, language)}
    <form method="post" action="${updatePath(token, language)}" id="answer">
      <p class="tear" aria-hidden="true">${texts.door.tear}</p>
      <h2>${texts.door.heading}</h2>
      <p>${fill(texts.door.text, { address: shortened(page.recipient.address) })}</p>
      <div class="submit">
        <button class="button wide" type="submit">${texts.door.send}</button>
        <p class="small">${texts.door.office}</p>
      </div>
    </form>`;
}

function over({ state }: UpdatePage, language: Language): Html | false {
  if (state === 'open' || state === 'answered') return false;
  const { heading, text } = PARTNER_TEXTS[language].update.over[state];
  return html`<div class="verdict beneath">
    <span class="round ${state === 'decided' ? 'ok' : 'signal'}">${icon(state === 'decided' ? 'check' : 'cross')}</span>
    <div>
      <h2>${heading}</h2>
      <p>${text}</p>
    </div>
  </div>`;
}
