import type { AgendaItem, Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { useKeys } from '../../components/list/use-keys.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { AgendaDrawer } from './AgendaDrawer.js';
import { AgendaRail } from './AgendaRail.js';
import { AttendanceList } from './AttendanceList.js';
import { ItemSheet } from './ItemSheet.js';
import { useAgenda } from './minutes.api.js';
import { MinutesHeader } from './MinutesHeader.js';

/** Where minutes are written: the agenda beside, one item large, who is there. */
export function MinutesDesk({ meeting, now }: { meeting: Meeting; now: Date }) {
  const { data: items, error, refetch } = useAgenda(meeting.id);
  const [params, setParams] = useSearchParams();
  const [planning, setPlanning] = useState(false);
  const current = items && currentItem(items, params.get('top'));
  const choose = (item: AgendaItem | undefined) => item && setParams({ top: item.id }, { replace: true });
  const step = (by: number) => items && current && choose(items[items.indexOf(current) + by]);
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <div className="desk">
      <MinutesHeader meeting={meeting} item={current} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!items && !error && <SkeletonRows rows={8} />}
      {items && (
        <div className="desk-grid">
          <AgendaRail meeting={meeting} items={items} current={current} now={now} onPlan={() => setPlanning(true)} />
          {current ? (
            <ItemSheet
              key={current.id}
              meeting={meeting}
              item={current}
              number={items.indexOf(current) + 1}
              next={items[items.indexOf(current) + 1]}
              onNext={() => step(1)}
            />
          ) : (
            <NoAgenda onPlan={() => setPlanning(true)} />
          )}
          <AttendanceList meeting={meeting} />
        </div>
      )}
      {planning && <AgendaDrawer meeting={meeting} onClose={() => setPlanning(false)} />}
    </div>
  );
}

/** The one chosen, else the first of which nothing is written yet. */
function currentItem(items: readonly AgendaItem[], chosen: string | null): AgendaItem | undefined {
  return items.find(({ id }) => id === chosen) ?? items.find(({ minutes }) => !minutes) ?? items.at(-1);
}

function NoAgenda({ onPlan }: { onPlan: () => void }) {
  const translate = useTranslate();
  return (
    <div className="sheet">
      <EmptyState
        icon="note"
        title={translate('minutes.no_agenda.title')}
        action={
          <button type="button" className="btn primary" onClick={onPlan}>
            {translate('minutes.agenda.begin')}
          </button>
        }
      >
        {translate('minutes.no_agenda.text')}
      </EmptyState>
    </div>
  );
}
