import type { Person } from '@knotenpunkt/shared';
import { useState } from 'react';
import { FetchedRecord, RecordStory } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { EditDrawer } from '../../components/form/EditDrawer.js';
import { MergeWithDrawer } from '../duplicates/index.js';
import { FilesPanel } from '../files/index.js';
import { SeatsOfPerson } from '../groups/index.js';
import { MeetingsOfPerson } from '../meetings/index.js';
import { RESOURCE } from './person-layout.js';
import { PersonContext } from './PersonContext.js';
import { PersonFormFields } from './PersonForm.js';
import { PersonHeader } from './PersonHeader.js';
import { PositionsOfPerson } from './PositionsOfPerson.js';
import { UnreachableNotice } from './UnreachableNotice.js';
import { useFactGroups } from './use-fact-groups.js';

/** The story of one person. */
export function PersonPage() {
  return (
    <PersonContext>
      <FetchedRecord<Person>>{(person) => <Loaded key={person.id} person={person} />}</FetchedRecord>
    </PersonContext>
  );
}

function Loaded({ person }: { person: Person }) {
  const may = useMay();
  const mayWrite = may('persons.write');
  const [merging, setMerging] = useState(false);
  const { id } = person;
  return (
    <RecordStory
      record={{ ...person }}
      mayWrite={mayWrite}
      groups={useFactGroups(person)}
      renderHeader={(actions) => (
        <PersonHeader
          person={person}
          {...actions}
          onMerge={actions.onEdit && may('duplicates.merge') ? () => setMerging(true) : undefined}
        />
      )}
      notices={
        <>
          <UnreachableNotice person={person} mayWrite={mayWrite && !person.archivedAt} />
          {merging && <MergeWithDrawer resource={RESOURCE} id={id} onClose={() => setMerging(false)} />}
        </>
      }
      renderRelated={(editable) => (
        <>
          <PositionsOfPerson person={person} editable={editable} />
          <SeatsOfPerson personId={id} />
          <MeetingsOfPerson personId={id} />
          <FilesPanel subject={{ type: RESOURCE, id }} editable={editable} />
        </>
      )}
      renderForm={(form) => (
        <EditDrawer record={{ ...person }} {...form}>
          <PersonFormFields />
        </EditDrawer>
      )}
    />
  );
}
