import type { Person } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { hasEnded } from '../../components/record/period.js';
import { Related } from '../../components/record/RecordTools.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { KindMark } from '../organisations/index.js';
import { PositionDrawer, type PositionDraft } from './PositionDrawer.js';
import { PositionList } from './PositionList.js';
import { PositionRow } from './PositionRow.js';
import { usePositions } from './use-positions.js';

interface PositionsOfPersonProps {
  person: Person;
  editable: boolean;
}

/** What a person is, and was, at organisations. `?position=<id>` opens the form of one. */
export function PositionsOfPerson({ person, editable }: PositionsOfPersonProps) {
  const translate = useTranslate();
  const { data, error, refetch } = usePositions({ personId: person.id });
  const [begun, setBegun] = useState<PositionDraft>();
  const [params, setParams] = useSearchParams();
  const asked = editable ? data?.find(({ id }) => id === params.get('position')) : undefined;
  const draft = begun ?? (asked && { stored: asked, values: asked });
  const close = () => {
    setBegun(undefined);
    if (asked) setParams({}, { replace: true });
  };
  const positions = [...(data ?? [])].sort((one, other) => Number(other.main) - Number(one.main));
  const add = (
    <button type="button" className="btn s quiet" onClick={() => setBegun({ values: { personId: person.id } })}>
      {translate('record.add')}
    </button>
  );
  const open = positions.filter((position) => !hasEnded(position)).length;
  return (
    <Related title={translate('positions.title')} count={data && open} action={editable && add}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={2} />}
      {data?.length === 0 && (
        <div className="empty s">
          <p>{translate('positions.none')}</p>
        </div>
      )}
      <PositionList
        positions={positions}
        renderRow={(position) => (
          <PositionRow
            key={position.id}
            position={position}
            mark={<KindMark kind={position.organisation.kind} />}
            name={<RecordLink resource="organisations" record={position.organisation} />}
            tellsMain={open > 1}
            onEdit={editable ? setBegun : undefined}
          />
        )}
      />
      {draft && <PositionDrawer draft={draft} choose="organisationId" onClose={close} onReopen={() => setBegun(draft)} />}
    </Related>
  );
}
