import {
  limitOf,
  ORGANISATION_LABELS_DE,
  ORGANISATION_LABELS_EN,
  PERSON_FIELDS,
  PERSON_LABELS_DE,
  PERSON_LABELS_EN,
  POSITION_FIELDS,
  POSITION_LABELS_DE,
  POSITION_LABELS_EN,
  REMARK_MAX_LENGTH,
  type AskedColleague,
  type AskedRecord,
  type Field,
  type FieldProblem,
  type Language,
} from '@knotenpunkt/shared';
import { fill } from '../../platform/i18n/index.js';
import { html, type Html } from '../../platform/pages/index.js';
import {
  askedOf,
  fieldsAsked,
  linesOf,
  NEWCOMER_FIELDS,
  PREFIX,
  STAYS,
  type Stay,
  type UpdateForm,
} from '../update-rounds/index.js';
import { faultOf, selectField, textArea, textField, type FaultText } from './form.parts.js';
import { PARTNER_TEXTS } from './texts/index.js';

interface Labels {
  fields: Readonly<Record<string, string>>;
  sizeClass?: Readonly<Record<string, string>>;
}

const LABELS: Record<Language, Record<AskedRecord, Labels>> = {
  de: { organisations: ORGANISATION_LABELS_DE, persons: PERSON_LABELS_DE, positions: POSITION_LABELS_DE },
  en: { organisations: ORGANISATION_LABELS_EN, persons: PERSON_LABELS_EN, positions: POSITION_LABELS_EN },
};

const LIMITS = {
  firstName: limitOf(PERSON_FIELDS)('firstName'),
  lastName: limitOf(PERSON_FIELDS)('lastName'),
  email: limitOf(PERSON_FIELDS)('email'),
  phone: limitOf(PERSON_FIELDS)('phone'),
  function: limitOf(POSITION_FIELDS)('function'),
};

/** What the fields of a form are made from. */
interface Filling {
  form: UpdateForm;
  faults: readonly FieldProblem[];
  language: Language;
}

/** All that is asked, with what was entered and what is wrong with it. */
export function updateFields(form: UpdateForm, faults: readonly FieldProblem[], language: Language): Html {
  const filling = { form, faults, language };
  const texts = PARTNER_TEXTS[language].update.form;
  const { colleagues, person } = form.asked;
  return html`<h3 class="part">${texts.organisation}</h3>
    <div class="fields pair">${recordFields(filling, 'organisations')}</div>
    ${
      person !== null &&
      html`<h3 class="part">${texts.self}</h3>
        <div class="fields pair">${recordFields(filling, 'persons')}${recordFields(filling, 'positions')}</div>`
    }
    ${
      colleagues.length > 0 &&
      html`<h3 class="part">${texts.colleagues}</h3>
        <p class="small">${texts.colleaguesHint}</p>
        ${colleagues.map((colleague, at) => colleagueFields(filling, colleague, at))}`
    }
    <h3 class="part">${texts.newcomer}</h3>
    <p class="small">${texts.newcomerHint}</p>
    <div class="fields">${newcomerFields(filling, 'n')}</div>
    <div class="fields">
      ${textArea({
        ...common(filling, 'remark'),
        label: html`${texts.remark} <em>${texts.optional}</em>`,
        limit: REMARK_MAX_LENGTH,
      })}
    </div>`;
}

/** What is wrong with a field, named by its label. */
export function faultTextIn(form: UpdateForm, faults: readonly FieldProblem[], language: Language): FaultText {
  const texts = PARTNER_TEXTS[language].update.faults;
  return (path) => fill(texts.at, { label: labelOf(form, path, language), problem: problemOf(path, faults, language) });
}

function recordFields(filling: Filling, record: AskedRecord): Html[] {
  const { form, language } = filling;
  return fieldsAsked(form.asked, record).map((field) => {
    const name = `${PREFIX[record]}.${field.name}`;
    const label = LABELS[language][record].fields[field.name] ?? field.name;
    if (field.type === 'option') return optionField(filling, record, field);
    if (field.type !== 'email_list' && field.type !== 'phone_list') {
      return textField({ ...common(filling, name), label, ...limited(field) });
    }
    return html`${listLines(filling, record, field).map((line) =>
      textField({ ...common(filling, line), label: labelOf(form, line, language), ...limited(field) }),
    )}`;
  });
}

