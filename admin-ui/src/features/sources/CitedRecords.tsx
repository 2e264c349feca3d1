import type { Citation, Source } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { Related } from '../../components/record/RecordTools.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { CitationRow } from './CitationRow.js';
import { CiteDrawer } from './CiteDrawer.js';

/** More than any source is cited for. */
const ALL = 1_000;

interface CitedRecordsProps {
  source: Source;
  editable: boolean;
}

/** All that is known from a source, by the records it is known of. */
export function CitedRecords({ source, editable }: CitedRecordsProps) {
  const translate = useTranslate();
  const [stored, setStored] = useState<Citation>();
  const { data, total, error, refetch } = useGetList<Citation>('citations', {
    filter: { sourceId: source.id },
    sort: { field: 'subjectType', order: 'ASC' },
    pagination: { page: 1, perPage: ALL },
  });
  return (
    <Related title={translate('sources.cited_for')} count={total}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={4} />}
      {data?.length === 0 && <p className="small muted">{translate('sources.not_cited')}</p>}
      <ul className="rows cited-records">
        {recordsOf(data ?? []).map((citations) => (
          <li key={citations[0].subjectId}>
            <CitedRecord citations={citations} onEdit={editable ? setStored : undefined} />
          </li>
        ))}
      </ul>
      {stored && (
        <CiteDrawer
          draft={{ stored }}
          subject={{ type: stored.subjectType, id: stored.subjectId }}
          onClose={() => setStored(undefined)}
          onReopen={() => setStored(stored)}
        />
      )}
    </Related>
  );
}

type CitationsOfRecord = [Citation, ...Citation[]];

function recordsOf(citations: readonly Citation[]): CitationsOfRecord[] {
  const records = new Map<string, CitationsOfRecord>();
  for (const citation of citations) {
    const known = records.get(citation.subjectId);
    if (known) known.push(citation);
    else records.set(citation.subjectId, [citation]);
  }
  return [...records.values()];
}

interface CitedRecordProps {
  citations: CitationsOfRecord;
  onEdit?: (citation: Citation) => void;
}

function CitedRecord({ citations, onEdit }: CitedRecordProps) {
  const translate = useTranslate();
  const [{ subjectType, subjectId, subjectName }] = citations;
  return (
    <>
      <RecordLink
        resource={subjectType}
        record={{ id: subjectId, name: subjectName ?? translate('record.unknown_reference') }}
        className="name"
      />
      <span className="sub">{translate(`citations.subject.${subjectType}`)}</span>
      <ul>
        {citations.map((citation) => (
          <CitationRow key={citation.id} citation={citation} onEdit={onEdit} />
        ))}
      </ul>
    </>
  );
}
