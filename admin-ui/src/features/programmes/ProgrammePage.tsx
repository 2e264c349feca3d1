import type { Programme } from '@knotenpunkt/shared';
import { FetchedRecord, RecordStory } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { EditDrawer } from '../../components/form/EditDrawer.js';
import { FilesPanel } from '../files/index.js';
import { InitiativesOfProgramme } from '../initiatives/index.js';
import { SourcesPanel } from '../sources/index.js';
import { RESOURCE } from './programme-layout.js';
import { ProgrammeContext } from './ProgrammeContext.js';
import { ProgrammeFormFields } from './ProgrammeForm.js';
import { ProgrammeHeader } from './ProgrammeHeader.js';
import { useFactGroups } from './use-fact-groups.js';

/** One programme and the initiatives that rest on it. */
export function ProgrammePage() {
  return (
    <ProgrammeContext>
      <FetchedRecord<Programme>>{(programme) => <Loaded key={programme.id} programme={programme} />}</FetchedRecord>
    </ProgrammeContext>
  );
}

function Loaded({ programme }: { programme: Programme }) {
  const mayWrite = useMay()('programmes.write');
  const { id } = programme;
  return (
    <RecordStory
      record={{ ...programme }}
      mayWrite={mayWrite}
      groups={useFactGroups()}
      renderHeader={(actions) => <ProgrammeHeader programme={programme} {...actions} />}
      renderRelated={(editable) => (
        <>
          <InitiativesOfProgramme programmeId={id} />
          <SourcesPanel editable={editable} />
          <FilesPanel subject={{ type: RESOURCE, id }} editable={editable} />
        </>
      )}
      renderForm={(form) => (
        <EditDrawer record={{ ...programme }} {...form}>
          <ProgrammeFormFields />
        </EditDrawer>
      )}
    />
  );
}
