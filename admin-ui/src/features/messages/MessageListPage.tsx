import type { Message } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { Page } from '../../components/Page.js';
import { MAILBOX_PATH } from './message-address.js';
import { MessageLedger } from './MessageLedger.js';
import { useMailAction, useMailStatus } from './use-mails.js';

/** The ledger: every mail of the region, how it fared, and what the mail server said. */
export function MessageListPage() {
  const translate = useTranslate();
  const may = useMay();
  const { data: status } = useMailStatus();
  const maySend = may('messages.send');
  return (
    <Page title={translate('messages.title')}>
      <div className="sec-head mail-head">
        <h1>{translate('messages.title')}</h1>
        <div className="btns end">
          {status?.route === 'catcher' && may('caught-mails.read') && (
            <Link className="btn" to={MAILBOX_PATH}>
              <Icon name="mail" small />
              {translate('messages.mailbox.title')}
            </Link>
          )}
          {maySend && <TrialButton />}
        </div>
      </div>
      <MessageLedger status={status} maySend={maySend} />
    </Page>
  );
}

function TrialButton() {
  const translate = useTranslate();
  const trial = useMailAction<Message>('/messages/trial', ({ recipientAddress }) =>
    translate('messages.trial.queued', { address: recipientAddress }),
  );
  return (
    <button type="button" className="btn" disabled={trial.isPending} onClick={() => trial.mutate()}>
      {translate('messages.trial.send')}
    </button>
  );
}
