import type { Group } from '@knotenpunkt/shared';
import { FetchedRecord, RecordStory } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { EditDrawer } from '../../components/form/EditDrawer.js';
import { FilesPanel } from '../files/index.js';
import { RESOURCE } from './group-layout.js';
import { GroupContext } from './GroupContext.js';
import { GroupFormFields } from './GroupForm.js';
import { GroupHeader } from './GroupHeader.js';
import { GroupMeetings } from './GroupMeetings.js';
import { SeatsCard } from './SeatsCard.js';
import { useFactGroups } from './use-fact-groups.js';

/** The story of one group. */
export function GroupPage() {
  return (
    <GroupContext>
      <FetchedRecord<Group>>{(group) => <Loaded key={group.id} group={group} />}</FetchedRecord>
    </GroupContext>
  );
}

function Loaded({ group }: { group: Group }) {
  const mayWrite = useMay()('groups.write');
  const { id } = group;
  return (
    <RecordStory
      record={{ ...group }}
      mayWrite={mayWrite}
      groups={useFactGroups(group)}
      renderHeader={(actions) => <GroupHeader group={group} {...actions} />}
      renderRelated={(editable) => (
        <>
          <SeatsCard groupId={id} editable={editable} />
          <GroupMeetings groupId={id} />
          <FilesPanel subject={{ type: RESOURCE, id }} editable={editable} />
        </>
      )}
      renderForm={(form) => (
        <EditDrawer record={{ ...group }} {...form}>
          <GroupFormFields />
        </EditDrawer>
      )}
    />
  );
}
