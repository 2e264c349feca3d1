import { RESENDABLE_STATES, type Message, type MessageState } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { formatDateAndTime } from '../../components/format.js';
import { Table } from '../../components/Table.js';
import { useLanguage } from '../../components/use-language.js';
import { useLedger } from './LedgerContext.js';
import { StateBadge } from './StateBadge.js';
import { useMailAction } from './use-mails.js';

interface MessageTableProps {
  messages: readonly Message[];
  maySend: boolean;
}

/** One row for each mail: to whom, what, how it stands and in whose words. */
export function MessageTable({ messages, maySend }: MessageTableProps) {
  const translate = useTranslate();
  const { resource } = useLedger();
  return (
    <Table
      className="mail-table"
      caption={translate(`${resource}.title`)}
      columns={['recipientName', 'title', 'state', 'updatedAt'].map((field) => translate(`messages.fields.${field}`))}
      tools={maySend && translate('messages.resend.one')}
    >
      {messages.map((message) => (
        <MessageRow key={message.id} message={message} maySend={maySend} />
      ))}
    </Table>
  );
}

function MessageRow({ message, maySend }: { message: Message; maySend: boolean }) {
  const translate = useTranslate();
  const language = useLanguage();
  const kind = translate(`messages.kind.${message.kind}`);
  return (
    <tr>
      <th scope="row" className="cell">
        <span className="name">{message.recipientName ?? message.recipientAddress}</span>
        {message.recipientName && <span className="sub">{message.recipientAddress}</span>}
        {message.copyFor && <span className="sub">{translate('messages.copy_for', { name: message.copyFor })}</span>}
      </th>
      <td className="mail-title">
        {message.title ?? kind}
        {message.title && message.title !== kind && <span className="sub">{kind}</span>}
      </td>
      <td className="mail-fate">
        <StateBadge state={message.state} />
        <Fate message={message} />
      </td>
      <td className="num nowrap mail-time">{formatDateAndTime(new Date(message.sentAt ?? message.updatedAt), language)}</td>
      {maySend && <td className="mail-action">{isResendable(message.state) && <ResendButton message={message} />}</td>}
    </tr>
  );
}

/** Why it stands as it does: the server's own words, or our reason, and when it goes on. */
function Fate({ message: { state, reply, reason, dueAt } }: { message: Message }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <>
      {reason && <span className="sub">{translate(`messages.reason.${reason}`)}</span>}
      {reply && state !== 'sent' && <q className="sub mail-reply">{reply}</q>}
      {dueAt && state !== 'queued' && (
        <span className="sub">{translate('messages.again_at', { time: formatDateAndTime(new Date(dueAt), language) })}</span>
      )}
    </>
  );
}

function ResendButton({ message }: { message: Message }) {
  const translate = useTranslate();
  const { resource } = useLedger();
  const resend = useMailAction<Message>(`/${resource}/${message.id}/resend`, () =>
    translate('messages.resend.done', { smart_count: 1 }),
  );
  const label = translate('messages.resend.to', { name: message.recipientName ?? message.recipientAddress });
  return (
    <button type="button" className="btn s" aria-label={label} disabled={resend.isPending} onClick={() => resend.mutate()}>
      {translate('messages.resend.one')}
    </button>
  );
}

function isResendable(state: MessageState): boolean {
  return (RESENDABLE_STATES as readonly MessageState[]).includes(state);
}
