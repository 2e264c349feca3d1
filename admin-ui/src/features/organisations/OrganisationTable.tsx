import type { Organisation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import { BulkBar } from '../../components/list/BulkBar.js';
import { ColumnMenu } from '../../components/list/ColumnMenu.js';
import { DataTable } from '../../components/list/DataTable.js';
import { FilterBar, ListTool } from '../../components/list/FilterBar.js';
import { NO_FILTER } from '../../components/list/filter-tree.js';
import { Pager } from '../../components/list/Pager.js';
import { TagDialog } from '../../components/list/TagDialog.js';
import { useBulk } from '../../components/list/use-bulk.js';
import { useExport } from '../../components/list/use-export.js';
import type { useListRecords } from '../../components/list/use-list-records.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import type { Selection } from '../../components/list/use-selection.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { kindLine } from './kind-line.js';
import { KindMark } from './KindMark.js';
import { columnPaths, CREATE_PATH } from './organisation-layout.js';

type Query = ReturnType<typeof useListRecords<Organisation>>;

interface OrganisationTableProps {
  control: ListControl;
  query: Query;
  /** How many organisations there are without any filter. */
  all: number | undefined;
  /** Absent for those who may change nothing. */
  selection?: Selection;
}

/** Filters, tools and rows of the list. */
export function OrganisationTable({ control, query, all, selection }: OrganisationTableProps) {
  const translate = useTranslate();
  const { fields } = useFields();
  const exporting = useExport();
  const { state, change } = control;
  return (
    <>
      <FilterBar control={control} total={query.total} all={all}>
        <ColumnMenu columns={state.columns} available={columnPaths(fields)} onChange={(columns) => change({ columns })} />
        <button
          type="button"
          className="btn s quiet"
          disabled={exporting.busy || !query.total}
          onClick={() => void exporting.run(state)}
        >
          <ListTool icon="download" label={translate('list.export')} />
        </button>
      </FilterBar>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows rows={12} />}
      {query.data && <Rows control={control} query={query} selection={selection} />}
    </>
  );
}

function Rows({ control, query, selection }: Omit<OrganisationTableProps, 'all'>) {
  const translate = useTranslate();
  const { state, change } = control;
  const { data: rows = [], total = 0 } = query;
  if (total === 0) return <NoRows control={control} mayCreate={selection !== undefined} />;
  return (
    <>
      <section className="card" aria-label={translate('organisations.list')} aria-busy={query.isPlaceholderData}>
        {selection && selection.ids.length > 0 && <Bulk selection={selection} />}
        <DataTable
          caption={translate('organisations.title')}
          rows={rows}
          control={control}
          selection={selection}
          renderMark={({ kind }) => <KindMark kind={kind} />}
          summarise={(row) => kindLine(row, translate)}
        />
      </section>
      <Pager page={state.page} total={total} onPage={(page) => change({ page })} />
    </>
  );
}

function NoRows({ control, mayCreate }: { control: ListControl; mayCreate: boolean }) {
  const translate = useTranslate();
  const { q, parts } = control.state.filter;
  if (q || parts.length > 0) {
    return (
      <EmptyState
        icon="search"
        title={translate('organisations.no_match.title')}
        action={
          <button type="button" className="btn" onClick={() => control.change({ filter: NO_FILTER })}>
            {translate('list.reset_filter')}
          </button>
        }
      >
        {translate('organisations.no_match.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="organisation"
      title={translate('organisations.empty.title')}
      action={
        mayCreate && (
          <Link className="btn primary" to={CREATE_PATH}>
            {translate('organisations.create')}
          </Link>
        )
      }
    >
      {translate('organisations.empty.text')}
    </EmptyState>
  );
}

function Bulk({ selection }: { selection: Selection }) {
  const translate = useTranslate();
  const { run, busy } = useBulk();
  const [tagging, setTagging] = useState(false);
  return (
    <>
      <BulkBar selection={selection}>
        <button type="button" className="btn quiet" disabled={busy} onClick={() => setTagging(true)}>
          <Icon name="bookmark" />
          {translate('list.tags.open')}
        </button>
        <button
          type="button"
          className="btn quiet"
          disabled={busy}
          onClick={() => void run(selection.ids, { archive: true }, 'organisations.bulk.archived').then(selection.clear)}
        >
          <Icon name="archive" />
          {translate('record.archive')}
        </button>
      </BulkBar>
      {tagging && (
        <TagDialog
          count={selection.ids.length}
          onClose={() => setTagging(false)}
          onApply={(change) => {
            setTagging(false);
            void run(selection.ids, change, 'organisations.bulk.tagged');
          }}
        />
      )}
    </>
  );
}
