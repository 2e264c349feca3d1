import type { FieldProblem } from '@knotenpunkt/shared';
import { html, icon, type Html, type HtmlPart } from '../../platform/pages/index.js';

/** A field of a form with what was entered and, beside it, what is wrong with that. */
export interface FormField {
  name: string;
  label: HtmlPart;
  value: string | undefined;
  hint?: string;
  /** Longest entry, in characters. */
  limit?: number;
  fault?: string | undefined;
}

/** Says which field the problem is about, in words. */
export type FaultText = (path: string) => string;

/** The words about a field, where something is wrong with it. */
export function faultOf(faults: readonly FieldProblem[], path: string, textOf: FaultText): string | undefined {
  return faults.some((fault) => fault.path === path) ? textOf(path) : undefined;
}

/** All that is wrong, with the way to each field. */
export function faultList(faults: readonly FieldProblem[], textOf: FaultText, heading: string): Html | null {
  if (faults.length === 0) return null;
  return html`<section class="notice wrong" role="alert">
    <h2>${icon('warning')}${heading}</h2>
    <ul>
      ${faults.map(({ path }) => html`<li><a href="#field-${path}">${textOf(path)}</a></li>`)}
    </ul>
  </section>`;
}

export function textField(field: FormField & { type?: 'text' | 'email' | 'date'; code?: true }): Html {
  const { name, type = 'text', value, limit, code } = field;
  return labelled(
    field,
    html`<input
      type="${type}"
      id="field-${name}"
      name="${name}"
      value="${value}"
      ${code ? html`class="code" inputmode="numeric" autocomplete="one-time-code" required` : html`autocomplete="off"`}
      ${limit !== undefined && html`maxlength="${limit}"`}
      ${spoken(field)}
    />`,
  );
}

/** A choice of one value, or none. */
export function selectField(field: FormField & { choices: readonly { value: string; label: string }[] }): Html {
  const { name, value, choices } = field;
  return labelled(
    field,
    html`<select id="field-${name}" name="${name}" ${spoken(field)}>
      ${choices.map(
        (choice) => html`<option value="${choice.value}" ${choice.value === value && html`selected`}>${choice.label}</option>`,
      )}
    </select>`,
  );
}

export function textArea(field: FormField): Html {
  const { name, value, limit } = field;
  return labelled(
    field,
    html`<textarea
      id="field-${name}"
      name="${name}"
      rows="3"
      ${limit !== undefined && html`maxlength="${limit}"`}
      ${spoken(field)}
    >
${value}</textarea>`,
  );
}

function labelled({ name, label, hint, fault }: FormField, control: Html): Html {
  return html`<div class="field">
    <label for="field-${name}">${label}</label>
    ${hint !== undefined && html`<span class="small" id="hint-${name}">${hint}</span>`}
    ${fault !== undefined && html`<span class="fault" id="fault-${name}">${fault}</span>`} ${control}
  </div>`;
}

/** What is read out with the field. */
function spoken({ name, hint, fault }: FormField): Html | null {
  const ids = [hint !== undefined && `hint-${name}`, fault !== undefined && `fault-${name}`].filter((id) => id !== false);
  if (ids.length === 0) return null;
  return html`aria-describedby="${ids.join(' ')}" ${fault !== undefined && html`aria-invalid="true"`}`;
}
