import type { FieldProblem, Problem, ProblemCode } from '@knotenpunkt/shared';

/** Codes of the API and three of our own: no answer at all, an answer nobody expected, and words that were not saved yet. */
export type UiProblemCode = ProblemCode | 'unreachable' | 'unexpected' | 'unsaved';

type Values = Record<string, string | number>;
export type Translate = (key: string, values?: Values) => string;

/**
 * An error of the API. `message` is the translation key of its sentence; `body.errors` has the form in which
 * ra-core hands errors of single fields to a form.
 */
export class ApiProblem extends Error {
  readonly code: UiProblemCode;
  readonly status: number;
  readonly values: Values;
  readonly fields: FieldProblem[];
  readonly requestId: string | undefined;

  constructor(problem: Partial<Omit<Problem, 'code'>> & { code: UiProblemCode }) {
    super(`problems.${problem.code}`);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.status = problem.status ?? 0;
    this.values = problem.values ?? {};
    this.fields = problem.fields ?? [];
    this.requestId = problem.requestId;
  }

  get body(): { errors: ErrorTree } {
    return { errors: errorTree(this.fields) };
  }
}

/** Somebody else saved first; `current` is the record as it stands now. */
export class ConflictError extends ApiProblem {
  readonly current: unknown;

  constructor(problem: Problem) {
    super(problem);
    this.name = 'ConflictError';
    this.current = problem.current;
  }
}

/** The password or the mailed code was right, and the account wants to see its second factor as well. */
export function asksForSecondFactor(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'second_factor_required';
}

export function toProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem({ code: 'unexpected' });
}

/** The sentence about the first refused field, where a form has only one; otherwise that of the problem. */
export function fieldProblemText(translate: Translate, error: unknown): string {
  const field = toProblem(error).fields[0];
  return field ? translate(`problems.field.${field.code}`, field.values) : problemText(translate, error);
}

/** The sentence for people. */
export function problemText(translate: Translate, error: unknown): string {
  const problem = toProblem(error);
  return translate(`problems.${problem.code}`, problem.values);
}

interface ErrorTree {
  [name: string]: string | ErrorTree;
}

/** ra-core's notation of a translation key with values inside a plain string. */
const WITH_VALUES = '@@react-admin@@';

function errorTree(fields: FieldProblem[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, values } of fields) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    const parent = names.reduce<ErrorTree>((node, name) => branch(node, name), root);
    parent[last] = WITH_VALUES + JSON.stringify({ message: `problems.field.${code}`, args: values ?? {} });
  }
  return root;
}

function branch(node: ErrorTree, name: string): ErrorTree {
  const child = node[name];
  if (typeof child === 'object') return child;
  const created: ErrorTree = {};
  node[name] = created;
  return created;
}
