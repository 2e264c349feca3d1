import type { FilingPreview, MailAddress } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { formatExactly } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';

/** Most recipients that are named. */
const NAMED = 6;

/** A mail as it will be kept: who, whom, when, and what it says as plain text. */
export function MailText({ preview }: { preview: FilingPreview }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { sender, recipients, moreRecipients, sentAt, direction, text, quoted, footer, notices } = preview;
  const to = recipients.filter(({ kind }) => kind === 'to');
  const cc = recipients.filter(({ kind }) => kind === 'cc');
  return (
    <section className="card filing-mail" aria-label={translate('filings.mail')}>
      <dl>
        <Line label={translate('filings.from')} people={sender ? [sender] : []} />
        <Line label={translate('filings.to')} people={to} more={moreRecipients} />
        {cc.length > 0 && <Line label={translate('filings.cc')} people={cc} />}
        <div>
          <dt>{translate('filings.sent_at')}</dt>
          <dd>
            {sentAt ? formatExactly(sentAt, { translate, language }) : translate('filings.notices.no_date')}
            {direction && <span className="badge">{translate(`filings.direction.${direction}`)}</span>}
          </dd>
        </div>
      </dl>
      {notices
        .filter((notice) => notice !== 'no_date')
        .map((notice) => (
          <p key={notice} className="small filing-remark">
            <Icon name="alert" small /> {translate(`filings.notices.${notice}`)}
          </p>
        ))}
      <p className="filing-text">{text || <span className="muted">{translate('filings.no_text')}</span>}</p>
      {quoted && <Folded summary={translate('filings.quoted')} text={quoted} />}
      {footer && <Folded summary={translate('filings.footer')} text={footer} />}
    </section>
  );
}

function Folded({ summary, text }: { summary: string; text: string }) {
  return (
    <details className="small">
      <summary>{summary}</summary>
      <p className="filing-text">{text}</p>
    </details>
  );
}

function Line({ label, people, more = 0 }: { label: string; people: readonly MailAddress[]; more?: number }) {
  const translate = useTranslate();
  const hidden = Math.max(0, people.length - NAMED) + more;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {people.length === 0 && <span className="muted">{translate('filings.nobody')}</span>}
        {people
          .slice(0, NAMED)
          .map(({ name, address }) => [name, address && (name ? `<${address}>` : address)].filter(Boolean).join(' '))
          .join('; ')}
        {hidden > 0 && ` ${translate('contact-notes.mail.and_more', { smart_count: hidden })}`}
      </dd>
    </div>
  );
}
