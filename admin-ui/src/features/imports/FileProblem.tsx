import { IMPORT_MAX_BYTES } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { problemText, toProblem } from '../../data/problem.js';

/** Why a file cannot be taken, and what to do; nothing of it was kept. */
export function FileProblem({ name, error }: { name: string; error: unknown }) {
  const translate = useTranslate();
  const { code, values } = toProblem(error);
  const { reason, ...known } = values;
  const said: Readonly<Record<string, string>> = {
    file_unreadable: `imports.reasons.${reason}`,
    too_large: 'imports.too_large',
  };
  const sentence = said[code];
  return (
    <div className="notice problem" role="alert">
      <Icon name="alert" />
      <p className="grow">
        <b>{name}</b>{' '}
        {sentence ? translate(sentence, { limit: IMPORT_MAX_BYTES / 1024 / 1024, ...known }) : problemText(translate, error)}
        <small>{translate('imports.nothing_kept')}</small>
      </p>
    </div>
  );
}
