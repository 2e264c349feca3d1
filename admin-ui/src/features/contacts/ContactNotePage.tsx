import type { ContactNote } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/pages/NotFoundPage.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { toProblem } from '../../data/problem.js';
import { RESOURCE } from './contacts.api.js';
import { NoteEntry } from './NoteEntry.js';
import './contacts.css';

/** One contact note by itself, a mail in full: where the search and moved entries lead. */
export function ContactNotePage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: note, error, refetch } = useGetOne<ContactNote>(RESOURCE, { id });
  if (!note && !error) return <PageSkeleton />;
  if (error && toProblem(error).status === 404) return <NotFoundPage />;
  const title = translate('contact-notes.single');
  return (
    <Page title={title}>
      <h1>{title}</h1>
      {note ? (
        <ol className="thread contact-note-page">
          <NoteEntry note={note} open />
        </ol>
      ) : (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}
