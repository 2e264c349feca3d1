import {
  ACTION_ITEM_FIELDS,
  limitOf,
  REPORTS,
  type ActionItemPage,
  type FieldProblem,
  type Language,
  type Report,
} from '@knotenpunkt/shared';
import { fill } from '../../platform/i18n/index.js';
import { filledHtml, html, icon, type FormFields, type Html, type IconName } from '../../platform/pages/index.js';
import { faultList, faultOf, textArea, textField } from './form.parts.js';
import { taskPath } from './partner.paths.js';
import { PARTNER_TEXTS } from './texts/index.js';

/** A slip to report on a task, as it lies before its owner. */
export interface TaskSlip {
  /** What is filled in: `report`, `remark` of what is done, `until` and `because` of what will be later. */
  fields: FormFields;
  /** What the mail's button said, which is not a report yet. */
  preselected: Report | undefined;
  /** Why it was not accepted, by the names of the fields of the form. */
  faults: readonly FieldProblem[];
}

const LOOKS: Record<Report, { icon: IconName; tone: string }> = {
  done: { icon: 'check', tone: 'ok' },
  later: { icon: 'clock', tone: 'maybe' },
};

const LIMIT = limitOf(ACTION_ITEM_FIELDS)('remark');

/** The slip before anything was entered: what the mail's button said. */
export function freshTaskSlip(chosen: string | undefined): TaskSlip {
  const preselected = REPORTS.find((report) => report === chosen);
  return { fields: { report: preselected ?? '' }, preselected, faults: [] };
}

/** The form at the foot of the letter. */
export function taskSlip({ letterhead }: ActionItemPage, slip: TaskSlip, token: string, language: Language): Html {
  const texts = PARTNER_TEXTS[language].task;
  const { preselected, faults } = slip;
  return html`<form method="post" action="${taskPath(token, language)}" id="report">
    <p class="tear" aria-hidden="true">${texts.tear}</p>
    <h2>${texts.heading}</h2>
    ${preselected !== undefined && html`<p class="preselected">${fill(texts.preselected, { choice: texts.buttons[preselected] })}</p>`}
    ${faultList(faults, (path) => faultText(path, faults, language), PARTNER_TEXTS[language].faults.taskHeading)}
    <fieldset id="field-report">
      <legend class="unseen">${texts.legend}</legend>
      <div class="choices">${REPORTS.map((report) => choice(report, slip, language))}</div>
    </fieldset>
    <div class="submit">
      <button class="button wide" type="submit">${texts.send}</button>
      <p class="small">
        ${filledHtml(texts.afterwards, {
          privacy: html`<a href="${letterhead.privacyUrl}">${PARTNER_TEXTS[language].slip.privacy}</a>`,
        })}
      </p>
    </div>
  </form>`;
}

function choice(report: Report, slip: TaskSlip, language: Language): Html {
  const texts = PARTNER_TEXTS[language].task;
  const { tone, icon: picture } = LOOKS[report];
  return html`<div class="choice ${tone}">
    <label>
      <input type="radio" name="report" value="${report}" required ${slip.fields.report === report && html`checked`} />
      ${icon(picture)}
      <span><b>${texts.choices[report]}</b>${report === 'later' && html`<small>${texts.laterHint}</small>`}</span>
    </label>
    ${report === 'done' ? doneFields(slip, language) : laterFields(slip, language)}
  </div>`;
}

function doneFields({ fields, faults }: TaskSlip, language: Language): Html {
  const texts = PARTNER_TEXTS[language].task;
  return html`<div class="more">
    ${textArea({
      name: 'remark',
      label: html`${texts.doneRemark} <em>${PARTNER_TEXTS[language].slip.optional}</em>`,
      hint: texts.doneRemarkHint,
      value: fields.remark,
      limit: LIMIT,
      fault: faultOf(faults, 'remark', (path) => faultText(path, faults, language)),
    })}
  </div>`;
}

function laterFields({ fields, faults }: TaskSlip, language: Language): Html {
  const texts = PARTNER_TEXTS[language].task;
  const told = (name: string): string | undefined => faultOf(faults, name, (path) => faultText(path, faults, language));
  return html`<div class="more">
    ${textField({ name: 'until', type: 'date', label: texts.until, value: fields.until, fault: told('until') })}
    ${textArea({ name: 'because', label: texts.because, value: fields.because, limit: LIMIT, fault: told('because') })}
  </div>`;
}

function faultText(path: string, faults: readonly FieldProblem[], language: Language): string {
  const texts = PARTNER_TEXTS[language].faults;
  const tooLong = faults.some((fault) => fault.path === path && fault.code === 'too_long');
  if (tooLong) return fill(texts.remarkTooLong, { limit: LIMIT });
  if (path === 'until') return texts.until;
  return path === 'because' ? texts.because : texts.report;
}
