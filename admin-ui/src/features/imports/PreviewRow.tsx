import type { FieldChange, Import, ImportRow, ImportRowClass } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState, type KeyboardEvent } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { Icon, type IconName } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { fieldAt, type DescribedField } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { formatValue } from '../../components/record/format-value.js';
import { useLanguage } from '../../components/use-language.js';
import { ChoiceSelect } from './ChoiceSelect.js';
import { useChangeRow } from './imports.api.js';

const LOOKS: Readonly<Record<ImportRowClass, { badge: string; icon: IconName }>> = {
  new: { badge: 'ok', icon: 'plus' },
  update: { badge: 'brand', icon: 'pen' },
  unchanged: { badge: 'line', icon: 'check' },
  duplicate: { badge: 'maybe', icon: 'maybe' },
  error: { badge: 'no', icon: 'alert' },
};

interface PreviewRowProps {
  imported: Import;
  row: ImportRow;
  fields: readonly DescribedField[];
}

/** A row with what it would do. Bad cells are inputs at once, the others when somebody asks for it. */
export function PreviewRow({ imported, row, fields }: PreviewRowProps) {
  const translate = useTranslate();
  const [editing, setEditing] = useState(false);
  const { mutate: change, error, isPending } = useChangeRow(imported.id);
  const save = (path: string, text: string) => change({ no: row.no, cells: { [path]: text } });
  const shown = fields.map(({ path }) => path);
  // What a row lacks has a cell to be filled in, whether the file has such a column or not.
  const lacking = Object.keys(row.errors).filter((path) => !shown.includes(path));
  return (
    <tr className={`row-${row.class}`} aria-busy={isPending}>
      <th scope="row" className="cell num import-no">
        {row.no}
      </th>
      <td className="import-what">
        <What imported={imported} row={row} />
        {isOpen(row, editing) && <ChoiceSelect row={row} onChoose={(choice) => change({ no: row.no, choice })} />}
        {lacking.map((path) => (
          <Cell key={path} path={path} row={row} editing labelled onSave={save} />
        ))}
        {error && <ProblemNotice error={error} />}
      </td>
      {fields.map(({ path, label }) => (
        <td key={path} data-label={label} className={row.cells[path] || row.errors[path] || editing ? undefined : 'blank'}>
          <Cell path={path} row={row} editing={editing} onSave={save} />
        </td>
      ))}
      <td className="import-edit">
        <button type="button" className="btn s icon quiet" aria-pressed={editing} onClick={() => setEditing(!editing)}>
          <Icon name={editing ? 'check' : 'pen'} />
          <span className="vh">{translate(editing ? 'imports.edit_done' : 'imports.edit_row', { row: row.no })}</span>
        </button>
      </td>
    </tr>
  );
}

/** Most new rows are simply new: what else could be done with one shows once somebody works on it. */
function isOpen(row: ImportRow, editing: boolean): boolean {
  return row.class !== 'new' || row.choice !== null || editing;
}

/** The class of a row as a chip, and which record it is about. */
function What({ imported: { target }, row }: { imported: Import; row: ImportRow }) {
  const translate = useTranslate();
  const { badge, icon } = LOOKS[row.class];
  const [best] = row.matches;
  return (
    <>
      <span className={`badge ${badge}`}>
        <Icon name={icon} />
        {translate(`imports.class.${row.class}`)}
      </span>
      {row.record && row.class !== 'duplicate' && (
        <span className="sub">
          <RecordLink resource={target} record={row.record} />
        </span>
      )}
      {row.class === 'duplicate' && (
        <span className="sub">
          {best ? (
            <>
              <RecordLink resource={target} record={best} />{' '}
              {translate('imports.alike', { percent: Math.round(best.score * 100) })}
            </>
          ) : (
            row.sameAs !== null && translate('imports.same_as', { row: row.sameAs })
          )}
        </span>
      )}
      {row.changes.length > 0 && <Changes changes={row.changes} />}
    </>
  );
}

/** What an update would change. */
function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { fields } = useFields();
  return (
    <ul className="import-changes" aria-label={translate('imports.changes')}>
      {changes.map(({ field, before, after }) => {
        const described = fieldAt(fields, field);
        // Records stand in changes by their names, as they do in the file.
        const shown = described.type === 'reference' ? { ...described, type: 'text' as const } : described;
        const text = (value: unknown) => formatValue(shown, value, { translate, language });
        return (
          <li key={field}>
            {described.label}: {text(before) && <del>{text(before)}</del>}{' '}
            <ins>{text(after) || translate('imports.emptied')}</ins>
          </li>
        );
      })}
    </ul>
  );
}

interface CellProps {
  path: string;
  row: ImportRow;
  editing: boolean;
  /** Says which field it is, where no column does. */
  labelled?: boolean;
  onSave: (path: string, text: string) => void;
}

function Cell({ path, row, editing, labelled, onSave }: CellProps) {
  const translate = useTranslate();
  const { fields } = useFields();
  const text = row.cells[path] ?? '';
  const code = row.errors[path];
  const { label } = fieldAt(fields, path);
  if (!editing && !code) return <span className="cell-text">{text}</span>;
  const id = `cell-${row.no}-${path}`;
  return (
    <span className="import-cell">
      {labelled && <span className="sub">{label}</span>}
      <input
        // What the server made of it replaces what was typed.
        key={text}
        className="input"
        defaultValue={text}
        aria-label={translate('imports.cell', { row: row.no, label })}
        aria-invalid={Boolean(code)}
        aria-describedby={code && id}
        onBlur={({ currentTarget: { value } }) => value !== text && onSave(path, value)}
        onKeyDown={(event) => onKey(event, text)}
      />
      {code && (
        <span id={id} className="err">
          {translate(`imports.errors.${code}`, {
            _: translate(`problems.field.${code}`, { _: translate('problems.field.invalid') }),
          })}
        </span>
      )}
    </span>
  );
}

/** Enter saves, as leaving the cell does; Escape takes back what was typed. */
function onKey({ key, currentTarget }: KeyboardEvent<HTMLInputElement>, text: string): void {
  if (key === 'Escape') currentTarget.value = text;
  if (key === 'Enter' || key === 'Escape') currentTarget.blur();
}
