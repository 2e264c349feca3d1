import type { Organisation } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { NotFoundPage } from '../../app/pages/NotFoundPage.js';
import { hasDraft } from '../../components/form/drafts.js';
import { useKeys } from '../../components/list/use-keys.js';
import { lastAddressOf } from '../../components/list/use-list-state.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { Facts } from '../../components/record/Facts.js';
import { Crumbs } from '../../components/record/RecordTools.js';
import { useArchive } from '../../components/record/use-archive.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { Timeline } from '../../components/timeline/Timeline.js';
import { toProblem } from '../../data/problem.js';
import { FilesPanel } from '../files/index.js';
import { SeatsOfOrganisation } from '../groups/index.js';
import { DraftNotice, ArchivedNotice } from './OrganisationNotices.js';
import { formName, OrganisationEdit } from './OrganisationEdit.js';
import { OrganisationHeader } from './OrganisationHeader.js';
import { OrganisationContext } from './OrganisationContext.js';
import { PATH, RESOURCE } from './organisation-layout.js';
import { RelatedOrganisations } from './RelatedOrganisations.js';
import { useFactGroups } from './use-fact-groups.js';

/** The story of one organisation. */
export function OrganisationPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Organisation>(RESOURCE, { id });
  const translate = useTranslate();
  if (data) {
    return (
      <OrganisationContext>
        <Loaded key={data.id} organisation={data} />
      </OrganisationContext>
    );
  }
  if (!error) return <PageSkeleton />;
  if (toProblem(error).status === 404) return <NotFoundPage />;
  return (
    <Page title={translate('organisations.single')}>
      <h1>{translate('organisations.single')}</h1>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function Loaded({ organisation }: { organisation: Organisation }) {
  const translate = useTranslate();
  const mayWrite = useMay()('organisations.write');
  const [params, setParams] = useSearchParams();
  const { archive, restore } = useArchive(RESOURCE);
  const groups = useFactGroups(organisation);
  const editable = mayWrite && !organisation.archivedAt;
  const editing = editable && params.has('edit');
  const setEditing = useCallback((open: boolean) => setParams(open ? { edit: '' } : {}, { replace: true }), [setParams]);
  useKeys({ e: () => editable && setEditing(true) });

  return (
    <Page title={organisation.name}>
      <Crumbs label={translate('organisations.title')} to={lastAddressOf(PATH)} />
      <OrganisationHeader
        organisation={organisation}
        onEdit={editable ? () => setEditing(true) : undefined}
        onArchive={editable ? () => void archive(organisation) : undefined}
      />
      {organisation.archivedAt && (
        <ArchivedNotice at={organisation.archivedAt} onRestore={mayWrite ? () => void restore(organisation) : undefined} />
      )}
      {editable && !editing && hasDraft(formName(organisation.id)) && (
        <DraftNotice name={formName(organisation.id)} onContinue={() => setEditing(true)} />
      )}
      <div className="three">
        <section aria-labelledby="facts">
          <div className="sec-head">
            <h2 id="facts">{translate('record.facts')}</h2>
          </div>
          <Facts record={{ ...organisation }} groups={groups} editable={editable} />
        </section>
        <section aria-labelledby="history">
          <div className="sec-head">
            <h2 id="history">{translate('timeline.title')}</h2>
          </div>
          <Timeline id={organisation.id} />
        </section>
        <div className="rels">
          <RelatedOrganisations organisation={organisation} mayCreate={editable} />
          <SeatsOfOrganisation organisationId={organisation.id} />
          <FilesPanel subject={{ type: RESOURCE, id: organisation.id }} editable={editable} />
        </div>
      </div>
      {editing && (
        <OrganisationEdit organisation={organisation} onClose={() => setEditing(false)} onReopen={() => setEditing(true)} />
      )}
    </Page>
  );
}
