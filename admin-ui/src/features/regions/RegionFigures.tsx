import type { Indicator } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { Related } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import { DIRECTORY_PATH } from './directory-layout.js';
import { indicatorInWords } from './indicator-words.js';

/** Figures shown before the rest is left to the region's page. */
const SHOWN = 6;

/** The region in figures beside a record; nothing where none is known. */
export function RegionFigures() {
  const translate = useTranslate();
  const language = useLanguage();
  const mayRead = useMay()('region.read');
  const { data, total } = useGetList<Indicator>(
    'indicators',
    { sort: { field: 'createdAt', order: 'ASC' }, pagination: { page: 1, perPage: SHOWN } },
    { enabled: mayRead },
  );
  if (!data?.length) return null;
  return (
    <Related
      title={translate('indicators.in_figures')}
      count={total}
      action={<Link to={DIRECTORY_PATH}>{translate('indicators.all')}</Link>}
    >
      <ul className="rows">
        {data.map((indicator) => {
          const { figure } = indicatorInWords(indicator, language, translate);
          return (
            <li key={indicator.id}>
              <span className="grow">
                <span className="sub">{indicator.name}</span>
                {figure ?? <span className="open">{translate('indicators.not_stated')}</span>}{' '}
                {indicator.unit && <span className="muted">{indicator.unit}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </Related>
  );
}
