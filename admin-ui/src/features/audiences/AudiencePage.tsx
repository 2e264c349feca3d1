import type { Audience } from '@knotenpunkt/shared';
import { FetchedRecord, RecordStory } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { EditDrawer } from '../../components/form/EditDrawer.js';
import { AudienceContext } from './AudienceContext.js';
import { AudienceFormFields } from './AudienceForm.js';
import { AudienceHeader } from './AudienceHeader.js';
import { PeopleCard } from './PeopleCard.js';
import { useFactGroups } from './use-fact-groups.js';

/** Who is written to, each with the reason. */
export function AudiencePage() {
  return (
    <AudienceContext>
      <FetchedRecord<Audience>>{(audience) => <Loaded key={audience.id} audience={audience} />}</FetchedRecord>
    </AudienceContext>
  );
}

function Loaded({ audience }: { audience: Audience }) {
  const mayWrite = useMay()('audiences.write');
  return (
    <RecordStory
      record={{ ...audience }}
      mayWrite={mayWrite}
      groups={useFactGroups()}
      renderHeader={(actions) => <AudienceHeader audience={audience} {...actions} />}
      notices={<PeopleCard audience={audience} editable={mayWrite && !audience.archivedAt} />}
      renderRelated={() => null}
      renderForm={(form) => (
        <EditDrawer record={{ ...audience }} {...form}>
          <AudienceFormFields />
        </EditDrawer>
      )}
    />
  );
}
