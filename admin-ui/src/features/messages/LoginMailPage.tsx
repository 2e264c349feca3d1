import { useTranslate } from 'ra-core';
import { Page } from '../../components/Page.js';
import { LedgerContext } from './LedgerContext.js';
import { LOGIN_LEDGER } from './message-address.js';
import { MessageLedger } from './MessageLedger.js';
import { useMailStatus } from './use-mails.js';

/** The mails with which people get in, whatever their region: whether they arrived, not what they say. */
export function LoginMailPage() {
  return (
    <LedgerContext value={LOGIN_LEDGER}>
      <LoginMails />
    </LedgerContext>
  );
}

function LoginMails() {
  const translate = useTranslate();
  const { data: status } = useMailStatus();
  return (
    <Page title={translate('installation-messages.title')}>
      <div className="sec-head mail-head">
        <h1>{translate('installation-messages.title')}</h1>
      </div>
      <p className="soft mailbox-lead">{translate('installation-messages.intro')}</p>
      <MessageLedger status={status} maySend />
    </Page>
  );
}
