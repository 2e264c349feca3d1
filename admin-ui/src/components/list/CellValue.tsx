import { useTranslate } from 'ra-core';
import { useLanguage } from '../use-language.js';
import { isBlank, type Values } from '../record/conflict.js';
import type { DescribedField } from '../record/described-field.js';
import { formatValue } from '../record/format-value.js';

/** Entries of a list that fit into a row. */
const FITTING = 2;

interface CellValueProps {
  field: DescribedField;
  value: unknown;
  row: Values;
}

/** A value on one line of a table. */
export function CellValue({ field, value, row }: CellValueProps) {
  const translate = useTranslate();
  const language = useLanguage();
  if (isBlank(value)) return <span className="muted">–</span>;
  if (field.type === 'reference') return <>{nameOf(row, field) ?? translate('record.unknown_reference')}</>;
  if (['reference_list', 'topic_list'].includes(field.type)) return <TagCell entries={namesOf(row, field)} />;
  if (field.type === 'text_list' && Array.isArray(value)) return <TagCell entries={value.map(String)} />;
  const text = formatValue(field, value, { translate, language });
  return (
    <span
      className={['instant', 'date', 'partial_date', 'number'].includes(field.type) ? 'num nowrap' : 'cell-text'}
      title={text}
    >
      {text}
    </span>
  );
}

function TagCell({ entries }: { entries: string[] }) {
  const rest = entries.length - FITTING;
  return (
    <span className="tag-cell" title={entries.join(', ')}>
      {entries.slice(0, FITTING).map((entry) => (
        <span key={entry} className="badge">
          {entry}
        </span>
      ))}
      {rest > 0 && <span className="muted small num">+{rest}</span>}
    </span>
  );
}

/** Rows carry the name of what they refer to: `parent` beside `parentId`, `responsible` beside `responsibleUserId`. */
function nameOf(row: Values, field: DescribedField): string | undefined {
  const referenced = row[field.path.replace(/(User)?Id$/, '')];
  return typeof referenced === 'object' && referenced !== null && 'name' in referenced ? String(referenced.name) : undefined;
}

/** And of lists: `funders` beside `funderIds`. */
function namesOf(row: Values, field: DescribedField): string[] {
  const listed = row[field.path.replace(/Ids$/, 's')];
  return Array.isArray(listed) ? listed.map((entry: { name: string }) => entry.name) : [];
}
