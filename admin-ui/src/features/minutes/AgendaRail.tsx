import type { AgendaItem, Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { clockIn, minutesBetween, timeOf } from '../../components/wall-clock.js';
import { isStuck } from './minutes-saver.js';
import { useMinutesText } from './savers.js';
import { minutesBehind, planOf, shareOf, type PlannedItem } from './agenda-times.js';

interface AgendaRailProps {
  meeting: Meeting;
  items: readonly AgendaItem[];
  current: AgendaItem | undefined;
  now: Date;
  onPlan: () => void;
}

/** The agenda with its clock; on small screens a row of dots. */
export function AgendaRail({ meeting, items, current, now, onPlan }: AgendaRailProps) {
  const translate = useTranslate();
  const clock = clockIn(meeting.zone, now);
  const plan = planOf(items, meeting.starts ?? clock);
  const here = plan.find(({ item }) => item === current);
  return (
    <nav className="desk-plan" aria-label={translate('minutes.agenda.title')}>
      <Clock meeting={meeting} clock={clock} here={here} />
      <ol className="tops">
        {plan.map((planned, index) => (
          <Top key={planned.item.id} planned={planned} number={index + 1} current={planned === here} clock={clock} />
        ))}
      </ol>
      <button type="button" className="btn s quiet plan-edit" onClick={onPlan}>
        <Icon name="pen" small />
        {translate('minutes.agenda.edit')}
      </button>
    </nav>
  );
}

interface ClockProps {
  meeting: Meeting;
  clock: string;
  here: PlannedItem | undefined;
}

/** The time at the place, what is left, and how far behind the plan it is; only while the meeting runs. */
function Clock({ meeting: { starts, ends }, clock, here }: ClockProps) {
  const translate = useTranslate();
  if (!starts || !ends || clock < starts || clock >= ends) return null;
  const behind = here ? minutesBehind(here, clock) : 0;
  return (
    <div className="clock-box">
      <p className="clock">{timeOf(clock)}</p>
      <p className="small soft">
        {translate('minutes.left', { smart_count: minutesBetween(clock, ends), time: timeOf(ends) })}
        {behind > 0 && (
          <span className="state signal">
            <Icon name="clock" />
            {translate('minutes.behind', { smart_count: behind })}
          </span>
        )}
      </p>
    </div>
  );
}

interface TopProps {
  planned: PlannedItem;
  number: number;
  current: boolean;
  clock: string;
}

const SIGNS = { done: 'check', stuck: 'alert' } as const;

function Top({ planned, number, current, clock }: TopProps) {
  const translate = useTranslate();
  const { item, begins } = planned;
  const { state } = useMinutesText(item);
  const look = isStuck(state.status) ? 'stuck' : !current && item.minutes !== null ? 'done' : undefined;
  const length = item.duration && translate('minutes.agenda.minutes', { smart_count: item.duration });
  const share = shareOf(planned, clock);
  return (
    <li>
      <Link to={`?top=${item.id}`} replace className={look} aria-current={current ? 'step' : undefined}>
        <span className="nr">
          <span className="vh">{translate(look ? `minutes.top_${look}` : 'minutes.top', { number })}</span>
          <span aria-hidden="true">{look ? <Icon name={SIGNS[look]} small /> : number}</span>
        </span>
        <span className="top-title">{item.title}</span>
        <small>{[length, begins && translate('minutes.around', { time: timeOf(begins) })].filter(Boolean).join(' · ')}</small>
        {current && share > 0 && (
          <span className="lapse" aria-hidden="true">
            <i style={{ '--p': `${Math.round(share * 100)}%` } as CSSProperties} />
          </span>
        )}
      </Link>
    </li>
  );
}