function optionField(filling: Filling, record: AskedRecord, field: Field): Html {
  const labels = LABELS[filling.language][record];
  const none = { value: '', label: PARTNER_TEXTS[filling.language].update.form.noChoice };
  const choices = (field.options ?? []).map((value) => ({ value, label: labels.sizeClass?.[value] ?? value }));
  const name = `${PREFIX[record]}.${field.name}`;
  return selectField({ ...common(filling, name), label: labels.fields[field.name] ?? field.name, choices: [none, ...choices] });
}

/** One line for each entry, and one for another; further lines that were filled in come back with them. */
function listLines({ form }: Filling, record: AskedRecord, field: Field): string[] {
  const value = askedOf(form.asked, record)?.[field.name] ?? null;
  const there = Array.isArray(value) ? value.length : 0;
  const lines = linesOf(`${PREFIX[record]}.${field.name}`, value, field);
  return lines.filter((line, at) => at <= there || Boolean(form.entries[line]));
}

function colleagueFields(filling: Filling, colleague: AskedColleague, at: number): Html {
  const texts = PARTNER_TEXTS[filling.language].update.people;
  const { name, self } = colleague;
  const held = colleague.function;
  const stays = STAYS.filter((stay) => !self || stay !== 'other');
  return html`<fieldset class="who">
    <legend>${held === null ? name : fill(texts.legend, { name, function: held })}</legend>
    <div class="choices tight">${stays.map((stay) => stayChoice(filling, { at, self, stay }))}</div>
  </fieldset>`;
}

function stayChoice(filling: Filling, { at, self, stay }: { at: number; self: boolean; stay: Stay }): Html {
  const { form, language } = filling;
  const texts = PARTNER_TEXTS[language].update.people;
  const name = `c.${at}.stay`;
  const label = self && stay !== 'other' ? texts.own[stay] : texts.choices[stay];
  return html`<div class="choice">
    <label>
      <input type="radio" name="${name}" value="${stay}" ${(form.entries[name] ?? 'stays') === stay && html`checked`} />
      <b>${label}</b>
    </label>
    ${
      stay === 'other' &&
      html`<div class="more">
        ${textField({ ...common(filling, `c.${at}.function`), label: texts.otherFunction, limit: LIMITS.function })}
      </div>`
    }
    ${
      stay === 'left' &&
      html`<div class="more">
        <p class="small">${texts.successor}</p>
        ${newcomerFields(filling, `c.${at}.new`)}
      </div>`
    }
  </div>`;
}

function newcomerFields(filling: Filling, prefix: string): Html {
  const labels = PARTNER_TEXTS[filling.language].update.people.fields;
  return html`<div class="pair">
    ${NEWCOMER_FIELDS.map((field) =>
      textField({ ...common(filling, `${prefix}.${field}`), label: labels[field], limit: LIMITS[field] }),
    )}
  </div>`;
}

/** What every field has. */
function common({ form, faults, language }: Filling, name: string) {
  return {
    name,
    value: form.entries[name],
    fault: faultOf(faults, name, (path) => problemOf(path, faults, language)),
  };
}

const limited = ({ maxLength }: Field): { limit?: number } => (maxLength === undefined ? {} : { limit: maxLength });

const PROBLEMS = {
  required: 'required',
  wrong_form: 'required',
  not_an_email: 'email',
  not_a_url: 'url',
  too_long: 'tooLong',
} as const;

function problemOf(path: string, faults: readonly FieldProblem[], language: Language): string {
  const texts = PARTNER_TEXTS[language].update.faults;
  const code = faults.find((fault) => fault.path === path)?.code ?? '';
  return texts[PROBLEMS[code as keyof typeof PROBLEMS] ?? 'other'];
}

/** The label of a field by its name in the form. */
function labelOf(form: UpdateForm, path: string, language: Language): string {
  const texts = PARTNER_TEXTS[language].update;
  const [prefix = '', field = '', line] = path.split('.');
  const record = (Object.keys(PREFIX) as AskedRecord[]).find((known) => PREFIX[known] === prefix);
  if (record === undefined) {
    const last = path.split('.').at(-1) ?? '';
    return path === 'remark' ? texts.form.remark : (texts.people.fields[last as keyof typeof texts.people.fields] ?? last);
  }
  const label = LABELS[language][record].fields[field] ?? field;
  if (line === undefined) return label;
  const value = askedOf(form.asked, record)?.[field] ?? null;
  const entry = Array.isArray(value) ? value[Number(line)] : undefined;
  if (!entry) return line === '0' ? label : fill(texts.form.further, { label });
  return entry.label ? `${label} (${entry.label})` : fill(texts.form.line, { label, number: Number(line) + 1 });
}
