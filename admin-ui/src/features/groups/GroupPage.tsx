import type { Group } from '@knotenpunkt/shared';
import { FetchedRecord, RecordStory } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { EditDrawer } from '../../components/form/EditDrawer.js';
import { FilesPanel } from '../files/index.js';
import { InitiativesOfGroup } from '../initiatives/index.js';
import { LineageCard } from '../lineage/index.js';
import { MeetingsCard, planPath, useMayWith } from '../meetings/index.js';
import { ActionItemsCard, DecisionsCard } from '../minutes/index.js';
import { SourcesPanel } from '../sources/index.js';
import { RESOURCE } from './group-layout.js';
import { GroupContext } from './GroupContext.js';
import { GroupFormFields } from './GroupForm.js';
import { GroupHeader } from './GroupHeader.js';
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
  const mayPlan = useMayWith({ groupId: id })('meetings.write');
  return (
    <RecordStory
      record={{ ...group }}
      mayWrite={mayWrite}
      groups={useFactGroups(group)}
      renderHeader={(actions) => <GroupHeader group={group} {...actions} />}
      notices={<LineageCard type={RESOURCE} id={id} />}
      renderRelated={(editable) => (
        <>
          <SeatsCard groupId={id} editable={editable} />
          <ActionItemsCard filter={{ groupId: id }} />
          <DecisionsCard filter={{ groupId: id }} />
          <MeetingsCard filter={{ groupId: id }} planPath={mayPlan ? planPath({ group: id }) : undefined} />
          <InitiativesOfGroup groupId={id} />
          <SourcesPanel editable={editable} />
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
