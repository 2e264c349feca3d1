/** How one record led to another, told from the earlier to the later. */
export const LINK_KINDS = ['led_to', 'resulted_in', 'founded', 'decided', 'became', 'launched', 'continued_in'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Records a lineage can be made of. */
export const LINEAGE_TYPES = ['meetings', 'groups', 'decisions', 'initiatives', 'milestones', 'networks'] as const;
export type LineageType = (typeof LINEAGE_TYPES)[number];
