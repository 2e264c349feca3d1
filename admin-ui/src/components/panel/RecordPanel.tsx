import { useGetOne, useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import type { Row } from '../list/DataTable.js';
import type { ListQuery } from '../list/RecordList.js';
import type { ListControl } from '../list/use-list-state.js';
import { ProblemNotice } from '../ProblemNotice.js';
import { isBlank, valueAt } from '../record/conflict.js';
import { Facts, type FactGroup } from '../record/Facts.js';
import { useFields } from '../record/FieldsContext.js';
import { SkeletonRows } from '../Skeleton.js';
import { RecentEvents } from '../timeline/Timeline.js';
import { SidePanel } from './SidePanel.js';
import { usePanelNeighbours } from './use-panel-neighbours.js';

interface RecordPanelProps<R extends Row> {
  id: string;
  control: ListControl;
  query: ListQuery<R>;
  /** The panel shows all there is: records have no page of their own. */
  whole?: boolean;
  children: (record: R) => ReactNode;
}

/** A record at a glance, beside its list. */
export function RecordPanel<R extends Row>({ id, control, query, whole, children }: RecordPanelProps<R>) {
  const translate = useTranslate();
  const { resource, path } = useFields();
  const { data: rows = [], total, isPlaceholderData } = query;
  const { position, goPrevious, goNext } = usePanelNeighbours(control, { rows, total, settled: !isPlaceholderData });
  const listed = rows.find((row) => row.id === id);
  const { data = listed, error } = useGetOne<R>(resource, { id });
  return (
    <SidePanel
      title={data?.name ?? translate(`${resource}.single`)}
      position={position}
      total={total}
      onPrevious={goPrevious}
      onNext={goNext}
      onClose={() => control.change({ panel: null })}
      to={whole ? undefined : `${path}/${id}`}
    >
      {data ? children(data) : error ? <ProblemNotice error={error} /> : <SkeletonRows rows={5} />}
    </SidePanel>
  );
}

/** Entries of the history that fit below the facts. */
const RECENT = 4;

interface GlanceProps<R extends Row> {
  record: R;
  tile: ReactNode;
  /** What it is, below its name. */
  line: string;
  groups: readonly FactGroup[];
  /** Marks, notices and buttons between the head and the facts. */
  children?: ReactNode;
}

/** Head, known facts and latest events of a record. */
export function RecordGlance<R extends Row>({ record, tile, line, groups, children }: GlanceProps<R>) {
  const translate = useTranslate();
  const shown = groups.filter(({ paths, known }) => known || paths.some((path) => !isBlank(valueAt(record, path))));
  return (
    <>
      <div className="head-s">
        {tile}
        <div>
          <h2>{record.name}</h2>
          <p className="small soft">{line}</p>
        </div>
      </div>
      {Boolean(record.archivedAt) && (
        <p className="chips panel-chips">
          <span className="badge line">{translate('record.archived')}</span>
        </p>
      )}
      {children}
      <section aria-labelledby="panel-facts">
        <h3 id="panel-facts">{translate('record.facts')}</h3>
        <Facts record={record} groups={shown} editable={false} />
        {shown.length === 0 && <p className="small muted">{translate('record.no_facts')}</p>}
      </section>
      <section aria-labelledby="panel-recent">
        <h3 id="panel-recent">{translate('timeline.recent')}</h3>
        <RecentEvents id={record.id} count={RECENT} />
      </section>
    </>
  );
}
