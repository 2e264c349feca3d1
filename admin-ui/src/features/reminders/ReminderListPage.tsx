import type { Reminder } from '@knotenpunkt/shared';
import { keepPreviousData } from '@tanstack/react-query';
import { useGetList, useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { formatNumber } from '../../components/format.js';
import { Pager } from '../../components/list/Pager.js';
import { PAGE_SIZE, useCount } from '../../components/list/use-list-records.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { useToday } from '../../components/use-today.js';
import { conditionOf, readTab, REMINDER_TABS, type ReminderTab } from './reminder-tabs.js';
import { ReminderRow } from './ReminderRow.js';
import { RESOURCE } from './reminders.api.js';
import './reminders.css';

/** What the user wants to be shown again, and when. */
export function ReminderListPage() {
  const translate = useTranslate();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const tab = readTab(params.get('stand'));
  const page = Number(params.get('page') ?? 1) || 1;
  const query = useGetList<Reminder>(
    RESOURCE,
    {
      filter: { where: conditionOf(tab, today) },
      sort: tab === 'done' ? { field: 'doneAt', order: 'DESC' } : { field: 'dueOn', order: 'ASC' },
      pagination: { page, perPage: PAGE_SIZE },
    },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page title={translate('reminders.title')}>
      <div className="sec-head list-head">
        <h1>{translate('reminders.title')}</h1>
      </div>
      <p className="soft reminders-lead">{translate('reminders.own')}</p>
      <span className="scrollx">
        <span className="seg" role="group" aria-label={translate('reminders.tabs')}>
          {REMINDER_TABS.map((one) => (
            <Tab key={one} tab={one} today={today} chosen={one === tab} onChoose={() => setParams({ stand: one })} />
          ))}
        </span>
      </span>
      <Reminders query={query} tab={tab} today={today} />
      <Pager page={page} total={query.total ?? 0} onPage={(next) => setParams({ stand: tab, page: String(next) })} />
    </Page>
  );
}

interface TabProps {
  tab: ReminderTab;
  today: string;
  chosen: boolean;
  onChoose: () => void;
}

function Tab({ tab, today, chosen, onChoose }: TabProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const count = useCount(RESOURCE, { where: conditionOf(tab, today) });
  return (
    <button type="button" aria-pressed={chosen} onClick={onChoose}>
      {translate(`reminders.tab.${tab}`)} <span className="num">{count !== undefined && formatNumber(count, language)}</span>
    </button>
  );
}

interface RemindersProps {
  query: ReturnType<typeof useGetList<Reminder>>;
  tab: ReminderTab;
  today: string;
}

function Reminders({ query: { data, error, refetch }, tab, today }: RemindersProps) {
  const translate = useTranslate();
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={5} />;
  if (data.length === 0) {
    return (
      <EmptyState icon="bookmark" title={translate(`reminders.empty.${tab}`)}>
        {translate('reminders.empty.text')}
      </EmptyState>
    );
  }
  return (
    <ul className="card reminders" aria-label={translate('reminders.title')}>
      {data.map((reminder) => (
        <ReminderRow key={reminder.id} reminder={reminder} today={today} />
      ))}
    </ul>
  );
}
