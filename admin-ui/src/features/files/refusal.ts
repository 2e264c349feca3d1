import { FILE_EXTENSIONS, FILE_MAX_BYTES } from '@knotenpunkt/shared';
import { ApiProblem, problemText, toProblem, type Translate } from '../../data/problem.js';

/** ".pdf" of "Satzung.PDF"; empty where a name has none. */
function extensionOf(name: string): string {
  return /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? '';
}

/**
 * Refuses what the server would refuse, before 25 MB travel for nothing.
 * @throws ApiProblem `too_large`, `unsupported_type`
 */
export function checkFile({ name, size }: Pick<File, 'name' | 'size'>): void {
  if (!FILE_EXTENSIONS.includes(extensionOf(name))) throw new ApiProblem({ code: 'unsupported_type' });
  if (size > FILE_MAX_BYTES) throw new ApiProblem({ code: 'too_large' });
}

/** Why a file was refused, and what can be done about it. */
export function refusalText(translate: Translate, name: string, error: unknown): string {
  const extension = extensionOf(name);
  switch (toProblem(error).code) {
    case 'too_large':
      return translate('files.refused.too_large', { limit: FILE_MAX_BYTES / 1024 / 1024 });
    case 'unsupported_type':
      return FILE_EXTENSIONS.includes(extension)
        ? translate('files.refused.wrong_content', { extension })
        : translate('files.refused.unknown_kind');
    default:
      return problemText(translate, error);
  }
}

/** Whether sending the same file again can end differently. */
export function mayPassLater(error: unknown): boolean {
  return !['too_large', 'unsupported_type', 'forbidden', 'unknown_reference'].includes(toProblem(error).code);
}
