import type { Network } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { RecordHeader } from '../../components/record/RecordHeader.js';
import { networkLine } from './network-words.js';
import { NetworkTile } from './NetworkTile.js';

interface NetworkHeaderProps extends RecordActions {
  network: Network;
}

/** Name, where it works, and what can be done now. */
export function NetworkHeader({ network, ...actions }: NetworkHeaderProps) {
  const translate = useTranslate();
  const may = useMay();
  const { id, name, tags, archivedAt } = network;
  const plan = may('meetings.write') && !archivedAt && (
    <Link className="btn primary" to={`/termine/neu?network=${id}`}>
      <Icon name="calendar" />
      {translate('networks.plan')}
    </Link>
  );
  return (
    <RecordHeader
      {...actions}
      tile={<NetworkTile />}
      name={name}
      line={networkLine(network, translate)}
      archivedAt={archivedAt}
      tools={plan}
      tags={tags}
    />
  );
}
