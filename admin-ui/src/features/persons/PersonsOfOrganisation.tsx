import type { Position } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { hasEnded } from '../../components/record/period.js';
import { Related } from '../../components/record/RecordTools.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { CREATE_PATH, pathOf } from './person-layout.js';
import { PersonMark } from './PersonMark.js';
import { PositionDrawer, type PositionDraft } from './PositionDrawer.js';
import { PositionList } from './PositionList.js';
import { PositionRow } from './PositionRow.js';
import { usePositions } from './use-positions.js';

interface PersonsOfOrganisationProps {
  organisationId: string;
  editable: boolean;
}

/** Who works at an organisation, and did. */
export function PersonsOfOrganisation(props: PersonsOfOrganisationProps) {
  const may = useMay();
  if (!may('persons.read')) return null;
  return <Persons {...props} editable={props.editable && may('persons.write')} />;
}

function Persons({ organisationId, editable }: PersonsOfOrganisationProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { data, error, refetch } = usePositions({ organisationId });
  const [draft, setDraft] = useState<PositionDraft>();
  const positions = byName(data ?? [], language);
  const open = positions.filter((position) => !hasEnded(position)).length;
  const createPerson = `${CREATE_PATH}?organisation=${organisationId}`;
  const choosePerson = (
    <button type="button" className="btn s quiet" onClick={() => setDraft({ values: { organisationId } })}>
      {translate('record.add')}
    </button>
  );
  return (
    <Related title={translate('persons.title')} count={data && open} action={editable && choosePerson}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={2} />}
      {data?.length === 0 && (
        <div className="empty s">
          <p>{translate('persons.none_here')}</p>
        </div>
      )}
      <PositionList
        positions={positions}
        renderRow={(position) => (
          <PositionRow
            key={position.id}
            position={position}
            mark={<PersonMark name={position.person.name} />}
            name={<Link to={pathOf(position.personId)}>{position.person.name}</Link>}
            onEdit={editable ? setDraft : undefined}
          />
        )}
      />
      {editable && data && (
        <p className="small">
          <Link to={createPerson}>{translate('persons.create')}</Link>
        </p>
      )}
      {draft && (
        <PositionDrawer draft={draft} choose="personId" onClose={() => setDraft(undefined)} onReopen={() => setDraft(draft)} />
      )}
    </Related>
  );
}

function byName(positions: readonly Position[], language: string): Position[] {
  const { compare } = new Intl.Collator(language);
  return [...positions].sort((one, other) => compare(one.person.name, other.person.name));
}
