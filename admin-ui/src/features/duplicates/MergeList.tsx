import type { Merge } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { formatDay } from '../../components/record/moments.js';
import { useRecordPath } from '../../components/record/RecordPathContext.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { useMerging } from './use-duplicates.js';

const AT_ONCE = 100;

/** What was merged, the last first; each can be taken apart again. */
export function MergeList() {
  const translate = useTranslate();
  const { data, error, refetch } = useGetList<Merge>('merges', {
    filter: { where: { field: 'undoneAt', op: 'empty', value: true } },
    sort: { field: 'mergedAt', order: 'DESC' },
    pagination: { page: 1, perPage: AT_ONCE },
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} />;
  if (data.length === 0) {
    return (
      <EmptyState icon="columns" title={translate('duplicates.none.merged')}>
        {translate('duplicates.none_text.merged')}
      </EmptyState>
    );
  }
  return (
    <ul className="card pad rows" aria-label={translate('duplicates.tabs.merged')}>
      {data.map((merge) => (
        <MergeRow key={merge.id} merge={merge} />
      ))}
    </ul>
  );
}

function MergeRow({ merge }: { merge: Merge }) {
  const translate = useTranslate();
  const language = useLanguage();
  const pathOf = useRecordPath();
  const mayMerge = useMay()('duplicates.merge');
  const { separate } = useMerging();
  const { resource, kept, absorbed, mergedAt, mergedBy } = merge;
  return (
    <li className="pair">
      <span className="grow">
        <Link className="name" to={pathOf(resource, kept.id) ?? ''}>
          {kept.name}
        </Link>
        <span className="sub">
          {translate('duplicates.holds', { name: absorbed.name })} · {formatDay(mergedAt, language)}
          {mergedBy && `, ${mergedBy}`}
        </span>
      </span>
      {mayMerge && (
        <button type="button" className="btn s" onClick={() => void separate(merge)}>
          {translate('duplicates.separate')}
          <span className="vh">{` ${absorbed.name}`}</span>
        </button>
      )}
    </li>
  );
}
