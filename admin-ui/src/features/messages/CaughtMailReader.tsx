import type { CaughtMail } from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDateAndTime } from '../../components/format.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { request } from '../../data/api.js';
import { MAILBOX_PATH } from './message-address.js';

const SIDES = ['html', 'text', 'headers'] as const;
type Side = (typeof SIDES)[number];

/** One mail as a mail program shows it, with its plain text and its headers at hand. */
export function CaughtMailReader({ id }: { id: string }) {
  const { data: mail, error } = useQuery({
    queryKey: ['caught-mails', id],
    queryFn: ({ signal }) => request<CaughtMail>(`/caught-mails/${id}`, { signal }),
  });
  if (error) return <ProblemNotice error={error} />;
  return mail ? <OpenMail mail={mail} /> : <SkeletonRows rows={6} />;
}

function OpenMail({ mail }: { mail: CaughtMail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [side, setSide] = useState<Side>(mail.hasHtml ? 'html' : 'text');
  return (
    <article className="mail" aria-labelledby="mail-title">
      <Link className="btn s mail-back" to={MAILBOX_PATH}>
        <Icon name="left" small />
        {translate('messages.mailbox.back')}
      </Link>
      <h2 id="mail-title">{mail.title}</h2>
      <dl className="mail-lines">
        <dt>{translate('messages.mailbox.from')}</dt>
        <dd>{mail.from}</dd>
        <dt>{translate('messages.mailbox.to')}</dt>
        <dd>{mail.to}</dd>
        <dt>{translate('messages.mailbox.received')}</dt>
        <dd className="num">{formatDateAndTime(new Date(mail.receivedAt), language)}</dd>
      </dl>
      <div className="chips" role="group" aria-label={translate('messages.mailbox.sides')}>
        {SIDES.filter((candidate) => candidate !== 'html' || mail.hasHtml).map((candidate) => (
          <button
            key={candidate}
            type="button"
            className={side === candidate ? 'btn s primary' : 'btn s'}
            aria-pressed={side === candidate}
            onClick={() => setSide(candidate)}
          >
            {translate(`messages.mailbox.side.${candidate}`)}
          </button>
        ))}
      </div>
      <MailBody mail={mail} side={side} />
      <Attachments mail={mail} />
    </article>
  );
}

/** The HTML runs in a frame that may do nothing but show it. */
function MailBody({ mail, side }: { mail: CaughtMail; side: Side }) {
  const translate = useTranslate();
  if (side === 'html') {
    return (
      <iframe
        className="mail-frame"
        title={mail.title}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        src={`/api/caught-mails/${mail.id}/body`}
      />
    );
  }
  const label = translate(`messages.mailbox.side.${side}`);
  return (
    <section aria-label={label}>
      <pre className="mail-text">{side === 'text' ? mail.text : mail.headers.join('\n')}</pre>
    </section>
  );
}

function Attachments({ mail }: { mail: CaughtMail }) {
  const translate = useTranslate();
  if (mail.attachments.length === 0) return null;
  return (
    <section>
      <h3>{translate('messages.mailbox.attachments')}</h3>
      <ul className="chips">
        {mail.attachments.map(({ index, name }) => (
          <li key={index}>
            <a className="btn s" href={`/api/caught-mails/${mail.id}/attachments/${index}`} download={name}>
              <Icon name="download" small />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
