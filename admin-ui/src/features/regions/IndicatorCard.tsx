import type { Indicator } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import type { PartDraft } from '../../components/form/PartDrawer.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { useLanguage } from '../../components/use-language.js';
import { indicatorInWords } from './indicator-words.js';

interface IndicatorCardProps {
  indicator: Indicator;
  /** Absent for those who may change nothing. */
  onEdit?: (draft: PartDraft<Indicator>) => void;
}

/** One indicator, with what is stated about it and what is not. */
export function IndicatorCard({ indicator, onEdit }: IndicatorCardProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { name, kind, note, period, municipality } = indicator;
  const { figure, comparison } = indicatorInWords(indicator, language, translate);
  return (
    <li className="card pad indicator">
      <div className="indicator-head">
        <h3>{name}</h3>
        {onEdit && <IndicatorMenu indicator={indicator} onEdit={onEdit} />}
      </div>
      <p className={kind === 'number' ? 'figure num' : 'figure'}>
        {figure ?? <NotStated />} {kind === 'number' && <Unit indicator={indicator} />}
      </p>
      <dl className="indicator-facts">
        {municipality && <Fact label="municipalityId" value={municipality.name} />}
        <Fact label="comparisonName" value={comparison} />
        <Fact label="period" value={period && partialDateText(period, language)} />
      </dl>
      {note && <p className="small soft">{note}</p>}
    </li>
  );
}

function Unit({ indicator: { unit } }: { indicator: Indicator }) {
  const translate = useTranslate();
  return unit ? <span className="unit">{unit}</span> : <span className="unit open">{translate('indicators.no_unit')}</span>;
}

function Fact({ label, value }: { label: string; value: string | null }) {
  const translate = useTranslate();
  return (
    <div>
      <dt>{translate(`indicators.fields.${label}`)}</dt>
      <dd className="num">{value ?? <NotStated />}</dd>
    </div>
  );
}

/** What a source does not say is said to be missing, not left out. */
function NotStated() {
  return <span className="open">{useTranslate()('indicators.not_stated')}</span>;
}

function IndicatorMenu({ indicator, onEdit }: Required<IndicatorCardProps>) {
  const translate = useTranslate();
  const remove = useRemovePart('indicators', []);
  const told = { message: 'indicators.removed', values: { name: indicator.name } };
  return (
    <RecordMenu
      of={indicator.name}
      actions={[
        { label: translate('indicators.edit'), icon: 'pen', run: () => onEdit({ stored: indicator, values: indicator }) },
        { label: translate('indicators.remove'), icon: 'trash', run: () => void remove(indicator, told) },
      ]}
    />
  );
}
