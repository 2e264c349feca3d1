import type { Need } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../../components/EmptyState.js';
import { formatNumber } from '../../components/format.js';
import { Icon } from '../../components/Icon.js';
import { useLanguage } from '../../components/use-language.js';
import { NeedRow } from './NeedRow.js';
import { WHOSE, type ShownNeeds, type Whose } from './use-needs.js';

/** What waits for the user: late things, then new ones. */
export function Needs({ shown: needs = [], others, whose, onChoose }: ShownNeeds) {
  const translate = useTranslate();
  const language = useLanguage();
  const late = needs.filter((need) => need.late);
  const recent = needs.filter((need) => !need.late);
  return (
    <section aria-labelledby="needs">
      <div className="sec-head">
        <h2 id="needs">{translate('today.needs.title')}</h2>
        {needs.length > 0 && <span className="tally signal">{formatNumber(needs.length, language)}</span>}
        {onChoose && <WhoseSwitch whose={whose} onChoose={onChoose} />}
      </div>
      {needs.length === 0 ? (
        <EmptyState icon="check" title={translate('today.needs.emptyTitle')}>
          {others > 0 ? translate('today.needs.others', { smart_count: others }) : translate('today.needs.empty')}
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

function WhoseSwitch({ whose, onChoose }: { whose: Whose; onChoose: (whose: Whose) => void }) {
  const translate = useTranslate();
  return (
    <span className="seg end" role="group" aria-label={translate('today.whose.label')}>
      {WHOSE.map((one) => (
        <button key={one} type="button" aria-pressed={one === whose} onClick={() => onChoose(one)}>
          {translate(`today.whose.${one}`)}
        </button>
      ))}
    </span>
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
