import type { Group } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { ListQuery } from '../../components/list/RecordList.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { RecordGlance, RecordPanel } from '../../components/panel/RecordPanel.js';
import { groupLine } from './group-words.js';
import { GroupTile, StateBadge } from './GroupMark.js';
import { useFactGroups } from './use-fact-groups.js';

interface GroupPanelProps {
  id: string;
  control: ListControl;
  query: ListQuery<Group>;
}

/** A group at a glance, beside the list. */
export function GroupPanel(props: GroupPanelProps) {
  return <RecordPanel {...props}>{(group) => <Glance group={group} />}</RecordPanel>;
}

function Glance({ group }: { group: Group }) {
  const translate = useTranslate();
  return (
    <RecordGlance record={group} tile={<GroupTile small />} line={groupLine(group, translate)} groups={useFactGroups(group)}>
      <p className="chips panel-chips">
        <StateBadge state={group.state} />
        <span className="badge">{translate('groups.seat_count', { smart_count: group.seatCount })}</span>
      </p>
    </RecordGlance>
  );
}
