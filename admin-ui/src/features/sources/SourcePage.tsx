import type { Source } from '@knotenpunkt/shared';
import { FetchedRecord, RecordStory } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { EditDrawer } from '../../components/form/EditDrawer.js';
import { FilesPanel } from '../files/index.js';
import { CitedRecords } from './CitedRecords.js';
import { RESOURCE } from './source-layout.js';
import { SourceContext } from './SourceContext.js';
import { SourceFormFields } from './SourceForm.js';
import { SourceHeader } from './SourceHeader.js';
import { useFactGroups } from './use-fact-groups.js';

/** One source and all that is known from it. */
export function SourcePage() {
  return (
    <SourceContext>
      <FetchedRecord<Source>>{(source) => <Loaded key={source.id} source={source} />}</FetchedRecord>
    </SourceContext>
  );
}

function Loaded({ source }: { source: Source }) {
  const mayWrite = useMay()('sources.write');
  const { id } = source;
  return (
    <RecordStory
      record={{ ...source }}
      mayWrite={mayWrite}
      groups={useFactGroups()}
      renderHeader={(actions) => <SourceHeader source={source} {...actions} />}
      renderRelated={(editable) => (
        <>
          <CitedRecords source={source} editable={mayWrite} />
          <FilesPanel subject={{ type: RESOURCE, id }} editable={editable} />
        </>
      )}
      renderForm={(form) => (
        <EditDrawer record={{ ...source }} {...form}>
          <SourceFormFields />
        </EditDrawer>
      )}
    />
  );
}
