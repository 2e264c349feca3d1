import {
  FILTER_MAX_CONDITIONS,
  FILTER_MAX_DEPTH,
  FILTER_OPERATORS,
  type Field,
  type Filter,
  type FilterNode,
  type FilterOperator,
  type FilterScalar,
  type Language,
} from '@knotenpunkt/shared';
import { AppError } from '../errors/index.js';
import { comparable, conditionFor } from './conditions.js';
import type { ListQuery } from './list-query.js';
import type { SqlValues } from './sql-values.js';

/** The SQL condition for a field that is no column. */
export type Condition = (op: FilterOperator, value: FilterScalar | FilterScalar[], values: SqlValues) => string;

/** Fields a filter may name, and the SQL expression of each that can be filtered or sorted by. */
interface Scope {
  readonly fields: readonly Field[];
  readonly columns: Readonly<Record<string, string>>;
  readonly relations?: ReadonlyMap<string, Relation>;
  /** How fields are asked for that are no column. */
  readonly conditions?: Readonly<Record<string, Condition>>;
}

/** What the records of a list have to do with others. */
export interface Relation extends Scope {
  /** How tables tell of what is related; absent where they do not. */
  readonly told?: Told;
  /** SQL after FROM, with the condition that joins it to the record of the list: `seat s WHERE s.organisation_id = o.id`. */
  readonly from: string;
}

/** How a resource is listed: its declared fields, the column of each, and how its search is asked. */
export interface Listing extends Scope {
  /** SQL expression by which a field is sorted, where that is another than its column. */
  readonly order?: Readonly<Record<string, string>>;
  /** SQL condition for the search `q`, given the placeholder of its text. */
  readonly search?: (text: string) => string;
  /** SQL condition that leaves out archived records; applied unless the filter asks for `archivedAt` or for ids. */
  readonly current?: string;
  readonly defaultSort: { field: string; descending: boolean };
}

/** What a table says of one related thing. */
export interface Told {
  /** SQL expression of its name. */
  readonly name: string;
  /** SQL expression of what it is to the record, or the record to it. */
  readonly role?: string;
  /** Words for that, where it is one of some values. */
  readonly roles?: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

type Related = { related: string; where?: FilterNode };
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
    if (isNode(filter)) return this.node(filter, 1, this.listing);
    const parts = Object.entries(filter).map(([name, value]) => {
      if (name === 'q') return this.search(value);
      if (name === 'where') return this.node(value as FilterNode, 1, this.listing);
      const list = Array.isArray(value);
      return this.leaf({ field: name, op: list ? 'in' : 'eq', value: value as FilterScalar | FilterScalar[] }, this.listing);
    });
    return parts.length > 0 ? parts.join(' AND ') : 'true';
  }

  private node(node: FilterNode, depth: number, scope: Scope): string {
    if (depth > FILTER_MAX_DEPTH) throw new AppError('filter_too_deep', { values: { limit: FILTER_MAX_DEPTH } });
    if (typeof node !== 'object' || node === null) throw new AppError('invalid_filter');
    if ('and' in node) return this.group(node.and, 'AND', depth, scope);
    if ('or' in node) return this.group(node.or, 'OR', depth, scope);
    if ('not' in node) return this.negation(node.not, depth + 1, scope);
    if ('related' in node) return this.related(node, depth, scope);
    if ('field' in node && 'op' in node) return this.leaf(node, scope);
    throw new AppError('invalid_filter');
  }

  private group(nodes: FilterNode[], operator: 'AND' | 'OR', depth: number, scope: Scope): string {
    if (!Array.isArray(nodes) || nodes.length === 0) throw new AppError('invalid_filter');
    return `(${nodes.map((node) => this.node(node, depth + 1, scope)).join(` ${operator} `)})`;
  }

  /** Unknown is not true either; a relation is there or not, and only a plain NOT lets PostgreSQL plan an anti-join. */
  private negation(node: FilterNode, depth: number, scope: Scope): string {
    const condition = this.node(node, depth, scope);
    return condition.startsWith('EXISTS') ? `NOT ${condition}` : `(${condition}) IS NOT TRUE`;
  }

  private related({ related: name, where }: Related, depth: number, scope: Scope): string {
    const relation = scope.relations?.get(name);
    if (!relation) throw new AppError('unknown_filter_field', { values: { field: String(name) } });
    this.count();
    const condition = where === undefined ? '' : ` AND ${this.node(where, depth + 1, relation)}`;
    return `EXISTS (SELECT FROM ${relation.from}${condition})`;
  }

  private leaf({ field: name, op, value }: Leaf, scope: Scope): string {
    this.count();
    const field = scope.fields.find((candidate) => candidate.name === name);
    const sql = scope.columns[name];
    const own = scope.conditions?.[name];
    if (!field?.operators || !(sql ?? own)) throw new AppError('unknown_filter_field', { values: { field: String(name) } });
    if (!FILTER_OPERATORS.includes(op) || !field.operators.includes(op)) {
      throw new AppError('invalid_filter', { values: { field: name, operator: String(op) } });
    }
    if (scope === this.listing) this.mentioned.add(name);
    return own ? own(op, value, this.values) : conditionFor({ sql: sql ?? '', field }, op, value, this.values);
  }

  private count(): void {
    if (++this.conditions > FILTER_MAX_CONDITIONS)
      throw new AppError('filter_too_deep', { values: { limit: FILTER_MAX_CONDITIONS } });
  }

  private search(text: unknown): string {
    if (!this.listing.search || typeof text !== 'string') throw new AppError('invalid_filter', { values: { field: 'q' } });
    if (text.trim() === '') return 'true';
    this.searched = true;
    return this.listing.search(this.values.add(text.slice(0, 200)));
  }
}

function isNode(filter: Filter): filter is FilterNode {
  return ['and', 'or', 'not', 'related'].some((key) => key in filter) || ('field' in filter && 'op' in filter);
}
