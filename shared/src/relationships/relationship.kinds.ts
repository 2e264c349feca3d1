/** What can be related to each other. */
export const RELATED_TYPES = ['organisations', 'networks'] as const;
export type RelatedType = (typeof RELATED_TYPES)[number];

/**
 * What the first is to the second: a member of an alliance, a part of it, the same as it, its carrier, working with it, supporting
 * it. `resolved_into` leads from a collective to the organisations it became.
 */
export const RELATIONSHIP_KINDS = ['member', 'part_of', 'same_as', 'carries', 'cooperates', 'supports', 'resolved_into'] as const;
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

/** Those that say the same from either side. */
export const MUTUAL_KINDS: readonly RelationshipKind[] = ['same_as', 'cooperates'];

/** Those in which nothing can stand above itself. */
export const ORDERED_KINDS: readonly RelationshipKind[] = ['member', 'part_of'];

/** Written by resolving a collective; nobody chooses it. */
export const KIND_OF_RESOLVING = 'resolved_into' satisfies RelationshipKind;
