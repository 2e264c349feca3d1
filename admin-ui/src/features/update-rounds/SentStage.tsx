import type { UpdateRound } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router';
import { formatNumber } from '../../components/format.js';
import { useLanguage } from '../../components/use-language.js';
import { isStanding, STANDINGS, type Standing } from './request-standings.js';
import { RequestsTable } from './RequestsTable.js';

/** A round under way: how many said what, and each organisation. */
export function SentStage({ round, mayWrite }: { round: UpdateRound; mayWrite: boolean }) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const asked = params.get('stand') ?? '';
  const standing = isStanding(asked) ? asked : 'all';
  const choose = (next: Standing) => setParams(next === 'all' ? {} : { stand: next }, { replace: true });
  return (
    <>
      <div className="round-counts" role="group" aria-label={translate('update-rounds.counts_label')}>
        {STANDINGS.map((each) => (
          <CountButton key={each} standing={each} count={round.counts[each]} chosen={each === standing} onChoose={choose} />
        ))}
      </div>
      <section className="card" aria-label={translate('update-rounds.members')}>
        <RequestsTable key={standing} round={round} standing={standing} mayWrite={mayWrite} />
      </section>
    </>
  );
}

interface CountButtonProps {
  standing: Standing;
  count: number;
  chosen: boolean;
  onChoose: (standing: Standing) => void;
}

function CountButton({ standing, count, chosen, onChoose }: CountButtonProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const look = count > 0 && (standing === 'waiting' || standing === 'undelivered') ? 'round-count signal' : 'round-count';
  return (
    <button type="button" className={look} aria-pressed={chosen} onClick={() => onChoose(standing)}>
      <b>{formatNumber(count, language)}</b>
      <span>{translate(`update-rounds.standing.${standing}`)}</span>
    </button>
  );
}
