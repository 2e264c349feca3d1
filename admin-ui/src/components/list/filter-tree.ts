import {
  FILTER_OPERATORS,
  type Filter,
  type FilterNode,
  type FilterOperator,
  type FilterScalar,
} from '@knotenpunkt/shared/fields';

/** What a condition compares with; undefined while the user has not chosen yet. */
export type ConditionValue = FilterScalar | FilterScalar[] | undefined;

/** One comparison as a person edits it. */
export interface Condition {
  type: 'condition';
  field: string;
  op: FilterOperator;
  value: ConditionValue;
  negated: boolean;
}

/** Conditions that must hold together (`and`), or of which one suffices (`or`). */
export interface ConditionGroup {
  type: 'group';
  join: 'and' | 'or';
  parts: FilterPart[];
  negated: boolean;
}

/** There is something related to which `where` applies; negated, there is nothing of the kind. */
export interface RelationPart {
  type: 'relation';
  relation: string;
  where: ConditionGroup;
  negated: boolean;
}

export type FilterPart = Condition | ConditionGroup | RelationPart;

/** A list's filter as the chips show it: the search text and the parts that must all hold. */
export interface ListFilter {
  q: string;
  parts: FilterPart[];
}

export const NO_FILTER: ListFilter = { q: '', parts: [] };

/**
 * Reads what stands in the address or in a saved view. An address can be edited by hand, so
 * whatever is not a filter is left out instead of breaking the page.
 */
export function readFilter(filter: unknown): ListFilter {
  if (!isObject(filter)) return NO_FILTER;
  if (isNode(filter)) return { q: '', parts: topLevelParts(filter) };
  const { q, where, ...equalities } = filter;
  const flat = Object.entries(equalities).flatMap(([field, value]) => equality(field, value));
  return { q: typeof q === 'string' ? q : '', parts: [...flat, ...(isNode(where) ? topLevelParts(where) : [])] };
}

/** The filter to send. Conditions without a value are not sent: they are still being typed. */
export function writeFilter({ q, parts }: ListFilter): Record<string, FilterScalar | FilterNode> {
  const nodes = parts.flatMap((part) => writePart(part) ?? []);
  return { ...(q.trim() && { q: q.trim() }), ...(nodes.length > 0 && { where: { and: nodes } }) };
}

/** A relation as it starts: to anything at all. */
export function newRelation(relation: string): RelationPart {
  return { type: 'relation', relation, where: { type: 'group', join: 'and', parts: [], negated: false }, negated: false };
}

/** Whether two filters ask for the same, whatever form they are written in. */
export function sameFilter(one: Filter | undefined, other: Filter | undefined): boolean {
  return JSON.stringify(writeFilter(readFilter(one))) === JSON.stringify(writeFilter(readFilter(other)));
}

export function isComplete(condition: Condition): boolean {
  const { value } = condition;
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '' && value !== null;
}

/** Whether every condition in a part is complete: what is sent says all that stands there. */
export function isWhole(part: FilterPart): boolean {
  if (part.type === 'condition') return isComplete(part);
  return part.type === 'group' ? part.parts.every(isWhole) : isWhole(part.where);
}

/** A part as a node of the filter tree, or undefined where nothing in it is complete. */
export function writePart(part: FilterPart): FilterNode | undefined {
  const node = writeUnnegated(part);
  return node && part.negated ? { not: node } : node;
}

/** A node of the filter tree as an editable part; a double negation disappears. */
export function readNode(node: FilterNode): FilterPart {
  if ('not' in node) {
    const inner = readNode(node.not);
    return { ...inner, negated: !inner.negated };
  }
  if ('and' in node) return { type: 'group', join: 'and', parts: node.and.map(readNode), negated: false };
  if ('or' in node) return { type: 'group', join: 'or', parts: node.or.map(readNode), negated: false };
  if ('related' in node) return { type: 'relation', relation: node.related, where: asGroup(node), negated: false };
  return { type: 'condition', field: node.field, op: node.op, value: node.value, negated: false };
}

/** The condition of a relation as a group; none asks for anything related at all. */
function asGroup(node: { related: string; where?: FilterNode }): ConditionGroup {
  const part = node.where && readNode(node.where);
  if (part?.type === 'group') return part;
  return { type: 'group', join: 'and', parts: part ? [part] : [], negated: false };
}

function topLevelParts(node: FilterNode): FilterPart[] {
  const part = readNode(node);
  return part.type === 'group' && part.join === 'and' && !part.negated ? part.parts : [part];
}

function writeUnnegated(part: FilterPart): FilterNode | undefined {
  if (part.type === 'group') return writeGroup(part);
  return part.type === 'relation' ? writeRelation(part) : writeCondition(part);
}

function writeRelation({ relation, where }: RelationPart): FilterNode {
  const node = writePart(where);
  return node ? { related: relation, where: node } : { related: relation };
}

function writeCondition(condition: Condition): FilterNode | undefined {
  const { field, op, value } = condition;
  if (value === undefined || !isComplete(condition)) return undefined;
  return { field, op, value };
}

function writeGroup({ join, parts }: ConditionGroup): FilterNode | undefined {
  const nodes = parts.flatMap((part) => writePart(part) ?? []);
  if (nodes.length === 0) return undefined;
  return join === 'and' ? { and: nodes } : { or: nodes };
}

function equality(field: string, value: unknown): Condition[] {
  if (value === null) return [{ type: 'condition', field, op: 'empty', value: true, negated: false }];
  if (Array.isArray(value) && value.every(isScalar)) {
    return [{ type: 'condition', field, op: 'in', value, negated: false }];
  }
  return isScalar(value) ? [{ type: 'condition', field, op: 'eq', value, negated: false }] : [];
}

function isNode(node: unknown): node is FilterNode {
  if (!isObject(node)) return false;
  if ('not' in node) return isNode(node.not);
  if ('related' in node) return typeof node.related === 'string' && (node.where === undefined || isNode(node.where));
  const parts = node.and ?? node.or;
  if (parts !== undefined) return Array.isArray(parts) && parts.every(isNode);
  return typeof node.field === 'string' && isOperator(node.op) && isValue(node.value);
}

function isOperator(op: unknown): op is FilterOperator {
  return FILTER_OPERATORS.some((known) => known === op);
}

function isValue(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isScalar) : isScalar(value);
}

function isScalar(value: unknown): value is FilterScalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
