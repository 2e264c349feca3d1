import type { DuplicatePair, RecordInBrief } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { comparePath } from './duplicate-paths.js';
import { useDismissing } from './use-duplicates.js';

interface PairRowProps {
  pair: DuplicatePair;
  mayMerge: boolean;
}

/** Two records that may be one: how alike they are, and what can be said of them. */
export function PairRow({ pair, mayMerge }: PairRowProps) {
  const translate = useTranslate();
  const { dismiss, restore } = useDismissing();
  const { one, other, resource, score, dismissedAt } = pair;
  const both = `${one.name}, ${other.name}`;
  return (
    <li className="pair">
      <Icon name={resource === 'persons' ? 'person' : 'organisation'} />
      <div className="pair-sides grow">
        <Side record={one} />
        <Side record={other} />
      </div>
      <span className="badge line num">{translate('duplicates.alike', { percent: Math.floor(score * 100) })}</span>
      {mayMerge && (
        <span className="btns">
          {dismissedAt ? (
            <button type="button" className="btn s" onClick={() => void restore(pair)}>
              {translate('duplicates.restore')}
              <span className="vh">{` ${both}`}</span>
            </button>
          ) : (
            <>
              <button type="button" className="btn s quiet" onClick={() => void dismiss(pair)}>
                {translate('duplicates.dismiss')}
                <span className="vh">{` ${both}`}</span>
              </button>
              <Link className="btn s" to={comparePath(pair)}>
                {translate('duplicates.compare')}
                <span className="vh">{` ${both}`}</span>
              </Link>
            </>
          )}
        </span>
      )}
    </li>
  );
}

function Side({ record: { name, detail } }: { record: RecordInBrief }) {
  return (
    <span className="pair-side">
      <span className="name">{name}</span>
      {detail && <span className="sub">{detail}</span>}
    </span>
  );
}
