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
import { LostWordsNotices } from './LostWordsNotices.js';
import { useAgenda } from './minutes.api.js';
import { MinutesHeader } from './MinutesHeader.js';

/** Where minutes are written: the agenda beside, one item large, who is there. */
export function MinutesDesk({ meeting, now }: { meeting: Meeting; now: Date }) {
  const { data: items, error, refetch } = useAgenda(meeting.id);
  return (
    <div className="desk">
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!items && !error && <SkeletonRows rows={8} />}
      {items && <Desk meeting={meeting} items={items} now={now} />}
    </div>
  );
}

function Desk({ meeting, items, now }: { meeting: Meeting; items: readonly AgendaItem[]; now: Date }) {
  const [params, setParams] = useSearchParams();
  const [planning, setPlanning] = useState(false);
  // Where somebody begins does not move on by itself while they write.
  const [first] = useState(() => items.find(({ minutes }) => !minutes)?.id);
  const current = items.find(({ id }) => id === params.get('top')) ?? items.find(({ id }) => id === first) ?? items[0];
  const place = current ? items.indexOf(current) : -1;
  const step = (by: number) => {
    const item = items[place + by];
    if (item) setParams({ top: item.id }, { replace: true });
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <>
      <MinutesHeader meeting={meeting} item={current} />
      <LostWordsNotices meetingId={meeting.id} items={items} />
      <div className="desk-grid">
        <AgendaRail meeting={meeting} items={items} current={current} now={now} onPlan={() => setPlanning(true)} />
        {current ? (
          <ItemSheet
            key={current.id}
            meeting={meeting}
            item={current}
            number={place + 1}
            next={items[place + 1]}
            onNext={() => step(1)}
          />
        ) : (
          <NoAgenda onPlan={() => setPlanning(true)} />
        )}
        <AttendanceList meeting={meeting} />
      </div>
      {planning && <AgendaDrawer meeting={meeting} onClose={() => setPlanning(false)} />}
    </>
  );
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
