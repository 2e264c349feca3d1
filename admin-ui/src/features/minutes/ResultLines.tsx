import type { ActionItem, Decision } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';

/** A decision as it stands in the minutes. */
export function DecisionLine({ decision, onEdit }: { decision: Decision; onEdit?: () => void }) {
  const translate = useTranslate();
  const { number, text, vote } = decision;
  return (
    <ResultLine
      look="decision"
      icon="decision"
      kind={number ? translate('minutes.decision.numbered', { number }) : translate('minutes.decision.single')}
      text={text}
      onEdit={onEdit}
    >
      {vote && <span>{vote}</span>}
    </ResultLine>
  );
}

/** A task as it stands in the minutes. */
export function ActionLine({ action, onEdit }: { action: ActionItem; onEdit?: () => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { text, owner, dueOn, state } = action;
  return (
    <ResultLine look="action" icon="task" kind={translate('minutes.action.single')} text={text} onEdit={onEdit}>
      <span>{owner?.name ?? translate('minutes.action.nobody')}</span>
      {dueOn && <span>{translate('minutes.action.until', { day: formatDay(dueOn, language) })}</span>}
      {state !== 'open' && <span className="badge">{translate(`minutes.state.${state}`)}</span>}
    </ResultLine>
  );
}

interface ResultLineProps {
  look: string;
  icon: IconName;
  kind: string;
  text: string;
  onEdit?: () => void;
  children: ReactNode;
}

function ResultLine({ look, icon, kind, text, onEdit, children }: ResultLineProps) {
  const translate = useTranslate();
  return (
    <li className={`result ${look}`}>
      <span className="sign">
        <Icon name={icon} />
      </span>
      <div>
        <span className="small soft kind">{kind}</span>
        <p>{text}</p>
        <span className="details">{children}</span>
      </div>
      {onEdit && (
        <button type="button" className="btn s act" onClick={onEdit}>
          {translate('minutes.change')}
          <span className="vh"> {text}</span>
        </button>
      )}
    </li>
  );
}
