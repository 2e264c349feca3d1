import type { Citation, SourceReference } from '@knotenpunkt/shared';

/**
 * The sources a fact is known from, each once.
 * @param of the record or the part it is about; of several, the first that names a source counts
 * @param field the one field; without it, whatever is cited for the record or the part as a whole
 */
export function citedFor(
  citations: readonly Citation[],
  of: string | readonly (string | undefined)[],
  field?: string,
): SourceReference[] {
  for (const id of typeof of === 'string' ? [of] : of) {
    const fitting = citations.filter((citation) => aboutOf(citation) === id && citation.field === (field ?? null));
    if (fitting.length > 0) return [...new Map(fitting.map(({ source }) => [source.id, source])).values()];
  }
  return [];
}

/** Whether the same sources are named for each of them, and at least one. */
export function haveOneSource(citations: readonly Citation[], ids: readonly string[]): boolean {
  const named = ids.map((id) =>
    citedFor(citations, id)
      .map((source) => source.id)
      .sort()
      .join(),
  );
  return Boolean(named[0]) && named.every((sources) => sources === named[0]);
}

function aboutOf({ partId, subjectId }: Citation): string {
  return partId ?? subjectId;
}
