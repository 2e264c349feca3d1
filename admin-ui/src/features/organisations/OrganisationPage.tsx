import type { Organisation } from '@knotenpunkt/shared';
import { useState } from 'react';
import { FetchedRecord, RecordStory } from '../../app/pages/RecordPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { EditDrawer } from '../../components/form/EditDrawer.js';
import { ResolvedNotice, ResolveDrawer } from '../collectives/index.js';
import { MergeWithDrawer } from '../duplicates/index.js';
import { FilesPanel } from '../files/index.js';
import { SeatsOfOrganisation } from '../groups/index.js';
import { InitiativesOfOrganisation } from '../initiatives/index.js';
import { MeetingsOfOrganisation } from '../meetings/index.js';
import { NetworksOfOrganisation } from '../networks/index.js';
import { PersonsOfOrganisation } from '../persons/index.js';
import { RelationshipsPanel } from '../relationships/index.js';
import { SourcesPanel } from '../sources/index.js';
import { LogoDrawer } from './LogoDrawer.js';
import { OrganisationContext } from './OrganisationContext.js';
import { OrganisationFormFields } from './OrganisationForm.js';
import { OrganisationHeader } from './OrganisationHeader.js';
import { RESOURCE } from './organisation-layout.js';
import { RegisterPanel } from './RegisterPanel.js';
import { RelatedOrganisations } from './RelatedOrganisations.js';
import { useFactGroups } from './use-fact-groups.js';

/** The story of one organisation. */
export function OrganisationPage() {
  return (
    <OrganisationContext>
      <FetchedRecord<Organisation>>
        {(organisation) => <Loaded key={organisation.id} organisation={organisation} />}
      </FetchedRecord>
    </OrganisationContext>
  );
}

function Loaded({ organisation }: { organisation: Organisation }) {
  const may = useMay();
  const { id, collective, resolvedAt } = organisation;
  const [resolving, setResolving] = useState(false);
  const [choosingLogo, setChoosingLogo] = useState(false);
  const [merging, setMerging] = useState(false);
  const resolvable = collective && !resolvedAt;
  return (
    <RecordStory
      record={{ ...organisation }}
      mayWrite={may('organisations.write')}
      groups={useFactGroups(organisation)}
      renderHeader={(actions) => (
        <OrganisationHeader
          organisation={organisation}
          {...actions}
          onLogo={actions.onEdit && (() => setChoosingLogo(true))}
          onMerge={actions.onEdit && may('duplicates.merge') ? () => setMerging(true) : undefined}
          onResolve={resolvable && actions.onEdit ? () => setResolving(true) : undefined}
        />
      )}
      notices={
        <>
          <ResolvedNotice collective={organisation} />
          {choosingLogo && <LogoDrawer organisation={organisation} onClose={() => setChoosingLogo(false)} />}
          {merging && <MergeWithDrawer resource={RESOURCE} id={id} onClose={() => setMerging(false)} />}
          {resolving && (
            <ResolveDrawer collective={organisation} onClose={() => setResolving(false)} onReopen={() => setResolving(true)} />
          )}
        </>
      }
      renderRelated={(editable) => (
        <>
          <PersonsOfOrganisation organisationId={id} editable={editable} />
          <SeatsOfOrganisation organisationId={id} />
          <NetworksOfOrganisation organisationId={id} />
          <MeetingsOfOrganisation organisationId={id} />
          <InitiativesOfOrganisation organisationId={id} />
          <RegisterPanel organisation={organisation} editable={editable} />
          <RelationshipsPanel type={RESOURCE} id={id} kind={organisation.kind} editable={editable} />
          <RelatedOrganisations organisation={organisation} mayCreate={editable} />
          <SourcesPanel editable={editable} />
          <FilesPanel subject={{ type: RESOURCE, id }} editable={editable} />
        </>
      )}
      renderForm={(form) => (
        <EditDrawer record={{ ...organisation }} {...form}>
          <OrganisationFormFields recordId={id} />
        </EditDrawer>
      )}
    />
  );
}
