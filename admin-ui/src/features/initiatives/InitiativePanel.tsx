import type { Initiative } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import type { ListQuery } from '../../components/list/RecordList.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { EditLink } from '../../components/panel/EditLink.js';
import { RecordGlance, RecordPanel } from '../../components/panel/RecordPanel.js';
import { initiativeLine } from './initiative-line.js';
import { InitiativeTile, StateBadge } from './InitiativeMark.js';
import { useFactGroups } from './use-fact-groups.js';

interface InitiativePanelProps {
  id: string;
  control: ListControl;
  query: ListQuery<Initiative>;
}

/** An initiative at a glance, beside the list. */
export function InitiativePanel(props: InitiativePanelProps) {
  return <RecordPanel {...props}>{(initiative) => <Glance initiative={initiative} />}</RecordPanel>;
}

function Glance({ initiative }: { initiative: Initiative }) {
  const translate = useTranslate();
  const mayWrite = useMay()('initiatives.write');
  return (
    <RecordGlance
      record={{ ...initiative }}
      tile={<InitiativeTile small />}
      line={initiativeLine(initiative, translate)}
      groups={useFactGroups(initiative)}
    >
      <p className="chips panel-chips">
        <StateBadge state={initiative.state} />
      </p>
      {mayWrite && !initiative.archivedAt && <EditLink id={initiative.id} />}
    </RecordGlance>
  );
}
