import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { problemText, toProblem } from '../../data/problem.js';

/** Why a file cannot be taken, and what to do; nothing of it was kept. */
export function FileProblem({ name, error }: { name: string; error: unknown }) {
  const translate = useTranslate();
  const { code, values } = toProblem(error);
  const { reason, ...known } = values;
  return (
    <div className="notice problem" role="alert">
      <Icon name="alert" />
      <p className="grow">
        <b>{name}</b> {code === 'file_unreadable' ? translate(`imports.reasons.${reason}`, known) : problemText(translate, error)}
        <small>{translate('imports.nothing_kept')}</small>
      </p>
    </div>
  );
}
