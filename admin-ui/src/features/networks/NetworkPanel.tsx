import type { Network } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import type { ListQuery } from '../../components/list/RecordList.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { EditLink } from '../../components/panel/EditLink.js';
import { RecordGlance, RecordPanel } from '../../components/panel/RecordPanel.js';
import { networkLine } from './network-words.js';
import { NetworkTile } from './NetworkTile.js';
import { useFactGroups } from './use-fact-groups.js';

interface NetworkPanelProps {
  id: string;
  control: ListControl;
  query: ListQuery<Network>;
}

/** A network at a glance, beside the list. */
export function NetworkPanel(props: NetworkPanelProps) {
  return <RecordPanel {...props}>{(network) => <Glance network={network} />}</RecordPanel>;
}

function Glance({ network }: { network: Network }) {
  const translate = useTranslate();
  const mayWrite = useMay()('networks.write');
  return (
    <RecordGlance
      record={network}
      tile={<NetworkTile small />}
      line={networkLine(network, translate)}
      groups={useFactGroups(network)}
    >
      <p className="chips panel-chips">
        <span className="badge">{translate('networks.member_count', { smart_count: network.memberCount })}</span>
      </p>
      {mayWrite && !network.archivedAt && <EditLink id={network.id} />}
    </RecordGlance>
  );
}
