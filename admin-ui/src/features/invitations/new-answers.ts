import type { Answer, Invitation } from '@knotenpunkt/shared';

interface NewAnswer {
  name: string;
  answer: Answer;
}

/** Answers given or changed between two looks at a list. */
export function newAnswers(before: readonly Invitation[], now: readonly Invitation[]): NewAnswer[] {
  const former = new Map(before.map(({ id, answer }) => [id, answer]));
  return now.flatMap(({ id, name, answer }) => (answer && former.has(id) && former.get(id) !== answer ? [{ name, answer }] : []));
}
