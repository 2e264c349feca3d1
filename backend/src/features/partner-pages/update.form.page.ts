import type { FieldProblem, Language, UpdatePage } from '@knotenpunkt/shared';
import { dayText, fill } from '../../platform/i18n/index.js';
import { filledHtml, html, icon, pageHtml, type Html } from '../../platform/pages/index.js';
import type { UpdateForm } from '../update-rounds/index.js';
import { faultList } from './form.parts.js';
import { notice, type Showing } from './letter.parts.js';
import { updatePath } from './partner.paths.js';
import { PARTNER_TEXTS } from './texts/index.js';
import { lateNotice, otherThan, updateAside, updateHeading } from './update.door.page.js';
import { momentOf } from './update.done.page.js';
import { faultTextIn, updateFields } from './update.fields.js';

/** How the form is shown: after it was saved, or was changed in another window, or with what is wrong in it. */
interface FormShowing extends Showing {
  note: 'saved' | 'moved' | null;
  faults?: readonly FieldProblem[];
}

/** The data of an organisation, to be confirmed or corrected. */
export function formPageHtml(form: UpdateForm, showing: FormShowing): string {
  const { token, language, note, faults = [] } = showing;
  const { page, letterhead, formVersion } = form;
  const texts = PARTNER_TEXTS[language].update;
  const path = updatePath(token, language, '/angaben');
  const version = html`<input type="hidden" name="version" value="${formVersion}" />`;
  return pageHtml({
    language,
    translation: updatePath(token, otherThan(language), '/angaben'),
    title: faults.length > 0 ? fill(texts.faults.title, { title: texts.title }) : texts.title,
    letterhead,
    content: html`${updateHeading(page, language)} ${notes(page, note, language)} ${lateNotice(page, language)}
      <form method="post" action="${path}">
        ${version}
        <h2 class="part">${texts.allRight.heading}</h2>
        <p>${texts.allRight.text}</p>
        <div class="submit">
          <button class="button wide" type="submit" name="action" value="confirm">
            ${icon('check')}${texts.allRight.button}
          </button>
        </div>
      </form>
      <form method="post" action="${path}" id="corrections">
        ${version}
        <p class="tear" aria-hidden="true">${texts.form.tear}</p>
        <h2>${texts.form.heading}</h2>
        <p>${texts.form.intro}</p>
        ${faultList(faults, faultTextIn(form, faults, language), texts.faults.heading)} ${updateFields(form, faults, language)}
        <div class="submit">
          <button class="button wide" type="submit" name="action" value="send">
            ${page.answeredAt === null ? texts.form.send : texts.form.sendAgain}
          </button>
          <button class="button second" type="submit" name="action" value="save">${texts.form.save}</button>
          <p class="small">${afterwards(letterhead.privacyUrl, language)}</p>
        </div>
      </form>`,
    aside: updateAside(page, language),
  });
}

function afterwards(privacyUrl: string, language: Language): Html {
  const { slip, update } = PARTNER_TEXTS[language];
  return filledHtml(update.form.afterwards, { privacy: html`<a href="${privacyUrl}">${slip.privacy}</a>` });
}

function notes(page: UpdatePage, note: FormShowing['note'], language: Language): Html {
  const texts = PARTNER_TEXTS[language].update;
  return html`${note === 'moved' && notice(texts.moved.heading, html`<p>${texts.moved.text}</p>`)}
  ${note === 'saved' && saved(page, language)} ${note === null && answeredBefore(page, language)}`;
}

function saved({ dueOn }: UpdatePage, language: Language): Html {
  const texts = PARTNER_TEXTS[language].update.saved;
  return html`<div class="verdict beneath" role="status">
    <span class="round ok">${icon('check')}</span>
    <div>
      <h2>${texts.heading}</h2>
      <p>${fill(texts.text, { day: dayText(dueOn, language) })}</p>
    </div>
  </div>`;
}

function answeredBefore({ answeredAt, confirmed }: UpdatePage, language: Language): Html | false {
  if (answeredAt === null) return false;
  const texts = PARTNER_TEXTS[language].update.answered;
  return html`<p>${fill(confirmed === true ? texts.confirmed : texts.corrected, { moment: momentOf(answeredAt, language) })}</p>`;
}
