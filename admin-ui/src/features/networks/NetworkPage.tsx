import type { Network } from '@knotenpunkt/shared';
import { FetchedRecord, RecordStory } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { EditDrawer } from '../../components/form/EditDrawer.js';
import { FilesPanel } from '../files/index.js';
import { InitiativesOfNetwork } from '../initiatives/index.js';
import { LineageCard } from '../lineage/index.js';
import { MeetingsCard } from '../meetings/index.js';
import { RegionFigures } from '../regions/index.js';
import { RelationshipsPanel } from '../relationships/index.js';
import { SourcesPanel } from '../sources/index.js';
import { MembersCard } from './MembersCard.js';
import { RESOURCE } from './network-layout.js';
import { NetworkContext } from './NetworkContext.js';
import { NetworkFormFields } from './NetworkForm.js';
import { NetworkGroups } from './NetworkGroups.js';
import { NetworkHeader } from './NetworkHeader.js';
import { useFactGroups } from './use-fact-groups.js';

/** The story of one network: how it came about, who belongs to it, what it does. */
export function NetworkPage() {
  return (
    <NetworkContext>
      <FetchedRecord<Network>>{(network) => <Loaded key={network.id} network={network} />}</FetchedRecord>
    </NetworkContext>
  );
}

function Loaded({ network }: { network: Network }) {
  const mayWrite = useMay()('networks.write');
  const { id } = network;
  return (
    <RecordStory
      record={{ ...network }}
      mayWrite={mayWrite}
      groups={useFactGroups(network)}
      renderHeader={(actions) => <NetworkHeader network={network} {...actions} />}
      notices={<Overview network={network} editable={mayWrite && !network.archivedAt} />}
      renderRelated={(editable) => (
        <>
          <InitiativesOfNetwork networkId={id} />
          <RelationshipsPanel type={RESOURCE} id={id} editable={editable} />
          <RegionFigures />
          <SourcesPanel editable={editable} />
          <FilesPanel subject={{ type: RESOURCE, id }} editable={editable} />
        </>
      )}
      renderForm={(form) => (
        <EditDrawer record={{ ...network }} {...form}>
          <NetworkFormFields />
        </EditDrawer>
      )}
    />
  );
}

function Overview({ network, editable }: { network: Network; editable: boolean }) {
  const { id } = network;
  return (
    <>
      <LineageCard type={RESOURCE} id={id} />
      <div className="two network-overview">
        <MembersCard network={network} editable={editable} />
        <div className="rels">
          <NetworkGroups network={network} editable={editable} />
          <MeetingsCard filter={{ networkId: id }} />
        </div>
      </div>
    </>
  );
}
