import type { ImportChoice, ImportRow } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { Translate } from '../../components/record/described-field.js';

interface ChoiceSelectProps {
  row: ImportRow;
  onChoose: (choice: ImportChoice | null) => void;
}

/** What is to be done with a row, where there is something to decide. */
export function ChoiceSelect({ row, onChoose }: ChoiceSelectProps) {
  const translate = useTranslate();
  if (row.class === 'unchanged' || row.class === 'error') return null;
  const value = row.choice ? valueOf(row.choice) : '';
  return (
    <select
      className={row.class === 'duplicate' && !row.choice ? 'input import-choice open' : 'input import-choice'}
      aria-label={translate('imports.choice', { row: row.no })}
      value={value}
      onChange={({ target }) => onChoose(choiceFrom(target.value))}
    >
      {choicesOf(row, translate).map(([choice, label]) => (
        <option key={choice} value={choice}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Choices by the value they have in the select; an empty one leaves it to the class of the row. */
function choicesOf(row: ImportRow, translate: Translate): [value: string, label: string][] {
  const skip: [string, string] = ['skip', translate('imports.choices.skip')];
  const create: [string, string] = ['create', translate('imports.choices.create')];
  if (row.class === 'new') return [['', translate('imports.choices.create')], skip];
  if (row.class === 'update') return [['', translate('imports.choices.update')], create, skip];
  const updates = row.matches.map(({ id, name }): [string, string] => [
    `update:${id}`,
    translate('imports.choices.update_this', { name }),
  ]);
  if (row.sameAs !== null) updates.push(['update', translate('imports.choices.merge_row', { row: row.sameAs })]);
  if (row.choice?.action === 'update' && !row.choice.recordId && row.sameAs === null) {
    updates.unshift(['update', translate('imports.choices.update')]);
  }
  return [['', translate('imports.choices.open')], ...updates, create, skip];
}

function valueOf({ action, recordId }: ImportChoice): string {
  return action === 'update' && recordId ? `update:${recordId}` : action;
}

function choiceFrom(value: string): ImportChoice | null {
  if (value === 'create' || value === 'skip' || value === 'update') return { action: value };
  const [, recordId] = value.split(':');
  return recordId ? { action: 'update', recordId } : null;
}
