import { LATE_NEEDS, type Need } from '@knotenpunkt/shared/today';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../../components/EmptyState.js';
import { formatNumber } from '../../components/format.js';
import { Icon } from '../../components/Icon.js';
import { useLanguage } from '../../components/use-language.js';
import { NeedRow } from './NeedRow.js';

/** What waits for the user: late things, then new ones. */
export function Needs({ needs }: { needs: readonly Need[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const late = needs.filter(({ kind }) => LATE_NEEDS.includes(kind));
  const recent = needs.filter(({ kind }) => !LATE_NEEDS.includes(kind));
  return (
    <section aria-labelledby="needs">
      <div className="sec-head">
        <h2 id="needs">{translate('today.needs.title')}</h2>
        {needs.length > 0 && <span className="tally signal">{formatNumber(needs.length, language)}</span>}
      </div>
      {needs.length === 0 ? (
        <EmptyState icon="check" title={translate('today.needs.emptyTitle')}>
          {translate('today.needs.empty')}
        </EmptyState>
      ) : (
        <div className="card needs">
          {late.length > 0 && (
            <>
              <h3 className="late">
                <Icon name="clock" small />
                {translate('today.needs.late')}
              </h3>
              <NeedList needs={late} />
            </>
          )}
          {recent.length > 0 && (
            <>
              <h3>{translate('today.needs.new')}</h3>
              <NeedList needs={recent} />
            </>
          )}
        </div>
      )}
    </section>
  );
}

function NeedList({ needs }: { needs: readonly Need[] }) {
  return (
    <ul>
      {needs.map((need) => (
        <NeedRow key={`${need.kind} ${need.subject.id}`} need={need} />
      ))}
    </ul>
  );
}
