import type { Group } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import type { useListRecords } from '../../components/list/use-list-records.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { SidePanel } from '../../components/panel/SidePanel.js';
import { usePanelNeighbours } from '../../components/panel/use-panel-neighbours.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { Facts } from '../../components/record/Facts.js';
import { isBlank } from '../../components/record/conflict.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { RecentEvents } from '../../components/timeline/Timeline.js';
import { groupLine } from './group-words.js';
import { pathOf, RESOURCE } from './group-layout.js';
import { GroupTile, StateBadge } from './GroupMark.js';
import { useFactGroups } from './use-fact-groups.js';

interface GroupPanelProps {
  id: string;
  control: ListControl;
  query: ReturnType<typeof useListRecords<Group>>;
}

/** Entries of the history that fit below the facts. */
const RECENT = 4;

/** A group at a glance, beside the list. */
export function GroupPanel({ id, control, query }: GroupPanelProps) {
  const translate = useTranslate();
  const { data: rows = [], total, isPlaceholderData } = query;
  const { position, goPrevious, goNext } = usePanelNeighbours(control, { rows, total, settled: !isPlaceholderData });
  const listed = rows.find((row) => row.id === id);
  const { data = listed, error } = useGetOne<Group>(RESOURCE, { id });
  return (
    <SidePanel
      title={data?.name ?? translate('groups.single')}
      position={position}
      total={total}
      onPrevious={goPrevious}
      onNext={goNext}
      onClose={() => control.change({ panel: null })}
      to={pathOf(id)}
    >
      {data ? <Glance group={data} /> : error ? <ProblemNotice error={error} /> : <SkeletonRows rows={5} />}
    </SidePanel>
  );
}

function Glance({ group }: { group: Group }) {
  const translate = useTranslate();
  const known = useFactGroups(group).filter(({ paths }) => paths.some((path) => !isBlank(group[path as keyof Group])));
  return (
    <>
      <div className="head-s">
        <GroupTile small />
        <div>
          <h2>{group.name}</h2>
          <p className="small soft">{groupLine(group, translate)}</p>
        </div>
      </div>
      <p className="chips panel-chips">
        <StateBadge state={group.state} />
        <span className="badge">{translate('groups.seat_count', { smart_count: group.seatCount })}</span>
      </p>
      {known.length > 0 && (
        <section aria-labelledby="panel-facts">
          <h3 id="panel-facts">{translate('record.facts')}</h3>
          <Facts record={{ ...group }} groups={known} editable={false} />
        </section>
      )}
      <section aria-labelledby="panel-recent">
        <h3 id="panel-recent">{translate('timeline.recent')}</h3>
        <RecentEvents id={group.id} count={RECENT} />
      </section>
    </>
  );
}
