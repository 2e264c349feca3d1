import type { Group } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link, Outlet } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import { ColumnMenu } from '../../components/list/ColumnMenu.js';
import { DataTable } from '../../components/list/DataTable.js';
import { FilterBar } from '../../components/list/FilterBar.js';
import { NO_FILTER } from '../../components/list/filter-tree.js';
import { Pager } from '../../components/list/Pager.js';
import { useCount, useListRecords } from '../../components/list/use-list-records.js';
import { useListState, type ListControl } from '../../components/list/use-list-state.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { groupLine } from './group-words.js';
import { CREATE_PATH, LIST_DEFAULTS, PATH, RESOURCE } from './group-layout.js';
import { GroupContext } from './GroupContext.js';
import { GroupPanel } from './GroupPanel.js';

/** Working groups and bodies of the region. */
export function GroupListPage() {
  return (
    <GroupContext>
      <GroupList />
    </GroupContext>
  );
}

function GroupList() {
  const translate = useTranslate();
  const mayWrite = useMay()('groups.write');
  const { fields } = useFields();
  const control = useListState(PATH, LIST_DEFAULTS);
  const { state, change } = control;
  const query = useListRecords<Group>(RESOURCE, state);
  const columns = fields.filter(({ type }) => type !== 'long_text').map(({ path }) => path);
  return (
    <div className={state.panel ? 'split' : undefined}>
      <Page title={translate('groups.title')}>
        <div className="sec-head list-head">
          <h1>{translate('groups.title')}</h1>
          {mayWrite && (
            <div className="btns end">
              <Link className="btn primary" to={CREATE_PATH}>
                <Icon name="plus" small />
                {translate('groups.create')}
              </Link>
            </div>
          )}
        </div>
        <FilterBar control={control} total={query.total} all={useCount(RESOURCE)}>
          <ColumnMenu columns={state.columns} available={columns} onChange={(chosen) => change({ columns: chosen })} />
        </FilterBar>
        {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <SkeletonRows rows={8} />}
        {query.data && <Rows control={control} query={query} mayCreate={mayWrite} />}
      </Page>
      {state.panel && <GroupPanel id={state.panel} control={control} query={query} />}
      <Outlet />
    </div>
  );
}

interface RowsProps {
  control: ListControl;
  query: ReturnType<typeof useListRecords<Group>>;
  mayCreate: boolean;
}

function Rows({ control, query, mayCreate }: RowsProps) {
  const translate = useTranslate();
  const { data: rows = [], total = 0 } = query;
  if (total === 0) return <NoRows control={control} mayCreate={mayCreate} />;
  return (
    <>
      <section className="card" aria-label={translate('groups.list')} aria-busy={query.isPlaceholderData}>
        <DataTable
          caption={translate('groups.title')}
          rows={rows}
          control={control}
          renderMark={() => <Icon name="group" />}
          summarise={(row) => groupLine(row, translate)}
        />
      </section>
      <Pager page={control.state.page} total={total} onPage={(page) => control.change({ page })} />
    </>
  );
}

function NoRows({ control, mayCreate }: Omit<RowsProps, 'query'>) {
  const translate = useTranslate();
  const { q, parts } = control.state.filter;
  const filtered = Boolean(q) || parts.length > 0;
  const reset = (
    <button type="button" className="btn" onClick={() => control.change({ filter: NO_FILTER })}>
      {translate('list.reset_filter')}
    </button>
  );
  const create = mayCreate && (
    <Link className="btn primary" to={CREATE_PATH}>
      {translate('groups.create')}
    </Link>
  );
  const words = filtered ? 'groups.no_match' : 'groups.empty';
  return (
    <EmptyState icon={filtered ? 'search' : 'group'} title={translate(`${words}.title`)} action={filtered ? reset : create}>
      {translate(`${words}.text`)}
    </EmptyState>
  );
}
