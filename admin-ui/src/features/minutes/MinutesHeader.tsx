import type { AgendaItem, Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatTime } from '../../components/format.js';
import { Icon, type IconName } from '../../components/Icon.js';
import { useLanguage } from '../../components/use-language.js';
import { meetingPathOf, whenInWords } from '../meetings/index.js';
import { CloseDialog } from './CloseDialog.js';
import type { SaverStatus } from './minutes-saver.js';
import { useMinutesText } from './savers.js';

/** What is written about, whether it is kept, and how it ends. */
export function MinutesHeader({ meeting, item }: { meeting: Meeting; item: AgendaItem | undefined }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [dialog, setDialog] = useState<'preview' | 'close'>();
  const when = whenInWords(meeting, { translate, language });
  return (
    <header className="desk-head">
      <div>
        <h1>
          <Link className="name" to={meetingPathOf(meeting.id)}>
            {meeting.title}
          </Link>
        </h1>
        <p className="small soft">{[when, meeting.placeName].filter(Boolean).join(', ')}</p>
      </div>
      {item && <SavedState item={item} />}
      <div className="btns">
        <button type="button" className="btn" onClick={() => setDialog('preview')}>
          <Icon name="eye" />
          {translate('minutes.preview')}
        </button>
        <button type="button" className="btn primary" onClick={() => setDialog('close')}>
          {translate('minutes.close.open')}
        </button>
      </div>
      {dialog && <CloseDialog meeting={meeting} closing={dialog === 'close'} onClose={() => setDialog(undefined)} />}
    </header>
  );
}

const SIGNS: Record<SaverStatus, { icon: IconName; look: string }> = {
  saved: { icon: 'check', look: 'ok' },
  typing: { icon: 'pen', look: '' },
  saving: { icon: 'clock', look: '' },
  waiting: { icon: 'clock', look: 'signal' },
  conflict: { icon: 'alert', look: 'signal' },
  refused: { icon: 'alert', look: 'no' },
};

/** "Gespeichert, 10:12 Uhr"; "Speichert von selbst" as long as nothing was written here. */
function SavedState({ item }: { item: AgendaItem }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { state } = useMinutesText(item);
  const { icon, look } = SIGNS[state.status];
  const words = state.status === 'saved' && !state.savedAt ? 'unchanged' : state.status;
  return (
    <p className={`state desk-state ${look}`} role="status">
      <Icon name={icon} />
      {translate(`minutes.status.${words}`, { time: state.savedAt && formatTime(state.savedAt, language) })}
    </p>
  );
}
