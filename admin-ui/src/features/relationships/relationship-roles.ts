import type { RelatedRecord, RelatedType, Relationship, RelationshipKind } from '@knotenpunkt/shared';
import { KIND_OF_RESOLVING, MUTUAL_KINDS, RELATED_TYPES, RELATIONSHIP_KINDS } from '@knotenpunkt/shared/relationships';

/** A kind and the side one stands on: `member_from` is a member of the other, `member_to` has it as one. */
export type RelationshipRole = `${RelationshipKind}_from` | `${RelationshipKind}_to`;

/** A relationship as one of its two sides sees it. */
export interface SeenRelationship {
  relationship: Relationship;
  role: RelationshipRole;
  other: RelatedRecord;
}

/** What of two sides sees the other as a member. */
export const HAS_MEMBER = 'member_to' satisfies RelationshipRole;

const BY_HAND = RELATIONSHIP_KINDS.filter((kind) => kind !== KIND_OF_RESOLVING);

/** What can be said of a record by hand, each kind from both sides unless they say the same. */
export function rolesOf(type: RelatedType): RelationshipRole[] {
  const roles = BY_HAND.flatMap((kind): RelationshipRole[] =>
    MUTUAL_KINDS.includes(kind) ? [`${kind}_from`] : [`${kind}_from`, `${kind}_to`],
  );
  return roles.filter((role) => othersOf(role, type).length > 0);
}

/** Which kinds of record may stand on the other side. Members of a network are kept as its memberships. */
export function othersOf(role: RelationshipRole, type: RelatedType): readonly RelatedType[] {
  if (role === 'member_from') return ['organisations'];
  if (role === HAS_MEMBER) return type === 'networks' ? [] : RELATED_TYPES;
  return RELATED_TYPES;
}

/** A relationship as the record with this id sees it. */
export function seenBy(id: string, relationship: Relationship): SeenRelationship {
  const { kind, from, to } = relationship;
  const first = from.id === id;
  const mutual = MUTUAL_KINDS.includes(kind);
  return { relationship, role: first || mutual ? `${kind}_from` : `${kind}_to`, other: first ? to : from };
}

/** What a record says of another, as a relationship. */
export function connectionOf(role: RelationshipRole, own: Side, other: Side): Connection {
  const end = role.lastIndexOf('_');
  const kind = role.slice(0, end) as RelationshipKind;
  const [from, to] = role.endsWith('_from') ? [own, other] : [other, own];
  return { kind, fromType: from.type, fromId: from.id, toType: to.type, toId: to.id };
}

export type Side = Pick<RelatedRecord, 'type' | 'id'>;
type Connection = Pick<Relationship, 'kind' | 'fromType' | 'fromId' | 'toType' | 'toId'>;
