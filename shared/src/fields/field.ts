/**
 * A field declared once. Lists, filters, forms, import, export, merge, history labels and the
 * information under Art. 15 GDPR read it; see docs/add-a-field.md.
 */
export interface Field {
  /** Property in requests and responses. Its label is the translation key `<resource>.fields.<name>`. */
  readonly name: string;
  /** `<resource>.<name>` of the field whose label and options it is known by, where that is another one. */
  readonly words?: string;
  readonly type: FieldType;
  /** Filter operators allowed; none means the field cannot be filtered by. */
  readonly operators?: readonly FilterOperator[];
  readonly sortable?: boolean;
  readonly required?: boolean;
  /** Longest accepted text in characters; for lists, of each entry. */
  readonly maxLength?: number;
  /** Most entries of a list. */
  readonly maxItems?: number;
  /** Allowed values of an `option`; labels under `<resource>.<name>.<value>`. */
  readonly options?: readonly string[];
  /** Resource a `reference` points to. */
  readonly resource?: string;
  /** Set by the system; ignored when sent back as served. */
  readonly readOnly?: boolean;
  /** Concerns a natural person (Art. 4 GDPR). */
  readonly personal?: boolean;
  /** Partners are asked whether it still holds. */
  readonly askable?: boolean;
  readonly importable?: boolean;
  readonly exportable?: boolean;
}

export type FieldType =
  | 'text'
  | 'long_text'
  | 'option'
  | 'reference'
  | 'url'
  | 'text_list'
  | 'email_list'
  | 'phone_list'
  /** Postal addresses, each with what it is for; `has` takes a place. */
  | 'address_list'
  /** Organisations, each with what it is to the record; `options` are those roles, `has` takes the id of one. */
  | 'party_list'
  /** Records of the resource, by their ids; `has` takes the id of one. */
  | 'reference_list'
  /** Entries of the region's lists of topics, by their ids; `has` takes the id of one. */
  | 'topic_list'
  | 'number'
  | 'boolean'
  | 'date'
  | 'partial_date'
  | 'instant'
  | 'uuid'
  | 'custom';

/** `contains` is the tolerant text search; `empty` takes true or false. */
export const FILTER_OPERATORS = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'contains', 'starts', 'has', 'empty'] as const;
export type FilterOperator = (typeof FILTER_OPERATORS)[number];

export type FilterScalar = string | number | boolean | null;
/**
 * A tree of conditions; leaves name a field, an operator and a value, or a relation: there is something related, to which `where`
 * applies if it is given.
 */
export type FilterNode =
  | { and: FilterNode[] }
  | { or: FilterNode[] }
  | { not: FilterNode }
  | { related: string }
  | { related: string; where: FilterNode }
  | { field: string; op: FilterOperator; value: FilterScalar | FilterScalar[] };

/**
 * What `filter` accepts: flat equality (`{"kind": "chamber", "id": [..]}`, a list meaning any of it,
 * `q` the search) or a tree, or both together under `where`.
 */
export type Filter = FilterNode | Record<string, FilterScalar | FilterScalar[] | FilterNode>;

export const FILTER_MAX_DEPTH = 8;
export const FILTER_MAX_CONDITIONS = 100;

/** An own field of one region, kept in `custom` of its records under `key`. */
export const CUSTOM_FIELD_TYPES = ['text', 'number', 'date', 'boolean', 'option'] as const;
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];

/** Values of own fields by key. */
export type CustomValues = Record<string, string | number | boolean | null>;
