import { useTranslate } from 'ra-core';

const STEPS = ['file', 'columns', 'rows', 'report'] as const;
export type Step = (typeof STEPS)[number];

/** How far an import has come, in four steps. */
export function Steps({ current }: { current: Step }) {
  const translate = useTranslate();
  const reached = STEPS.indexOf(current);
  return (
    <ol className="import-steps" aria-label={translate('imports.steps.title')}>
      {STEPS.map((step, at) => (
        <li key={step} aria-current={at === reached ? 'step' : undefined} className={at < reached ? 'done' : undefined}>
          <span className="import-step-no num">{at + 1}</span>
          {translate(`imports.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
