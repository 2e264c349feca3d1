import type { Municipality } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import type { PartDraft } from '../../components/form/PartDrawer.js';
import { addressOf } from '../../components/list/list-address.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import type { Area } from './areas.js';

/** Where the organisations of a place are listed. */
const ORGANISATIONS = '/organisationen';

interface AreaListProps {
  areas: readonly Area[];
  /** Absent for those who may change nothing. */
  onEdit?: (draft: PartDraft<Municipality>) => void;
}

/** Cities and districts, each with the towns that belong to it. */
export function AreaList({ areas, onEdit }: AreaListProps) {
  return (
    <ul className="areas">
      {areas.map(({ municipality, parts }) => (
        <li key={municipality.id}>
          <AreaRow municipality={municipality} onEdit={onEdit} />
          {parts.length > 0 && <AreaList areas={parts} onEdit={onEdit} />}
        </li>
      ))}
    </ul>
  );
}

function AreaRow({ municipality, onEdit }: { municipality: Municipality; onEdit: AreaListProps['onEdit'] }) {
  const translate = useTranslate();
  const { name, kind, note } = municipality;
  return (
    <div className="area">
      <span className="grow">
        <span className="name">{name}</span>
        <span className="sub">{translate(`municipalities.kind.${kind}`)}</span>
        {note && <span className="sub">{note}</span>}
      </span>
      {useMay()('organisations.read') && (
        <Link className="small" to={addressOf(ORGANISATIONS, { municipality: name })}>
          {translate('municipalities.organisations')}
          <span className="vh">: {name}</span>
        </Link>
      )}
      {onEdit && <AreaMenu municipality={municipality} onEdit={onEdit} />}
    </div>
  );
}

function AreaMenu({ municipality, onEdit }: { municipality: Municipality; onEdit: (draft: PartDraft<Municipality>) => void }) {
  const translate = useTranslate();
  const remove = useRemovePart('municipalities', ['indicators']);
  const { id, name } = municipality;
  return (
    <RecordMenu
      of={name}
      actions={[
        {
          label: translate('municipalities.edit'),
          icon: 'pen',
          run: () => onEdit({ stored: municipality, values: municipality }),
        },
        {
          label: translate('municipalities.add_part'),
          icon: 'plus',
          run: () => onEdit({ values: { kind: 'town', parentId: id } }),
        },
        {
          label: translate('municipalities.remove'),
          icon: 'trash',
          run: () => void remove(municipality, { message: 'municipalities.removed', values: { name } }),
        },
      ]}
    />
  );
}
