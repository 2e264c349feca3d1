import { NEW_ORGANISATION_FIELDS, type ImportColumn, type ImportTarget } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { DescribedField } from '../../components/record/described-field.js';

interface ColumnTableProps {
  columns: readonly ImportColumn[];
  fields: readonly DescribedField[];
  target: ImportTarget;
  mapping: Readonly<Record<string, string>>;
  onChange: (index: number, field: DescribedField | null) => void;
}

/** Each column with some of its cells and what it becomes; empty ones stand folded below. */
export function ColumnTable(props: ColumnTableProps) {
  const { columns, mapping } = props;
  const translate = useTranslate();
  const isEmpty = ({ index, samples }: ImportColumn) => samples.length === 0 && !mapping[index];
  const filled = columns.filter((column) => !isEmpty(column));
  const empty = columns.filter(isEmpty);
  const chosen = columns.filter(({ index }) => mapping[index]).length;
  return (
    <section className="card" aria-labelledby="import-columns">
      <div className="sec-head import-card-head">
        <h2 id="import-columns">{translate('imports.steps.columns')}</h2>
        <span className="tally">{translate('imports.columns_chosen', { chosen, total: columns.length })}</span>
      </div>
      <Columns {...props} columns={filled} />
      {empty.length > 0 && (
        <details className="import-empty-columns">
          <summary>{translate('imports.empty_columns', { smart_count: empty.length })}</summary>
          <Columns {...props} columns={empty} />
        </details>
      )}
    </section>
  );
}

function Columns({ columns, fields, target, mapping, onChange }: ColumnTableProps) {
  const translate = useTranslate();
  return (
    <ul className="import-columns">
      {columns.map(({ index, header, samples }) => {
        const name = header || translate('imports.column_no', { no: index + 1 });
        return (
          <li key={index} className={mapping[index] ? undefined : 'left-out'}>
            <span className="import-column">
              <b>{name}</b>
              <span className="sub">{samples.join(' · ') || translate('imports.no_samples')}</span>
            </span>
            <FieldSelect
              label={translate('imports.column_becomes', { name })}
              fields={fields}
              target={target}
              taken={Object.values(mapping)}
              value={mapping[index] ?? ''}
              onChange={(field) => onChange(index, field)}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface FieldSelectProps {
  label: string;
  fields: readonly DescribedField[];
  target: ImportTarget;
  taken: readonly string[];
  value: string;
  onChange: (field: DescribedField | null) => void;
}

const OF_POSITION = ['organisation', 'function', 'department', 'positionEmail', 'positionPhone', 'positionSince'];

/** A place of work stands apart from the person, and so does what an organisation takes only where it is new. */
const GROUPS = ['person', 'position', 'organisation'] as const;

function groupOf({ path }: DescribedField): (typeof GROUPS)[number] {
  if (OF_POSITION.includes(path)) return 'position';
  return path in NEW_ORGANISATION_FIELDS ? 'organisation' : 'person';
}

function FieldSelect({ label, fields, target, taken, value, onChange }: FieldSelectProps) {
  const translate = useTranslate();
  const option = ({ path, label: name }: DescribedField) => (
    <option key={path} value={path}>
      {taken.includes(path) && path !== value ? translate('imports.field_taken', { name }) : name}
    </option>
  );
  return (
    <select
      className="input"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(fields.find(({ path }) => path === event.target.value) ?? null)}
    >
      <option value="">{translate('imports.not_imported')}</option>
      {target === 'persons'
        ? GROUPS.map((group) => (
            <optgroup key={group} label={translate(`imports.field_groups.${group}`)}>
              {fields.filter((field) => groupOf(field) === group).map(option)}
            </optgroup>
          ))
        : fields.map(option)}
    </select>
  );
}
