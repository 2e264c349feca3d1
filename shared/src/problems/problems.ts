/** An error as the API answers it: problem details (RFC 9457) with a stable `code` the interface translates. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  /** Values for the translated sentence, for example `{ limit: 25 }`. */
  values?: Record<string, string | number>;
  /** One entry per rejected input field: its path (`emails.0.address`) and why. */
  fields?: FieldProblem[];
  /** With `stale_version`: the record as it stands now. */
  current?: unknown;
  requestId?: string;
}

export interface FieldProblem {
  path: string;
  code: string;
  values?: Record<string, string | number>;
}

/** Code to HTTP status; the sentence for each stands in the translation files under `problems.<code>`. */
export const PROBLEM_STATUS = {
  invalid_input: 400,
  malformed_json: 400,
  file_unreadable: 400,
  unknown_filter_field: 400,
  unknown_sort_field: 400,
  invalid_filter: 400,
  filter_too_deep: 400,
  invalid_range: 400,
  not_logged_in: 401,
  login_failed: 401,
  second_factor_required: 401,
  second_factor_wrong: 401,
  code_wrong: 401,
  token_invalid: 401,
  forbidden: 403,
  foreign_origin: 403,
  second_factor_missing: 403,
  not_found: 404,
  route_not_found: 404,
  method_not_allowed: 405,
  already_exists: 409,
  parent_cycle: 409,
  in_use: 409,
  meeting_closed: 409,
  unknown_reference: 409,
  last_administrator: 409,
  conflict: 409,
  link_expired: 410,
  stale_version: 412,
  too_large: 413,
  too_many_rows: 413,
  unsupported_type: 415,
  version_required: 428,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;
