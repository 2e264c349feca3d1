import type { MailStatus } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLedger } from './LedgerContext.js';
import { MailStatusNotice } from './MailStatusNotice.js';
import { addressOf, PAGE_SIZE, readAddress, STATE_GROUPS, type Shown, type StateGroup } from './message-address.js';
import { MessageTable } from './MessageTable.js';
import { useMailAction, useMessages } from './use-mails.js';
import './messages.css';

const GROUPS = Object.keys(STATE_GROUPS) as StateGroup[];

interface MessageLedgerProps {
  /** How mail stands, once known. */
  status: MailStatus | undefined;
  maySend: boolean;
}

/** The mails of a ledger by state and kind: how each fared, and what the mail server said. */
export function MessageLedger({ status, maySend }: MessageLedgerProps) {
  const [parameters] = useSearchParams();
  const shown = readAddress(parameters);
  return (
    <>
      {status && <MailStatusNotice status={status} />}
      {maySend && status && status.failed > 0 && <FailedNotice count={status.failed} />}
      <Groups shown={shown} />
      <KindChoice shown={shown} />
      <Messages shown={shown} maySend={maySend} />
    </>
  );
}

/** Sending cannot be undone, so it is asked about by its number. */
function FailedNotice({ count }: { count: number }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const { resource } = useLedger();
  const resend = useMailAction<{ count: number }>(`/${resource}/resend-failed`, (answer) =>
    translate('messages.resend.done', { smart_count: answer.count }),
  );
  const confirm = () => {
    setAsking(false);
    resend.mutate();
  };
  return (
    <div className="notice">
      <Icon name="bounce" />
      <p className="grow">{translate('messages.failed', { smart_count: count })}</p>
      <button type="button" className="btn s" disabled={resend.isPending} onClick={() => setAsking(true)}>
        {translate('messages.resend.all')}
      </button>
      <ConfirmDialog
        open={asking}
        title={translate('messages.resend.all')}
        action={translate('messages.resend.action', { smart_count: count })}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        {translate('messages.resend.explained')}
      </ConfirmDialog>
    </div>
  );
}

function Groups({ shown }: { shown: Shown }) {
  const translate = useTranslate();
  const { path } = useLedger();
  return (
    <nav className="tabs" aria-label={translate('messages.groups')}>
      <Link to={addressOf(path, { kind: shown.kind })} aria-current={shown.group ? undefined : 'page'}>
        {translate('messages.group.all')}
      </Link>
      {GROUPS.map((group) => (
        <Link
          key={group}
          to={addressOf(path, { kind: shown.kind, group })}
          aria-current={shown.group === group ? 'page' : undefined}
        >
          {translate(`messages.group.${group}`)}
        </Link>
      ))}
    </nav>
  );
}

function KindChoice({ shown }: { shown: Shown }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { path, kinds } = useLedger();
  const id = useId();
  return (
    <div className="mail-filter">
      <label htmlFor={id}>{translate('messages.fields.kind')}</label>
      <select
        id={id}
        value={shown.kind ?? ''}
        onChange={(event) => void navigate(addressOf(path, { group: shown.group, kind: event.target.value }))}
      >
        <option value="">{translate('messages.every_kind')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {translate(`messages.kind.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Messages({ shown, maySend }: { shown: Shown; maySend: boolean }) {
  const translate = useTranslate();
  const { resource } = useLedger();
  const { data, total = 0, error, refetch } = useMessages(shown);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={6} />;
  if (data.length === 0) {
    const filtered = Boolean(shown.group ?? shown.kind);
    return (
      <section aria-labelledby="mails">
        <ListHeading />
        <EmptyState icon="mail" title={translate(filtered ? 'messages.none_found' : 'messages.none')}>
          {translate(filtered ? 'messages.none_found_text' : `${resource}.none_text`)}
        </EmptyState>
      </section>
    );
  }
  return (
    <section aria-labelledby="mails">
      <ListHeading />
      <div className="card">
        <MessageTable messages={data} maySend={maySend} />
      </div>
      <Pages shown={shown} total={total} />
    </section>
  );
}

/** Between the title of the page and what an empty list says. */
function ListHeading() {
  const translate = useTranslate();
  return (
    <h2 id="mails" className="vh">
      {translate('messages.mailbox.list')}
    </h2>
  );
}

function Pages({ shown, total }: { shown: Shown; total: number }) {
  const translate = useTranslate();
  const { path } = useLedger();
  const last = Math.ceil(total / PAGE_SIZE);
  if (last <= 1) return null;
  const { page } = shown;
  const range = { from: (page - 1) * PAGE_SIZE + 1, to: Math.min(page * PAGE_SIZE, total), total };
  return (
    <nav className="pager" aria-label={translate('list.pages')}>
      <span className="num soft small">{translate('list.page_range', range)}</span>
      {page > 1 && (
        <Link className="btn s" to={addressOf(path, { ...shown, page: page - 1 })}>
          {translate('list.previous_page')}
        </Link>
      )}
      {page < last && (
        <Link className="btn s" to={addressOf(path, { ...shown, page: page + 1 })}>
          {translate('list.next_page')}
        </Link>
      )}
    </nav>
  );
}
