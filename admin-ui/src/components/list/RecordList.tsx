import type { ExportableName } from '@knotenpunkt/shared';
import { useTranslate, type RaRecord } from 'ra-core';
import type { ReactNode } from 'react';
import { Link, Outlet } from 'react-router';
import { EmptyState } from '../EmptyState.js';
import { Icon, type IconName } from '../Icon.js';
import { Page } from '../Page.js';
import { ProblemNotice } from '../ProblemNotice.js';
import { useFields } from '../record/FieldsContext.js';
import { SkeletonRows } from '../Skeleton.js';
import { ExportButton } from '../export/ExportButton.js';
import { ColumnMenu } from './ColumnMenu.js';
import { DataTable, type Row, type RowLook } from './DataTable.js';
import { FilterBar, ListTool } from './FilterBar.js';
import { NO_FILTER, writeFilter } from './filter-tree.js';
import type { ListDefaults } from './list-address.js';
import { Pager } from './Pager.js';
import { SavedViews, type ViewRights } from './SavedViews.js';
import { SelectionTools, type SelectionAction } from './SelectionTools.js';
import { useCount, useListRecords } from './use-list-records.js';
import { useListKeys } from './use-list-keys.js';
import { useListState, type ListControl } from './use-list-state.js';
import { useSelection, type Selection } from './use-selection.js';

export type ListQuery<R extends RaRecord> = ReturnType<typeof useListRecords<R>>;

interface RecordListProps<R extends Row> extends RowLook<R> {
  icon: IconName;
  /** What the list holds, where its title does not say it all. */
  lead?: string;
  defaults: ListDefaults;
  /** Absent where nobody makes records here. */
  createPath?: string;
  /** What stands before the way to a new record. */
  actions?: ReactNode;
  mayWrite: boolean;
  /** Lists can be kept as views; absent where they cannot. */
  views?: ViewRights;
  /** Many are tagged and archived at once. */
  bulk?: boolean;
  /** What else is offered for the ticked rows. */
  selectionAction?: SelectionAction;
  /** As what the records of the list are exported; absent where they are not. */
  table?: ExportableName;
  renderPanel: (id: string, control: ListControl, query: ListQuery<R>) => ReactNode;
  /** What stands below the rows. */
  renderBelow?: (rows: readonly R[]) => ReactNode;
}

/** The list of a resource with its tools; its words stand under the name of the resource. */
export function RecordList<R extends Row>(props: RecordListProps<R>) {
  const { lead, defaults, createPath, actions, mayWrite, views, bulk, table, renderPanel, renderBelow } = props;
  const translate = useTranslate();
  const { resource, path, fields } = useFields();
  const control = useListState(path, defaults);
  const { state, change } = control;
  const query = useListRecords<R>(resource, state);
  const all = useCount(resource);
  const selection = useSelection(JSON.stringify([state.filter, state.view]));
  const usable = bulk && mayWrite ? selection : undefined;
  useListKeys(control, { selection: usable, mayWrite });
  const columns = fields.filter(({ type }) => type !== 'long_text').map((field) => field.path);

  return (
    <div className={state.panel ? 'split' : undefined}>
      <Page title={translate(`${resource}.title`)}>
        <Head lead={lead} actions={actions} createPath={mayWrite ? createPath : undefined} />
        {views && <SavedViews control={control} defaults={defaults} all={all} {...views} />}
        <FilterBar control={control} total={query.total} all={all}>
          <ColumnMenu columns={state.columns} available={columns} onChange={(chosen) => change({ columns: chosen })} />
          {table && (
            <ExportButton
              order={{ resource: table, filter: writeFilter(state.filter), sort: state.sort }}
              count={query.total}
              shown={state.columns}
            >
              <ListTool icon="download" label={translate('list.export')} />
            </ExportButton>
          )}
        </FilterBar>
        {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <SkeletonRows rows={12} />}
        {query.data && <Rows {...props} control={control} query={query} selection={usable} />}
        {query.data && query.data.length > 0 && renderBelow?.(query.data)}
      </Page>
      {state.panel && renderPanel(state.panel, control, query)}
      <Outlet />
    </div>
  );
}

/** The title, and the way to a new record where one may be made. */
function Head({ lead, actions, createPath }: Pick<RecordListProps<Row>, 'lead' | 'actions' | 'createPath'>) {
  const translate = useTranslate();
  const { resource } = useFields();
  return (
    <>
      <div className="sec-head list-head">
        <h1>{translate(`${resource}.title`)}</h1>
        {(actions || createPath) && (
          <div className="btns end">
            {actions}
            {createPath && (
              <Link className="btn primary" to={createPath}>
                <Icon name="plus" small />
                {translate(`${resource}.create`)}
              </Link>
            )}
          </div>
        )}
      </div>
      {lead && <p className="list-lead soft">{lead}</p>}
    </>
  );
}

interface RowsProps<R extends Row> extends RecordListProps<R> {
  control: ListControl;
  query: ListQuery<R>;
  selection?: Selection;
}

function Rows<R extends Row>(props: RowsProps<R>) {
  const { control, query, selection, renderMark, summarise, cells } = props;
  const translate = useTranslate();
  const { resource } = useFields();
  const { data: rows = [], total = 0 } = query;
  if (total === 0) return <NoRows {...props} />;
  return (
    <>
      <section className="card" aria-label={translate(`${resource}.list`)} aria-busy={query.isPlaceholderData}>
        {selection && selection.ids.length > 0 && (
          <SelectionTools
            selection={selection}
            state={control.state}
            total={total}
            table={props.table}
            also={props.selectionAction}
          />
        )}
        <DataTable
          caption={translate(`${resource}.title`)}
          rows={rows}
          control={control}
          selection={selection}
          renderMark={renderMark}
          summarise={summarise}
          cells={cells}
        />
      </section>
      <Pager page={control.state.page} total={total} onPage={(page) => control.change({ page })} />
    </>
  );
}

function NoRows<R extends Row>({ control, icon, createPath, mayWrite }: RowsProps<R>) {
  const translate = useTranslate();
  const { resource } = useFields();
  const { q, parts } = control.state.filter;
  const filtered = Boolean(q) || parts.length > 0;
  const reset = (
    <button type="button" className="btn" onClick={() => control.change({ filter: NO_FILTER })}>
      {translate('list.reset_filter')}
    </button>
  );
  const create = mayWrite && createPath && (
    <Link className="btn primary" to={createPath}>
      {translate(`${resource}.create`)}
    </Link>
  );
  const words = `${resource}.${filtered ? 'no_match' : 'empty'}`;
  return (
    <EmptyState icon={filtered ? 'search' : icon} title={translate(`${words}.title`)} action={filtered ? reset : create}>
      {translate(`${words}.text`)}
    </EmptyState>
  );
}
