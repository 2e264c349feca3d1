import type { DuplicatePair, Merge } from '@knotenpunkt/shared';
import type { MatchedResource } from '@knotenpunkt/shared/duplicates';
import { useGetList, useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { useRecordPath } from '../../components/record/RecordPathContext.js';
import { comparePath } from './duplicate-paths.js';
import { useDismissing, useMerges, useMerging } from './use-duplicates.js';

interface DuplicateNoticesProps {
  resource: MatchedResource;
  id: string;
}

/** What the page of a record says of others that are or may be the same. */
export function DuplicateNotices({ resource, id }: DuplicateNoticesProps) {
  const mayMerge = useMay()('duplicates.merge');
  const merges = useMerges(resource, id);
  const { data: pairs = [] } = useGetList<DuplicatePair>('duplicates', {
    filter: { resource, recordId: id, verdict: 'same', where: { field: 'dismissedAt', op: 'empty', value: true } },
    sort: { field: 'score', order: 'DESC' },
    pagination: { page: 1, perPage: 3 },
  });
  return (
    <>
      {merges.map((merge) => (
        <MergeNotice key={merge.id} merge={merge} into={merge.absorbed.id === id} mayMerge={mayMerge} />
      ))}
      {mayMerge && pairs.map((pair) => <PairNotice key={pair.id} pair={pair} id={id} />)}
    </>
  );
}

/** What went into another record does not come back by itself. */
export function UnlessAbsorbed({ resource, id, children }: DuplicateNoticesProps & { children: ReactNode }) {
  return useMerges(resource, id).some(({ absorbed }) => absorbed.id === id) ? null : children;
}

/** Leads on from a record that went into another; on that other one it says what went in. */
function MergeNotice({ merge, into, mayMerge }: { merge: Merge; into: boolean; mayMerge: boolean }) {
  const translate = useTranslate();
  const pathOf = useRecordPath();
  const { separate } = useMerging();
  const other = into ? merge.kept : merge.absorbed;
  return (
    <div className="notice calm">
      <Icon name="columns" />
      <p className="grow">
        {translate(into ? 'duplicates.went_into' : 'duplicates.holds_this')}{' '}
        <Link to={pathOf(merge.resource, other.id) ?? ''}>{other.name}</Link>
      </p>
      {mayMerge && (
        <button type="button" className="btn s act" onClick={() => void separate(merge)}>
          {translate('duplicates.separate')}
        </button>
      )}
    </div>
  );
}

function PairNotice({ pair, id }: { pair: DuplicatePair; id: string }) {
  const translate = useTranslate();
  const { dismiss } = useDismissing();
  const { one, other, resource } = pair;
  const [here, there] = one.id === id ? [one, other] : [other, one];
  return (
    <div className="notice">
      <Icon name="help" />
      <p className="grow">
        {translate('duplicates.perhaps_same', { name: [there.name, there.detail].filter(Boolean).join(', ') })}
      </p>
      <button type="button" className="btn s quiet" onClick={() => void dismiss(pair)}>
        {translate('duplicates.dismiss')}
      </button>
      <Link className="btn s act" to={comparePath({ resource, one: here, other: there })}>
        {translate('duplicates.compare')}
      </Link>
    </div>
  );
}
