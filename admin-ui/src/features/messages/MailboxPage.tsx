import type { CaughtMailSummary } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { formatDateAndTime } from '../../components/format.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { CaughtMailReader } from './CaughtMailReader.js';
import { MAILBOX_PATH } from './message-address.js';
import { REFRESH } from './use-mails.js';
import './messages.css';

/** The mailbox of the demo: every mail that would have left the house, read as its recipient would. */
export function MailboxPage() {
  const translate = useTranslate();
  const { id } = useParams();
  const { data, error, refetch } = useGetList<CaughtMailSummary>(
    'caught-mails',
    { pagination: { page: 1, perPage: 500 }, sort: { field: 'id', order: 'DESC' } },
    { refetchInterval: REFRESH },
  );
  return (
    <Page title={translate('messages.mailbox.title')}>
      <div className="sec-head">
        <h1>{translate('messages.mailbox.title')}</h1>
      </div>
      <p className="soft mailbox-lead">{translate('messages.mailbox.explained')}</p>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={6} />}
      {data && <Mailbox mails={data} open={id} />}
    </Page>
  );
}

function Mailbox({ mails, open }: { mails: readonly CaughtMailSummary[]; open: string | undefined }) {
  const translate = useTranslate();
  if (mails.length === 0) {
    return (
      <section aria-labelledby="mails">
        <h2 id="mails" className="vh">
          {translate('messages.mailbox.list')}
        </h2>
        <EmptyState icon="mail" title={translate('messages.mailbox.empty')}>
          {translate('messages.mailbox.empty_text')}
        </EmptyState>
      </section>
    );
  }
  return (
    <div className={open ? 'mailbox reading' : 'mailbox'}>
      <nav aria-label={translate('messages.mailbox.list')}>
        <ul>
          {mails.map((mail) => (
            <li key={mail.id}>
              <MailLink mail={mail} open={mail.id === open} />
            </li>
          ))}
        </ul>
      </nav>
      {open ? (
        <CaughtMailReader key={open} id={open} />
      ) : (
        <p className="mailbox-choose soft">{translate('messages.mailbox.choose')}</p>
      )}
    </div>
  );
}

function MailLink({ mail, open }: { mail: CaughtMailSummary; open: boolean }) {
  const language = useLanguage();
  return (
    <Link to={`${MAILBOX_PATH}/${mail.id}`} aria-current={open ? 'true' : undefined}>
      <span className="mailbox-to">{mail.to}</span>
      <span className="mailbox-title">{mail.title}</span>
      <span className="sub num">{formatDateAndTime(new Date(mail.receivedAt), language)}</span>
    </Link>
  );
}
