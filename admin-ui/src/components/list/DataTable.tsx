import { useTranslate, type RaRecord } from 'ra-core';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useListener } from '../use-listener.js';
import { Link } from 'react-router';
import { Icon } from '../Icon.js';
import { valueAt } from '../record/conflict.js';
import { fieldAt, type DescribedField } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import { CellValue } from './CellValue.js';
import type { ListSort } from './list-address.js';
import type { ListControl } from './use-list-state.js';
import type { Selection } from './use-selection.js';

export interface Row extends RaRecord {
  id: string;
  name: string;
}

/** How the rows of a resource look. */
export interface RowLook<R extends Row> {
  /** The sign before the name. */
  renderMark: (row: R) => ReactNode;
  /** What stands below the name where the other columns have no room. */
  summarise: (row: R) => string;
  /** Columns whose cell is not simply the value, by the path of the field. */
  cells?: Readonly<Partial<Record<string, (row: R) => ReactNode>>>;
}

interface DataTableProps<R extends Row> extends RowLook<R> {
  /** What the table shows, for those who cannot see it. */
  caption: string;
  rows: readonly R[];
  control: ListControl;
  /** Absent for those who may change nothing. */
  selection?: Selection;
}

/** The name of a record leads; the other columns are the chosen fields. A click on a row opens it in the side panel. */
export function DataTable<R extends Row>(props: DataTableProps<R>) {
  const { caption, rows, control, selection, renderMark, summarise, cells = {} } = props;
  const translate = useTranslate();
  const { fields } = useFields();
  const { columns, sort } = control.state;
  const shown = columns.map((path) => fieldAt(fields, path));
  return (
    <div className="tablewrap">
      <table className="table">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="ck">
                <SelectAll rows={rows} selection={selection} />
              </th>
            )}
            {shown.map((field, index) => (
              <ColumnHead
                key={field.path}
                field={field}
                place={index}
                sort={sort}
                onSort={(next) => control.change({ sort: next })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.id} row={row} control={control} selection={selection}>
              <th scope="row" className="cell">
                <span className="org">
                  {renderMark(row)}
                  <span>
                    <RowLink row={row} control={control} />
                    {Boolean(row.archivedAt) && <span className="badge line">{translate('record.archived')}</span>}
                    <span className="sub m-only">{summarise(row)}</span>
                  </span>
                </span>
              </th>
              {shown.slice(1).map((field, index) => (
                <td key={field.path} className={columnClass(index + 1)}>
                  {cells[field.path]?.(row) ?? <CellValue field={field} value={valueAt(row, field.path)} row={row} />}
                </td>
              ))}
            </TableRow>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function columnClass(place: number): string | undefined {
  return place === 0 ? 'lead-column' : `opt c${Math.min(place, MANY_COLUMNS)}`;
}

/** From this place on, columns are the first to give way. */
const MANY_COLUMNS = 6;

interface ColumnHeadProps {
  field: DescribedField;
  /** Its place among the columns; the last ones give way where room is short. */
  place: number;
  sort: ListSort;
  onSort: (sort: ListSort) => void;
}

function ColumnHead({ field, place, sort, onSort }: ColumnHeadProps) {
  const current = sort.field === field.path;
  const ascending = current && sort.order === 'ASC';
  const direction = ascending ? 'ascending' : 'descending';
  return (
    <th scope="col" className={columnClass(place)} aria-sort={current ? direction : undefined}>
      {field.sortable ? (
        <button type="button" onClick={() => onSort({ field: field.path, order: ascending ? 'DESC' : 'ASC' })}>
          {field.label}
          {current && <Icon name={ascending ? 'up' : 'down'} small />}
        </button>
      ) : (
        field.label
      )}
    </th>
  );
}

function SelectAll({ rows, selection }: { rows: readonly Row[]; selection: Selection }) {
  const translate = useTranslate();
  const chosen = rows.filter(({ id }) => selection.has(id)).length;
  const all = rows.length > 0 && chosen === rows.length;
  return (
    <input
      type="checkbox"
      className={chosen > 0 && !all ? 'some' : undefined}
      aria-label={translate('list.select_all')}
      aria-checked={chosen > 0 && !all ? 'mixed' : all}
      checked={all}
      onChange={() => selection.toggleAll(rows.map(({ id }) => id))}
    />
  );
}

interface TableRowProps {
  row: Row;
  control: ListControl;
  selection?: Selection;
  children: ReactNode;
}

function TableRow({ row, control, selection, children }: TableRowProps) {
  const translate = useTranslate();
  const open = control.state.panel === row.id;
  const selected = selection?.has(row.id) ?? false;
  const element = useRef<HTMLTableRowElement>(null);
  // The row is only a larger target for what the link in it does.
  useListener(element, 'click', (event) => {
    const onControl = (event.target as Element).closest('a, button, input, label');
    if (!onControl && !getSelection()?.toString()) showInPanel(control, row.id);
  });
  return (
    <tr ref={element} className={open ? 'open' : selected ? 'sel' : undefined} aria-current={open || undefined} data-row={row.id}>
      {selection && (
        <td className="ck">
          <input
            type="checkbox"
            aria-label={translate('list.select_row', { name: row.name })}
            checked={selected}
            onChange={() => selection.toggle(row.id)}
          />
        </td>
      )}
      {children}
    </tr>
  );
}

/** Leads to the record; a plain click shows it in the panel, as the row does. */
function RowLink({ row, control }: { row: Row; control: ListControl }) {
  const { path } = useFields();
  const link = useRef<HTMLAnchorElement>(null);
  const open = control.state.panel === row.id;
  const wasOpen = useRef(open);

  useEffect(() => {
    // Whoever closes the panel goes on from the row it showed.
    if (wasOpen.current && control.state.panel === null) link.current?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [control.state.panel, open]);

  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    showInPanel(control, row.id);
  };
  return (
    <Link ref={link} className="name" to={`${path}/${row.id}`} onClick={onClick}>
      {row.name}
    </Link>
  );
}

/** "Back" closes the panel, however many rows were looked at in it. */
function showInPanel(control: ListControl, id: string): void {
  control.change({ panel: id }, { replace: control.state.panel !== null });
}
