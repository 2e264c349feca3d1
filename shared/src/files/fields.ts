import type { Field } from '../fields/index.js';

const EQUALITY = ['eq', 'in'] as const;

/** Fields of a stored file, each once. */
export const FILE_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'name', type: 'text', operators: ['eq', 'contains'], sortable: true, maxLength: 200 },
  { name: 'subjectType', type: 'text', operators: EQUALITY },
  { name: 'subjectId', type: 'uuid', operators: EQUALITY },
  { name: 'mediaType', type: 'text', operators: EQUALITY, readOnly: true },
  { name: 'size', type: 'number', operators: ['lt', 'gt'], sortable: true, readOnly: true },
  { name: 'createdAt', type: 'instant', sortable: true, readOnly: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty'], readOnly: true },
] as const satisfies readonly Field[];
