import type { Group } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { NotFoundPage } from '../../app/pages/NotFoundPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { useKeys } from '../../components/list/use-keys.js';
import { lastAddressOf } from '../../components/list/use-list-state.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { Facts } from '../../components/record/Facts.js';
import { formatDay } from '../../components/record/moments.js';
import { Crumbs } from '../../components/record/RecordTools.js';
import { useArchive } from '../../components/record/use-archive.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { Timeline } from '../../components/timeline/Timeline.js';
import { useLanguage } from '../../components/use-language.js';
import { toProblem } from '../../data/problem.js';
import { FilesPanel } from '../files/index.js';
import { PATH, RESOURCE } from './group-layout.js';
import { GroupContext } from './GroupContext.js';
import { GroupEdit } from './GroupEdit.js';
import { GroupHeader } from './GroupHeader.js';
import { GroupMeetings } from './GroupMeetings.js';
import { SeatsCard } from './SeatsCard.js';
import { useFactGroups } from './use-fact-groups.js';

/** The story of one group. */
export function GroupPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Group>(RESOURCE, { id });
  const translate = useTranslate();
  if (data) {
    return (
      <GroupContext>
        <Loaded key={data.id} group={data} />
      </GroupContext>
    );
  }
  if (!error) return <PageSkeleton />;
  if (toProblem(error).status === 404) return <NotFoundPage />;
  return (
    <Page title={translate('groups.single')}>
      <h1>{translate('groups.single')}</h1>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function Loaded({ group }: { group: Group }) {
  const translate = useTranslate();
  const mayWrite = useMay()('groups.write');
  const [params, setParams] = useSearchParams();
  const { archive, restore } = useArchive(RESOURCE);
  const facts = useFactGroups(group);
  const editable = mayWrite && !group.archivedAt;
  const editing = editable && params.has('edit');
  const setEditing = useCallback((open: boolean) => setParams(open ? { edit: '' } : {}, { replace: true }), [setParams]);
  useKeys({ e: () => editable && setEditing(true) });

  return (
    <Page title={group.name}>
      <Crumbs label={translate('groups.title')} to={lastAddressOf(PATH)} />
      <GroupHeader
        group={group}
        onEdit={editable ? () => setEditing(true) : undefined}
        onArchive={editable ? () => void archive(group) : undefined}
      />
      {group.archivedAt && <ArchivedNotice at={group.archivedAt} onRestore={mayWrite ? () => void restore(group) : undefined} />}
      <div className="three">
        <section aria-labelledby="facts">
          <div className="sec-head">
            <h2 id="facts">{translate('record.facts')}</h2>
          </div>
          <Facts record={{ ...group }} groups={facts} editable={editable} />
        </section>
        <section aria-labelledby="history">
          <div className="sec-head">
            <h2 id="history">{translate('timeline.title')}</h2>
          </div>
          <Timeline id={group.id} />
        </section>
        <div className="rels">
          <SeatsCard groupId={group.id} editable={editable} />
          <GroupMeetings groupId={group.id} />
          <FilesPanel subject={{ type: RESOURCE, id: group.id }} editable={editable} />
        </div>
      </div>
      {editing && <GroupEdit group={group} onClose={() => setEditing(false)} onReopen={() => setEditing(true)} />}
    </Page>
  );
}

/** An archived group is readable and can come back. */
function ArchivedNotice({ at, onRestore }: { at: string; onRestore?: () => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <div className="notice calm">
      <Icon name="archive" />
      <p className="grow">{translate('groups.archived', { day: formatDay(at, language) })}</p>
      {onRestore && (
        <button type="button" className="btn s act" onClick={onRestore}>
          {translate('record.restore')}
        </button>
      )}
    </div>
  );
}
