import type { FiledMail } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';

interface FiledNoticeProps {
  filed: FiledMail;
  /** It is to be filed once more. */
  anyway: boolean;
  onAnyway: (anyway: boolean) => void;
}

/** The mail lies with other records already: those below can be added. What only says the same may be filed anyway. */
export function FiledNotice({ filed, anyway, onAnyway }: FiledNoticeProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { certain, subject, day, author } = filed;
  return (
    <div className="notice" role="status">
      <Icon name={certain ? 'check' : 'alert'} />
      <p className="grow">
        <b>{translate(certain ? 'filings.filed_before' : 'filings.looks_filed')}</b> {subject} · {formatDay(day, language)}
        {author && <> · {author}</>}
        <small>
          {recordsOf(filed).map(({ resource, record }, at) => (
            <span key={record.id}>
              {at > 0 && ', '}
              <RecordLink resource={resource} record={record} />
            </span>
          ))}
        </small>
        {!certain && <small>{translate(anyway ? 'filings.filed_anyway' : 'filings.looks_filed_hint')}</small>}
      </p>
      {!certain && (
        <button type="button" className="btn s" aria-pressed={anyway} onClick={() => onAnyway(!anyway)}>
          {translate('filings.file_anyway')}
        </button>
      )}
    </div>
  );
}

/** Everything it lies with. */
function recordsOf({ organisations, persons, group, network, initiative }: FiledMail) {
  const named = { organisations, persons, groups: [group], networks: [network], initiatives: [initiative] };
  return Object.entries(named).flatMap(([resource, records]) =>
    records.flatMap((record) => (record ? [{ resource, record }] : [])),
  );
}
