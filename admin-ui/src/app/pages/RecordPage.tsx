import { useGetOne, useTranslate } from 'ra-core';
import { useCallback, type ComponentProps, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { hasDraft } from '../../components/form/drafts.js';
import { useKeys } from '../../components/list/use-keys.js';
import type { Row } from '../../components/list/DataTable.js';
import { lastAddressOf } from '../../components/list/use-list-state.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { Facts, type FactGroup } from '../../components/record/Facts.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { ArchivedNotice, DraftNotice } from '../../components/record/RecordNotices.js';
import { Crumbs } from '../../components/record/RecordTools.js';
import { useArchive } from '../../components/record/use-archive.js';
import { SourcesProvider } from '../../components/sources/Sources.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { Timeline } from '../../components/timeline/Timeline.js';
import { toProblem } from '../../data/problem.js';
import type { RecordExtraProps } from '../feature.js';
import { recordExtras } from '../layout/navigation.js';
import { FeatureTools } from './FeatureTools.js';
import { NotFoundPage } from './NotFoundPage.js';

/** Fetches the record its address names; its words stand under the name of the resource. */
export function FetchedRecord<R extends Row>({ children }: { children: (record: R) => ReactNode }) {
  const { id = '' } = useParams();
  const { resource } = useFields();
  const { data, error, refetch } = useGetOne<R>(resource, { id });
  const translate = useTranslate();
  if (data) return children(data);
  if (!error) return <PageSkeleton />;
  if (toProblem(error).status === 404) return <NotFoundPage />;
  return (
    <Page title={translate(`${resource}.single`)}>
      <h1>{translate(`${resource}.single`)}</h1>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

/** What the head of a page offers; absent where it is not to be done. */
export interface RecordActions {
  onEdit?: () => void;
  onArchive?: () => void;
}

interface RecordStoryProps<R extends Row> {
  record: R;
  mayWrite: boolean;
  groups: readonly FactGroup[];
  renderHeader: (actions: RecordActions) => ReactNode;
  /** Things to know before all else. */
  notices?: ReactNode;
  renderRelated: (editable: boolean) => ReactNode;
  renderForm: (form: { onClose: () => void; onReopen: () => void }) => ReactNode;
}

/** The story of one record: its facts, its history, and what belongs to it. `?edit` opens the form. */
export function RecordStory<R extends Row>(props: RecordStoryProps<R>) {
  const { record, mayWrite, groups, renderHeader, notices, renderRelated, renderForm } = props;
  const translate = useTranslate();
  const { resource, path } = useFields();
  const [params, setParams] = useSearchParams();
  const { archive, restore } = useArchive(resource);
  const archivedAt = typeof record.archivedAt === 'string' ? record.archivedAt : null;
  const editable = mayWrite && !archivedAt;
  const editing = editable && params.has('edit');
  const setEditing = useCallback((open: boolean) => setParams(open ? { edit: '' } : {}, { replace: true }), [setParams]);
  const edit = () => setEditing(true);
  const form = `${resource}/${record.id}`;
  useKeys({ e: () => editable && edit() });

  return (
    <SourcesProvider subject={{ type: resource, id: record.id }}>
      <Page title={record.name}>
        <div className="record-way">
          <Crumbs label={translate(`${resource}.title`)} to={lastAddressOf(path)} />
          <FeatureTools resource={resource} id={record.id} />
        </div>
        {renderHeader(editable ? { onEdit: edit, onArchive: () => void archive(record) } : {})}
        {archivedAt && (
          <ArchiveNotice
            resource={resource}
            id={record.id}
            at={archivedAt}
            onRestore={mayWrite ? () => void restore(record) : undefined}
          />
        )}
        {editable && !editing && hasDraft(form) && <DraftNotice name={form} onContinue={edit} />}
        <FeatureNotices resource={resource} id={record.id} />
        {notices}
        <div className="three">
          <section aria-labelledby="facts">
            <div className="sec-head">
              <h2 id="facts">{translate('record.facts')}</h2>
            </div>
            <Facts record={record} groups={groups} editable={editable} />
          </section>
          <section aria-labelledby="history">
            <div className="sec-head">
              <h2 id="history">{translate('timeline.title')}</h2>
            </div>
            <HistoryHeads resource={resource} id={record.id} />
            <Timeline id={record.id} />
          </section>
          <div className="rels">{renderRelated(editable)}</div>
        </div>
        {editing && renderForm({ onClose: () => setEditing(false), onReopen: edit })}
      </Page>
    </SourcesProvider>
  );
}

/** How an archived record comes back, unless a feature keeps it archived. */
function ArchiveNotice({ at, onRestore, ...record }: RecordExtraProps & ComponentProps<typeof ArchivedNotice>) {
  return recordExtras().reduce<ReactNode>(
    (notice, { AroundArchived }) => (AroundArchived ? <AroundArchived {...record}>{notice}</AroundArchived> : notice),
    <ArchivedNotice at={at} onRestore={onRestore} />,
  );
}

/** What features have to say of a record of any kind. */
function FeatureNotices(props: RecordExtraProps) {
  return recordExtras().map(({ name, Notice }) => Notice && <Notice key={name} {...props} />);
}

/** What features place at the head of a history. */
function HistoryHeads(props: RecordExtraProps) {
  return recordExtras().map(({ name, HistoryHead }) => HistoryHead && <HistoryHead key={name} {...props} />);
}
