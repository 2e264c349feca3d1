import type { Import, ImportRow } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useRef } from 'react';
import { fieldAt, type DescribedField } from '../../components/record/described-field.js';
import { useKeepFocus } from '../../components/use-keep-focus.js';
import { useColumnFields } from './ImportFields.js';
import { PreviewRow } from './PreviewRow.js';

/** The rows as a table; its columns are those that are imported. */
export function PreviewGrid({ imported, rows }: { imported: Import; rows: readonly ImportRow[] }) {
  const translate = useTranslate();
  const around = useRef<HTMLElement>(null);
  const fields = useMappedFields(imported);
  useKeepFocus(around);
  if (rows.length === 0) return <p className="empty">{translate('imports.no_rows')}</p>;
  return (
    <section ref={around} tabIndex={-1} className="card import-grid" aria-label={translate('imports.steps.rows')}>
      <div className="tablewrap">
        <table className="table">
          <caption className="vh">{imported.fileName}</caption>
          <thead>
            <tr>
              <th scope="col">{translate('imports.columns.row')}</th>
              <th scope="col" className="import-what">
                {translate('imports.columns.what')}
              </th>
              {fields.map(({ path, label }) => (
                <th key={path} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col" className="import-edit">
                <span className="vh">{translate('imports.columns.edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PreviewRow key={row.no} imported={imported} row={row} fields={fields} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The fields that columns are, in the order of the columns, each once. */
export function useMappedFields({ target, mapping }: Import): DescribedField[] {
  const fields = useColumnFields(target);
  const paths = Object.keys(mapping)
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((index) => mapping[index] ?? []);
  return [...new Set(paths)].map((path) => fieldAt(fields, path));
}
