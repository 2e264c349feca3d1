import type { Citation, Indicator } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import type { PartDraft } from '../../components/form/PartDrawer.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { useLanguage } from '../../components/use-language.js';
import { indicatorInWords } from './indicator-words.js';

interface IndicatorCardProps {
  indicator: Indicator;
  /** Where it is known from. */
  citations: readonly Citation[];
  /** Absent for those who may change nothing. */
  onEdit?: (draft: PartDraft<Indicator>) => void;
  onCite?: (indicator: Indicator) => void;
}

/** One indicator, with what is stated about it and what is not. */
export function IndicatorCard({ indicator, citations, onEdit, onCite }: IndicatorCardProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { name, kind, note, period, municipality } = indicator;
  const { figure, comparison } = indicatorInWords(indicator, language, translate);
  return (
    <li className="card pad indicator">
      <div className="indicator-head">
        <h3>{name}</h3>
        {onEdit && onCite && <IndicatorMenu indicator={indicator} onEdit={onEdit} onCite={onCite} />}
      </div>
      <p className={kind === 'number' ? 'figure num' : 'figure'}>
        {figure ?? <NotStated />} {kind === 'number' && <Unit indicator={indicator} />}
      </p>
      <dl className="indicator-facts">
        {municipality && <Fact field="municipalityId" value={municipality.name} />}
        <Fact field="comparisonName" value={comparison} />
        <Fact field="period" value={period && partialDateText(period, language)} />
        <Fact field="source" value={citations.length > 0 && <SourceLinks citations={citations} />} />
      </dl>
      {note && <p className="small soft">{note}</p>}
    </li>
  );
}

function Unit({ indicator: { unit } }: { indicator: Indicator }) {
  const translate = useTranslate();
  return unit ? <span className="unit">{unit}</span> : <span className="unit open">{translate('indicators.no_unit')}</span>;
}

function Fact({ field, value }: { field: string; value: ReactNode }) {
  const translate = useTranslate();
  return (
    <div>
      <dt>{translate(`indicators.fields.${field}`)}</dt>
      <dd className="num">{value || <NotStated />}</dd>
    </div>
  );
}

function SourceLinks({ citations }: { citations: readonly Citation[] }) {
  const sources = new Map(citations.map(({ source }) => [source.id, source]));
  return [...sources.values()].map((source, index) => (
    <span key={source.id}>
      {index > 0 && ', '}
      <RecordLink resource="sources" record={source} />
    </span>
  ));
}

/** What a source does not say is said to be missing, not left out. */
function NotStated() {
  return <span className="open">{useTranslate()('indicators.not_stated')}</span>;
}

function IndicatorMenu({ indicator, onEdit, onCite }: Required<Omit<IndicatorCardProps, 'citations'>>) {
  const translate = useTranslate();
  const remove = useRemovePart('indicators', []);
  const told = { message: 'indicators.removed', values: { name: indicator.name } };
  return (
    <RecordMenu
      of={indicator.name}
      actions={[
        { label: translate('indicators.edit'), icon: 'pen', run: () => onEdit({ stored: indicator, values: indicator }) },
        { label: translate('citations.cite'), icon: 'document', run: () => onCite(indicator) },
        { label: translate('indicators.remove'), icon: 'trash', run: () => void remove(indicator, told) },
      ]}
    />
  );
}
