/** Which operators fields commonly allow, for their declarations. */
export const EQUALITY = ['eq', 'ne', 'in'] as const;
export const ORDER = ['eq', 'lt', 'lte', 'gt', 'gte'] as const;
export const TEXT = [...EQUALITY, 'contains', 'starts'] as const;
