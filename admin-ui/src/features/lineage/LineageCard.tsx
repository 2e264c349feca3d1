import type { Lineage, LineageType } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { useShown } from '../../components/sources/Sources.js';
import { LineagePath } from './LineagePath.js';
import { LineageTable } from './LineageTable.js';
import type { LinkDraft } from './LinkDrawer.js';
import { LinkEditor } from './LinkEditor.js';
import { longestPath } from './lineage-path.js';
import { recordsOf, useLineage } from './use-lineage.js';
import './lineage.css';

interface LineageCardProps {
  type: LineageType;
  id: string;
}

/** "Wie es dazu kam": how a record came about and what became of it, each step leading to its record. */
export function LineageCard(props: LineageCardProps) {
  return useMay()('lineage.read') ? <Loaded {...props} /> : null;
}

function Loaded({ type, id }: LineageCardProps) {
  const { data, error, refetch } = useLineage(type, id);
  useShown(data ? recordsOf(data) : []);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return <Card lineage={data} start={{ type, id }} />;
}

interface CardProps {
  lineage: Lineage;
  start: LineageCardProps;
}

function Card({ lineage, start }: CardProps) {
  const translate = useTranslate();
  const mayWrite = useMay()('lineage.write');
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const [draft, setDraft] = useState<LinkDraft>();
  const empty = lineage.steps.length === 0;
  if (empty && !mayWrite) return null;
  const add = () => setDraft({ values: firstValues(lineage, start) });
  return (
    <section className="card pad lineage" aria-labelledby={heading}>
      <div className="sec-head">
        <h2 id={heading}>{translate('lineage.title')}</h2>
        <span className="small muted">{translate(empty ? 'lineage.empty' : 'lineage.subtitle')}</span>
        <span className="btns end">
          {mayWrite && (
            <button type="button" className="btn s quiet" onClick={add}>
              <Icon name="plus" small />
              {translate('lineage.add')}
            </button>
          )}
          {!empty && (
            <button type="button" className="btn s quiet" onClick={() => setAsTable(!asTable)}>
              {translate(asTable ? 'lineage.as_path' : 'lineage.as_table')}
            </button>
          )}
        </span>
      </div>
      {!empty &&
        (asTable ? (
          <LineageTable lineage={lineage} onEdit={mayWrite ? setDraft : undefined} />
        ) : (
          <LineagePath lineage={lineage} />
        ))}
      {draft && <LinkEditor draft={draft} onClose={() => setDraft(undefined)} onReopen={() => setDraft(draft)} />}
    </section>
  );
}

/** A new link goes on from the end of the path; without one it begins at the record. */
function firstValues(lineage: Lineage, start: LineageCardProps): LinkDraft['values'] {
  const last = longestPath(lineage).at(-1)?.step ?? start;
  return { kind: 'led_to', fromType: last.type, fromId: last.id, toType: 'meetings', toId: null };
}
