import type { Meeting } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { FeatureTools } from '../../app/pages/FeatureTools.js';
import { Icon } from '../../components/Icon.js';
import { lastAddressOf } from '../../components/list/use-list-state.js';
import { RecordMenu, type RecordAction } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import { CancelDialog } from './CancelDialog.js';
import { DateTile } from './DateTile.js';
import { minutesPathOf, PATH, RESOURCE } from './meeting-layout.js';
import { isAhead, stageOf } from './meeting-stage.js';
import { distanceInWords, whenInWords } from './meeting-words.js';
import { RemindButton } from './RemindButton.js';
import { StageLine } from './StageLine.js';
import { useMayWith } from './use-authority.js';
import { useNow } from '../../components/use-now.js';

interface MeetingHeaderProps {
  meeting: Meeting;
  onEdit?: () => void;
  onArchive?: () => void;
}

/** When it is, how far it has come, and what matters now. */
export function MeetingHeader({ meeting, onEdit, onArchive }: MeetingHeaderProps) {
  const translate = useTranslate();
  const now = useNow();
  const may = useMayWith(meeting);
  const [cancelling, setCancelling] = useState(false);
  const ahead = isAhead(meeting, now);
  const actions: RecordAction[] = [
    { label: translate('meetings.print'), icon: 'document', run: () => print() },
    ...(ahead && may('invitations.send') && onEdit
      ? [{ label: translate('meetings.cancel.open'), icon: 'close' as const, run: () => setCancelling(true) }]
      : []),
    ...(onArchive ? [{ label: translate('record.archive'), icon: 'archive' as const, run: onArchive }] : []),
  ];
  return (
    <>
      <div className="record-way">
        <MeetingCrumbs meeting={meeting} />
        <FeatureTools resource={RESOURCE} id={meeting.id} />
      </div>
      <div className="rec-head meeting-head">
        <DateTile meeting={meeting} large soon={ahead} />
        <div>
          <h1>{meeting.title}</h1>
          <p className="meta">
            <FullWhen meeting={meeting} now={now} />
          </p>
        </div>
        {meeting.starts && <StageLine meeting={meeting} now={now} />}
        <div className="btns">
          {ahead && may('invitations.send') && onEdit && <RemindButton meeting={meeting} />}
          <MinutesLink meeting={meeting} now={now} />
          {onEdit && (
            <button type="button" className="btn" onClick={onEdit}>
              <Icon name="pen" />
              {translate('record.edit')}
            </button>
          )}
          <RecordMenu actions={actions} />
        </div>
      </div>
      {cancelling && <CancelDialog meeting={meeting} onClose={() => setCancelling(false)} />}
    </>
  );
}

/** The way back to the list, and to the group or network it belongs to. */
function MeetingCrumbs({ meeting: { group, network } }: { meeting: Meeting }) {
  const translate = useTranslate();
  const whole = group
    ? { ...group, path: recordPath('groups', group.id) }
    : network && { ...network, path: recordPath('networks', network.id) };
  return (
    <nav className="crumbs" aria-label={translate('record.crumbs')}>
      <ol>
        <li>
          <Link to={lastAddressOf(PATH)}>{translate('meetings.title')}</Link>
        </li>
        {whole?.path && (
          <li>
            <Link to={whole.path}>{whole.name}</Link>
          </li>
        )}
      </ol>
    </nav>
  );
}

function FullWhen({ meeting, now }: { meeting: Meeting; now: Date }) {
  const translate = useTranslate();
  const language = useLanguage();
  const when = whenInWords(meeting, { translate, language }) || (meeting.held && partialDateText(meeting.held, language));
  return <>{[when, distanceInWords(meeting, translate, now)].filter(Boolean).join(' – ')}</>;
}

/** Prepared before, written while it runs, read afterwards. */
function MinutesLink({ meeting, now }: { meeting: Meeting; now: Date }) {
  const translate = useTranslate();
  const may = useMayWith(meeting);
  const stage = stageOf(meeting, now);
  if (!meeting.starts || stage === 'cancelled' || !may('minutes.read')) return null;
  const writing = may('minutes.write') && stage !== 'closed' && !meeting.archivedAt;
  const due = writing && (stage === 'running' || stage === 'minutes');
  const label = due ? 'write' : writing ? 'prepare' : 'read';
  return (
    <Link className={due ? 'btn primary' : 'btn'} to={minutesPathOf(meeting.id)}>
      <Icon name="note" />
      {translate(`meetings.minutes.${label}`)}
    </Link>
  );
}
