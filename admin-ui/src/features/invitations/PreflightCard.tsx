import type { AnnouncedChange, Meeting, Preflight } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useAction } from '../../components/use-action.js';
import { useSession } from '../../app/session/SessionContext.js';
import { useLanguage } from '../../components/use-language.js';
import { changeInWords } from '../meetings/index.js';
import { sendTrial, usePreflight } from './invitations.api.js';
import { MailPreviewDialog } from './MailPreviewDialog.js';
import { isMailed, MAILED } from './preflight-groups.js';
import { CopiesSection, MailedSection, SuppressedSection } from './PreflightSections.js';
import { SendButton } from './SendButton.js';
import './invitations.css';

/** Before anything leaves the house: to whom, what, and who gets nothing and why. */
export function PreflightCard({ meeting }: { meeting: Meeting }) {
  const translate = useTranslate();
  const { data, error, refetch } = usePreflight(meeting.id, true);
  return (
    <aside className="card preflight" aria-labelledby="preflight">
      <header>
        <h2 id="preflight">{translate('invitations.preflight.title')}</h2>
        {data && <Changes changes={data.changes} />}
        {data && <Standing preflight={data} />}
      </header>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={3} />}
      {data && MAILED.map((action) => <MailedSection key={action} action={action} entries={data.entries} />)}
      {data && <CopiesSection entries={data.entries} />}
      {data && <SuppressedSection entries={data.entries} />}
      {data && !data.blocked && <Footer meeting={meeting} preflight={data} />}
    </aside>
  );
}

/** Why there is nothing to send, where that is so. */
function Standing({ preflight: { blocked, mails, entries } }: { preflight: Preflight }) {
  const translate = useTranslate();
  if (blocked) return <p className="small soft">{translate(`invitations.preflight.blocked.${blocked}`)}</p>;
  if (mails > 0) return null;
  const key = entries.length === 0 ? 'nobody' : 'nothing';
  return <p className="small soft">{translate(`invitations.preflight.${key}`)}</p>;
}

function Changes({ changes }: { changes: readonly AnnouncedChange[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (changes.length === 0) return null;
  return (
    <dl className="change">
      {changes.map((change) => {
        const { label, before, after } = changeInWords(change, { translate, language });
        return (
          <div key={change.field}>
            <dt>{label}</dt>
            <dd>
              {before && (
                <>
                  <span className="vh">{translate('timeline.before')} </span>
                  <del>{before}</del> <span aria-hidden="true">→ </span>
                </>
              )}
              <span className="vh">{translate('timeline.after')} </span>
              <b>{after ?? translate('timeline.removed')}</b>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Footer({ meeting, preflight }: { meeting: Meeting; preflight: Preflight }) {
  const translate = useTranslate();
  const run = useAction('meetings');
  const { session } = useSession();
  const [previewing, setPreviewing] = useState(false);
  const receivers = preflight.entries.filter(isMailed);
  return (
    <footer>
      {preflight.mails > 0 && <SendButton meeting={meeting} preflight={preflight} />}
      <div className="btns">
        {receivers.length > 0 && (
          <button type="button" className="btn s quiet" onClick={() => setPreviewing(true)}>
            <Icon name="eye" />
            {translate('invitations.preflight.preview')}
          </button>
        )}
        <button
          type="button"
          className="btn s quiet"
          onClick={() =>
            void run(() => sendTrial(meeting.id), translate('invitations.preflight.trial_done', { address: session.user.email }))
          }
        >
          <Icon name="mail" />
          {translate('invitations.preflight.trial')}
        </button>
      </div>
      {previewing && <MailPreviewDialog meetingId={meeting.id} entries={receivers} onClose={() => setPreviewing(false)} />}
    </footer>
  );
}
