import type { Initiative } from '@knotenpunkt/shared';
import { FetchedRecord, RecordStory } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { EditDrawer } from '../../components/form/EditDrawer.js';
import { FilesPanel } from '../files/index.js';
import { LineageCard } from '../lineage/index.js';
import { MeetingsCard } from '../meetings/index.js';
import { SourcesPanel } from '../sources/index.js';
import { RESOURCE } from './initiative-layout.js';
import { InitiativeContext } from './InitiativeContext.js';
import { InitiativeFormFields } from './InitiativeForm.js';
import { InitiativeHeader } from './InitiativeHeader.js';
import { MilestonesCard } from './MilestonesCard.js';
import { useFactGroups } from './use-fact-groups.js';

/** The story of one initiative: how it came about, who takes part, what it has reached. */
export function InitiativePage() {
  return (
    <InitiativeContext>
      <FetchedRecord<Initiative>>{(initiative) => <Loaded key={initiative.id} initiative={initiative} />}</FetchedRecord>
    </InitiativeContext>
  );
}

function Loaded({ initiative }: { initiative: Initiative }) {
  const may = useMay();
  const { id } = initiative;
  return (
    <RecordStory
      record={{ ...initiative }}
      mayWrite={may('initiatives.write')}
      groups={useFactGroups(initiative)}
      renderHeader={(actions) => <InitiativeHeader initiative={initiative} {...actions} />}
      notices={<LineageCard type={RESOURCE} id={id} />}
      renderRelated={(editable) => (
        <>
          <MilestonesCard initiativeId={id} editable={editable} />
          {may('meetings.read') && <MeetingsCard filter={{ initiativeId: id }} />}
          <SourcesPanel editable={editable} />
          <FilesPanel subject={{ type: RESOURCE, id }} editable={editable} />
        </>
      )}
      renderForm={(form) => (
        <EditDrawer record={{ ...initiative }} {...form}>
          <InitiativeFormFields />
        </EditDrawer>
      )}
    />
  );
}
