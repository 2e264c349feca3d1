import { PROBLEM_STATUS, type ProblemCode } from '@knotenpunkt/shared/problems';
import { ApiProblem } from '../data/problem.js';

/** Why the login of the house sent somebody back, as the API writes it into the address. */
export function refusalIn(search: string): ApiProblem | undefined {
  const code = new URLSearchParams(search).get('problem');
  return code !== null && Object.hasOwn(PROBLEM_STATUS, code) ? new ApiProblem({ code: code as ProblemCode }) : undefined;
}
