import { useTranslate } from 'ra-core';
import { problemText, toProblem } from '../data/problem.js';
import { Icon } from './Icon.js';

interface ProblemNoticeProps {
  error: unknown;
  /** Tries again what failed. */
  onRetry?: () => void;
}

/** Says what happened, what was kept and what to do, beside the action that solves it. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const translate = useTranslate();
  const { requestId } = toProblem(error);
  return (
    <div className="notice problem" role="alert">
      <Icon name="alert" />
      <p className="grow">
        {problemText(translate, error)}
        {requestId && <small>{translate('error.request', { id: requestId })}</small>}
      </p>
      {onRetry && (
        <button type="button" className="btn s" onClick={onRetry}>
          {translate('shell.retry')}
        </button>
      )}
    </div>
  );
}
