import { useGetMany, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useLanguage } from '../use-language.js';
import { isBlank } from './conflict.js';
import type { DescribedField } from './described-field.js';
import { useFields } from './FieldsContext.js';
import { addressText, formatEntry, formatValue, type Address, type Contact } from './format-value.js';
import { NamedRecords, TopicChips } from './NamedRecords.js';

interface FieldValueProps {
  field: DescribedField;
  value: unknown;
  /** Mail addresses, phone numbers and pages can be followed; not inside other links. */
  links?: boolean;
  /** What to say where nothing stands. */
  empty?: string;
}

/** A value as people read it: addresses to follow, chips for lists, names for references. */
export function FieldValue({ field, value, links = false, empty }: FieldValueProps) {
  const translate = useTranslate();
  const language = useLanguage();
  if (isBlank(value)) return <span className="open-fact">{empty ?? translate('record.nothing')}</span>;

  const context = { translate, language };
  switch (field.type) {
    case 'reference':
      return <Reference resource={field.resource ?? ''} id={String(value)} link={links} />;
    case 'party_list':
      return typeof value === 'string' ? (
        <Reference resource="organisations" id={value} link={links} />
      ) : (
        <>
          {entriesOf(value).map((entry, index) => (
            <span key={index} className="value-line">
              {formatEntry(field, entry, context)}
            </span>
          ))}
        </>
      );
    case 'reference_list':
      return <NamedRecords resource={field.resource ?? ''} ids={entriesOf(value).map(String)} links={links} />;
    case 'topic_list':
      return typeof value === 'string' ? (
        <Reference resource="topics" id={value} link={false} />
      ) : (
        <TopicChips ids={entriesOf(value).map(String)} />
      );
    case 'text_list':
      return (
        <span className="chips">
          {entriesOf(value).map((entry) => (
            <span key={String(entry)} className="chip">
              {String(entry)}
            </span>
          ))}
        </span>
      );
    case 'email_list':
    case 'phone_list':
      return (
        <>
          {entriesOf(value).map((entry, index) => (
            <span key={index} className="value-line">
              {links ? <ContactLink field={field} contact={entry} /> : formatEntry(field, entry, context)}
            </span>
          ))}
        </>
      );
    case 'address_list':
      return (
        <>
          {entriesOf(value).map((entry, index) => (
            <AddressLine key={index} field={field} address={entry as Address} />
          ))}
        </>
      );
    case 'url':
      return links ? <PageLink address={String(value)} /> : <>{String(value)}</>;
    case 'long_text':
      return <span className="value-text">{String(value)}</span>;
    default:
      return <>{formatValue(field, value, context)}</>;
  }
}

function Reference({ resource, id, link }: { resource: string; id: string; link: boolean }) {
  const translate = useTranslate();
  const { resource: own, path } = useFields();
  const { data } = useGetMany<{ id: string; name: string }>(resource, { ids: [id] });
  const name = data?.[0]?.name ?? translate('record.unknown_reference');
  return link && resource === own ? <Link to={`${path}/${id}`}>{name}</Link> : <>{name}</>;
}

/** "Post" small above "Postfach 12, 99990 Musterstadt". */
function AddressLine({ field: { options }, address }: { field: DescribedField; address: Address }) {
  const kind = options?.find(({ value }) => value === address.kind)?.label;
  return (
    <span className="value-line">
      <span className="small muted">{[kind, address.label].filter(Boolean).join(', ')} </span>
      {addressText(address)}
    </span>
  );
}

function ContactLink({ field, contact }: { field: DescribedField; contact: unknown }) {
  const { address, number, label } = contact as Contact;
  const href = field.type === 'email_list' ? `mailto:${address}` : `tel:${number?.replace(/[^+\d]/g, '')}`;
  return (
    <>
      <a href={href}>{address ?? number}</a>
      {label && <span className="muted small"> {label}</span>}
    </>
  );
}

/** Without the parts everybody skips: "www.stadt.example/bildung". */
function PageLink({ address }: { address: string }) {
  return (
    <a href={address} rel="noreferrer" target="_blank">
      {address.replace(/^https?:\/\//, '').replace(/\/$/, '')}
    </a>
  );
}

function entriesOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
