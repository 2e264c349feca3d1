import type { Network } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { RecordList } from '../../components/list/RecordList.js';
import { CREATE_PATH, LIST_DEFAULTS } from './network-layout.js';
import { networkLine } from './network-words.js';
import { NetworkContext } from './NetworkContext.js';
import { NetworkPanel } from './NetworkPanel.js';

/** The networks of the region. */
export function NetworkListPage() {
  const translate = useTranslate();
  const may = useMay();
  return (
    <NetworkContext>
      <RecordList<Network>
        icon="network"
        defaults={LIST_DEFAULTS}
        createPath={CREATE_PATH}
        mayWrite={may('networks.write')}
        views={{ mayShare: may('views.share') }}
        bulk
        table="networks"
        renderMark={() => <Icon name="network" />}
        summarise={(row) => networkLine(row, translate)}
        renderPanel={(id, control, query) => <NetworkPanel id={id} control={control} query={query} />}
      />
    </NetworkContext>
  );
}
