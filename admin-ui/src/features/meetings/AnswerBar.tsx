import type { AnswerCounts } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { CSSProperties } from 'react';
import { formatNumber } from '../../components/format.js';
import { Icon, type IconName } from '../../components/Icon.js';
import { useLanguage } from '../../components/use-language.js';
import './marks.css';

/** Length, pattern, sign and word tell the answers apart; colour comes last. */
const PARTS = [
  { name: 'yes', look: 'yes', icon: 'check' },
  { name: 'maybe', look: 'maybe', icon: 'maybe' },
  { name: 'no', look: 'nope', icon: 'close' },
  { name: 'open', look: 'open', icon: 'ring' },
] as const satisfies readonly { name: keyof AnswerCounts; look: string; icon: IconName }[];

/** How many of the invited said what. Nothing where nobody is invited yet. */
export function AnswerBar({ counts, large = false }: { counts: AnswerCounts; large?: boolean }) {
  const translate = useTranslate();
  const language = useLanguage();
  const shown = PARTS.filter(({ name }) => counts[name] > 0);
  if (shown.length === 0) return null;
  return (
    <>
      <div className={large ? 'answers l' : 'answers'} aria-hidden="true">
        {shown.map(({ name, look }) => (
          <span key={name} className={look} style={{ '--n': counts[name] } as CSSProperties} />
        ))}
      </div>
      <ul className={large ? 'key l' : 'key'} aria-label={translate('meetings.answers.title')}>
        {shown.map(({ name, look, icon }) => (
          <li key={name} className={look}>
            <Icon name={icon} />
            <b>{formatNumber(counts[name], language)}</b> {translate(`meetings.answers.${name}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
