import { ProblemNotice } from '../ProblemNotice.js';
import { toProblem } from '../../data/problem.js';

/** What went wrong with a form, where no single field of it tells. */
export function RefusalNotice({ error }: { error: unknown }) {
  if (!error || toProblem(error).fields.length > 0) return null;
  return <ProblemNotice error={error} />;
}
