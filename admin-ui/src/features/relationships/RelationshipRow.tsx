import type { Relationship } from '@knotenpunkt/shared';
import { periodFrom } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import type { PartDraft } from '../../components/form/PartDrawer.js';
import { Icon } from '../../components/Icon.js';
import { hasEnded, periodOf } from '../../components/record/period.js';
import { RecordMenu, type RecordAction } from '../../components/record/RecordTools.js';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { useLanguage } from '../../components/use-language.js';
import { KindMark } from '../organisations/index.js';
import { RESOURCE } from './relationship-layout.js';
import type { SeenRelationship } from './relationship-roles.js';

export type RelationshipDraft = PartDraft<Relationship>;

interface RelationshipRowProps {
  seen: SeenRelationship;
  /** Whether what they are to each other goes without saying. */
  plain?: boolean;
  /** Absent for those who may change nothing. */
  onEdit?: (draft: RelationshipDraft) => void;
}

/** The other side of a relationship, what it is and since when. */
export function RelationshipRow({ seen, plain = false, onEdit }: RelationshipRowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { other, role, relationship } = seen;
  const period = periodOf(relationship, language, translate);
  const told = [!plain && translate(`relationships.role.${role}`), period || (plain && translate('relationships.undated'))];
  return (
    <li className={hasEnded(relationship) ? 'over' : undefined}>
      {other.kind ? <KindMark kind={other.kind} /> : <Icon name="network" />}
      <span className="grow">
        <RecordLink resource={other.type} record={other} className="name" />
        <span className="sub">{told.filter(Boolean).join(' – ')}</span>
        {relationship.note && <span className="sub">{relationship.note}</span>}
      </span>
      {onEdit && <RelationshipMenu seen={seen} onEdit={onEdit} />}
    </li>
  );
}

function RelationshipMenu({
  seen: { relationship, other },
  onEdit,
}: {
  seen: SeenRelationship;
  onEdit: (draft: RelationshipDraft) => void;
}) {
  const translate = useTranslate();
  const remove = useRemovePart(RESOURCE, []);
  const today = new Date().toISOString().slice(0, 10);
  const open = (values: Partial<Relationship>) => () => onEdit({ stored: relationship, values: { ...relationship, ...values } });
  const end: RecordAction = {
    label: translate('relationships.end'),
    icon: 'leave',
    run: open({ until: periodFrom('day', today) }),
  };
  const told = { message: 'relationships.removed', values: { name: other.name } };
  return (
    <RecordMenu
      of={other.name}
      actions={[
        { label: translate('relationships.edit'), icon: 'pen', run: open({}) },
        ...(hasEnded(relationship) ? [] : [end]),
        { label: translate('relationships.remove'), icon: 'trash', run: () => void remove(relationship, told) },
      ]}
    />
  );
}
