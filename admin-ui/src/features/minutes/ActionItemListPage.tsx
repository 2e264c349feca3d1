import type { ActionItem } from '@knotenpunkt/shared';
import { keepPreviousData } from '@tanstack/react-query';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay, useSession } from '../../app/session/SessionContext.js';
import { EmptyState } from '../../components/EmptyState.js';
import { formatNumber } from '../../components/format.js';
import { Icon } from '../../components/Icon.js';
import { ListSearch } from '../../components/list/ListSearch.js';
import { Pager } from '../../components/list/Pager.js';
import { PAGE_SIZE, useCount } from '../../components/list/use-list-records.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { useToday } from '../../components/use-today.js';
import { conditionsOf, readTab, tabsFor, type ActionTab } from './action-item-tabs.js';
import { ActionItemDrawer } from './ActionItemDrawer.js';
import { ActionItemRow } from './ActionItemRow.js';
import { ACTIONS } from './minutes.api.js';
import './minutes.css';

/** Who does what by when, in the whole region. */
export function ActionItemListPage() {
  const translate = useTranslate();
  const may = useMay();
  const { session } = useSession();
  const personId = session.region?.personId ?? null;
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const tab = readTab(params.get('stand'), personId);
  const q = params.get('q') ?? '';
  const page = Number(params.get('page') ?? 1) || 1;
  const [drawer, setDrawer] = useState<{ action?: ActionItem }>();
  const query = useTasks({ tab, q, page, today, personId });
  const go = (changed: Record<string, string>) => setParams(given({ stand: tab, q, ...changed }));
  const mayWrite = may('minutes.write');
  return (
    <Page title={translate('minutes.tasks.title')}>
      <div className="sec-head list-head">
        <h1>{translate('minutes.tasks.title')}</h1>
        {mayWrite && (
          <div className="btns end">
            <button type="button" className="btn primary" onClick={() => setDrawer({})}>
              <Icon name="plus" small />
              {translate('minutes.tasks.create')}
            </button>
          </div>
        )}
      </div>
      <div className="filter-bar">
        <ListSearch value={q} onChange={(text) => go({ q: text })} />
        <TaskTabs tab={tab} today={today} personId={personId} onChoose={(stand) => go({ stand })} />
      </div>
      <Tasks query={query} tab={tab} today={today} onEdit={mayWrite ? (action) => setDrawer({ action }) : undefined} />
      <Pager page={page} total={query.total ?? 0} onPage={(next) => go({ page: String(next) })} />
      {drawer && <ActionItemDrawer action={drawer.action} onClose={() => setDrawer(undefined)} />}
    </Page>
  );
}

/** What stands in the address: nothing that says nothing. */
function given(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
}

interface Shown {
  tab: ActionTab;
  q: string;
  page: number;
  today: string;
  personId: string | null;
}

function useTasks({ tab, q, page, today, personId }: Shown) {
  const filter = { ...(q && { q }), ...whereOf(tab, today, personId) };
  const sort = tab === 'done' ? { field: 'doneAt', order: 'DESC' as const } : { field: 'dueOn', order: 'ASC' as const };
  return useGetList<ActionItem>(
    ACTIONS,
    { filter, sort, pagination: { page, perPage: PAGE_SIZE } },
    { placeholderData: keepPreviousData },
  );
}

function whereOf(tab: ActionTab, today: string, personId: string | null) {
  const conditions = conditionsOf(tab, today, personId);
  return conditions.length > 0 ? { where: { and: conditions } } : {};
}

interface TaskTabsProps {
  tab: ActionTab;
  today: string;
  personId: string | null;
  onChoose: (tab: ActionTab) => void;
}

function TaskTabs({ tab, today, personId, onChoose }: TaskTabsProps) {
  const translate = useTranslate();
  return (
    <span className="scrollx">
      <span className="seg" role="group" aria-label={translate('minutes.tasks.tabs')}>
        {tabsFor(personId).map((one) => (
          <button key={one} type="button" aria-pressed={one === tab} onClick={() => onChoose(one)}>
            {translate(`minutes.tasks.tab.${one}`)} <TabCount filter={whereOf(one, today, personId)} />
          </button>
        ))}
      </span>
    </span>
  );
}

function TabCount({ filter }: { filter: object }) {
  const language = useLanguage();
  const count = useCount(ACTIONS, filter);
  return <span className="num">{count !== undefined && formatNumber(count, language)}</span>;
}

interface TasksProps {
  query: ReturnType<typeof useTasks>;
  tab: ActionTab;
  today: string;
  onEdit?: (action: ActionItem) => void;
}

function Tasks({ query: { data, error, refetch, isPlaceholderData }, tab, today, onEdit }: TasksProps) {
  const translate = useTranslate();
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} />;
  if (data.length === 0) {
    return (
      <EmptyState icon="task" title={translate(`minutes.tasks.none.${tab}`)}>
        {translate('minutes.tasks.empty')}
      </EmptyState>
    );
  }
  return (
    <ul className="card tasks" aria-label={translate('minutes.tasks.title')} aria-busy={isPlaceholderData}>
      {data.map((action) => (
        <ActionItemRow key={action.id} action={action} today={today} onEdit={onEdit && (() => onEdit(action))} />
      ))}
    </ul>
  );
}
