import {
  FILTER_MAX_CONDITIONS,
  FILTER_MAX_DEPTH,
  FILTER_OPERATORS,
  type Field,
  type Filter,
  type FilterNode,
  type FilterOperator,
  type FilterScalar,
} from '@knotenpunkt/shared';
import { AppError } from '../errors/index.js';
import { comparable, conditionFor, type Column } from './conditions.js';
import type { ListQuery } from './list-query.js';
import type { SqlValues } from './sql-values.js';

/** How a resource is listed: its declared fields, the column of each, and how its search is asked. */
export interface Listing {
  readonly fields: readonly Field[];
  /** SQL expression of each field that can be filtered or sorted by. */
  readonly columns: Readonly<Record<string, string>>;
  /** SQL expression by which a field is sorted, where that is another than its column. */
  readonly order?: Readonly<Record<string, string>>;
  /** SQL condition for the search `q`, given the placeholder of its text. */
  readonly search?: (text: string) => string;
  /** SQL condition that leaves out archived records; applied unless the filter asks for `archivedAt` or for ids. */
  readonly current?: string;
  readonly defaultSort: { field: string; descending: boolean };
}

type Leaf = { field: string; op: FilterOperator; value: FilterScalar | FilterScalar[] };

/** Compiles filters and sort orders to SQL; the only place where they become conditions. */
export class FilterCompiler {
  private conditions = 0;
  private searched = false;
  private readonly mentioned = new Set<string>();

  constructor(
    private readonly listing: Listing,
    private readonly values: SqlValues,
  ) {}

  /** @throws AppError naming the field or the form that is wrong */
  where(filter: Filter): string {
    const condition = this.condition(filter);
    const all = !this.listing.current || this.mentioned.has('archivedAt') || this.mentioned.has('id');
    return all ? condition : `${this.listing.current} AND ${condition}`;
  }

  /** Whether the filter held a search; known once it is compiled. */
  get searches(): boolean {
    return this.searched;
  }

  orderBy(sort: ListQuery['sort']): string {
    const { field: name, descending } = sort ?? this.listing.defaultSort;
    const field = this.listing.fields.find((candidate) => candidate.name === name);
    const sql = this.listing.columns[name];
    if (!sql || !(field?.sortable || name === 'id')) throw new AppError('unknown_sort_field', { values: { field: name } });
    const column = this.listing.order?.[name] ?? (field ? comparable({ sql, field }) : sql);
    const direction = descending ? 'DESC' : 'ASC';
    return name === 'id'
      ? `${column} ${direction}`
      : `${column} ${direction} NULLS LAST, ${this.listing.columns.id} ${direction}`;
  }

  private condition(filter: Filter): string {
    if (isNode(filter)) return this.node(filter, 1);
    const parts = Object.entries(filter).map(([name, value]) => {
      if (name === 'q') return this.search(value);
      if (name === 'where') return this.node(value as FilterNode, 1);
      const list = Array.isArray(value);
      return this.leaf({ field: name, op: list ? 'in' : 'eq', value: value as FilterScalar | FilterScalar[] });
    });
    return parts.length > 0 ? parts.join(' AND ') : 'true';
  }

  private node(node: FilterNode, depth: number): string {
    if (depth > FILTER_MAX_DEPTH) throw new AppError('filter_too_deep', { values: { limit: FILTER_MAX_DEPTH } });
    if (typeof node !== 'object' || node === null) throw new AppError('invalid_filter');
    if ('and' in node) return this.group(node.and, 'AND', depth);
    if ('or' in node) return this.group(node.or, 'OR', depth);
    if ('not' in node) return `(${this.node(node.not, depth + 1)}) IS NOT TRUE`;
    if ('field' in node && 'op' in node) return this.leaf(node);
    throw new AppError('invalid_filter');
  }

  private group(nodes: FilterNode[], operator: 'AND' | 'OR', depth: number): string {
    if (!Array.isArray(nodes) || nodes.length === 0) throw new AppError('invalid_filter');
    return `(${nodes.map((node) => this.node(node, depth + 1)).join(` ${operator} `)})`;
  }

  private leaf({ field: name, op, value }: Leaf): string {
    if (++this.conditions > FILTER_MAX_CONDITIONS)
      throw new AppError('filter_too_deep', { values: { limit: FILTER_MAX_CONDITIONS } });
    const field = this.listing.fields.find((candidate) => candidate.name === name);
    const sql = this.listing.columns[name];
    if (!field || !sql || !field.operators) throw new AppError('unknown_filter_field', { values: { field: String(name) } });
    if (!FILTER_OPERATORS.includes(op) || !field.operators.includes(op)) {
      throw new AppError('invalid_filter', { values: { field: name, operator: String(op) } });
    }
    this.mentioned.add(name);
    const column: Column = { sql, field };
    return conditionFor(column, op, value, this.values);
  }

  private search(text: unknown): string {
    if (!this.listing.search || typeof text !== 'string') throw new AppError('invalid_filter', { values: { field: 'q' } });
    if (text.trim() === '') return 'true';
    this.searched = true;
    return this.listing.search(this.values.add(text.slice(0, 200)));
  }
}

function isNode(filter: Filter): filter is FilterNode {
  return 'and' in filter || 'or' in filter || 'not' in filter || ('field' in filter && 'op' in filter);
}
