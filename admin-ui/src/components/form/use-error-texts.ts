import type { FieldProblem } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useCallback } from 'react';

/**
 * The sentence for each rejected field. Problems inside a list (`emails.0.address`) are told at the list; an own
 * field keeps its path.
 */
export function useErrorTexts(): (problems: readonly FieldProblem[]) => [field: string, text: string][] {
  const translate = useTranslate();
  return useCallback(
    (problems) =>
      problems.map(({ path, code, values }) => {
        const invalid = translate('problems.field.invalid');
        return [fieldOf(path), translate(`problems.field.${code}`, { _: invalid, ...values })];
      }),
    [translate],
  );
}

function fieldOf(path: string): string {
  return path.startsWith('custom.') ? path : (path.split('.')[0] ?? path);
}
