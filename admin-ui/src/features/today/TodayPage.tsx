import type { Meeting, Notice, Today } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay, useSession } from '../../app/session/SessionContext.js';
import { formatLongDate } from '../../components/format.js';
import { useLanguage } from '../../components/use-language.js';
import { Icon } from '../../components/Icon.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useToday } from '../../data/use-today.js';
import { meetingPathOf, NextMeetings, useMayWith } from '../meetings/index.js';
import { Needs } from './Needs.js';
import { RecentEvents } from './RecentEvents.js';
import { useNeeds, type Whose } from './use-needs.js';
import './today.css';

/** The start page: what needs the user, and what happened lately. */
export function TodayPage() {
  const translate = useTranslate();
  const { data, error, refetch } = useToday();
  const needs = useNeeds(data?.needs);
  return (
    <Page title={translate('today.title')}>
      <Greeting count={needs.shown?.length} whose={needs.whose} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data ? <Content today={data} needs={<Needs {...needs} />} /> : !error && <SkeletonRows rows={6} />}
    </Page>
  );
}

function Greeting({ count, whose }: { count: number | undefined; whose: Whose }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { session } = useSession();
  const now = new Date();
  return (
    <div className="greeting">
      <p className="soft">{formatLongDate(now, language)}</p>
      <h1>{translate(`today.${partOfDay(now)}`, { name: session.user.name })}</h1>
      {count !== undefined && (
        <p className="lead">
          {translate(count === 0 ? `today.calm.${whose}` : `today.waiting.${whose}`, { smart_count: count })}
        </p>
      )}
    </div>
  );
}

function Content({ today, needs }: { today: Today; needs: ReactNode }) {
  const translate = useTranslate();
  const may = useMay();
  return (
    <>
      {today.notices.map((notice) => (
        <NoticeBand key={notice.code} notice={notice} />
      ))}
      <div className="home">
        {needs}
        {may('meetings.read') && (
          <div className="beside">
            <NextMeetings renderAction={(meeting) => <Reminding meeting={meeting} />} />
          </div>
        )}
        <section aria-labelledby="recent">
          <div className="sec-head">
            <h2 id="recent">{translate('today.recent.title')}</h2>
          </div>
          <RecentEvents events={today.recent} />
        </section>
      </div>
    </>
  );
}

/** For those who may write to the people invited: to the meeting, where those who are silent are reminded. */
function Reminding({ meeting }: { meeting: Meeting }) {
  const translate = useTranslate();
  const may = useMayWith(meeting);
  const { id, title, state, answers } = meeting;
  if (!may('invitations.send') || state !== 'invited' || answers.open === 0) return null;
  return (
    <Link className="btn s act" to={meetingPathOf(id)}>
      {translate('meetings.remind.action', { smart_count: answers.open })}
      <span className="vh">: {title}</span>
    </Link>
  );
}

function NoticeBand({ notice }: { notice: Notice }) {
  const translate = useTranslate();
  const other = translate('today.notice.other', { code: notice.code });
  return (
    <p className="notice">
      <Icon name="alert" />
      <span className="grow">{translate(`today.notice.${notice.code}`, { ...notice.values, _: other })}</span>
    </p>
  );
}

function partOfDay(now: Date): 'morning' | 'day' | 'evening' {
  const hour = now.getHours();
  if (hour < 11) return 'morning';
  return hour < 18 ? 'day' : 'evening';
}
