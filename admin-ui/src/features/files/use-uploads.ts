import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { upload } from '../../data/upload.js';
import { checkFile } from './refusal.js';
import { UploadQueue, type Subject, type Upload } from './upload-queue.js';

/** One for the whole application: leaving the page of a record ends no upload. */
const queue = new UploadQueue(async ({ type, id }, file, sending) => {
  checkFile(file);
  await upload(`/files?${new URLSearchParams({ subjectType: type, subjectId: id }).toString()}`, file, sending);
});

const warn = (event: BeforeUnloadEvent) => event.preventDefault();
queue.subscribe(() => (queue.busy ? addEventListener('beforeunload', warn) : removeEventListener('beforeunload', warn)));

interface Uploads {
  uploads: readonly Upload[];
  /** The last file that was stored with the record, if any. */
  stored: Upload | null;
  add: (files: readonly File[]) => void;
  remove: (id: number) => void;
  retry: (id: number) => void;
}

/** Files on their way to a record. */
export function useUploads(subject: Subject): Uploads {
  const { uploads, stored } = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const queryClient = useQueryClient();
  const isOurs = (one: Upload) => one.subject.type === subject.type && one.subject.id === subject.id;
  const latest = stored && isOurs(stored) ? stored : null;

  useEffect(() => {
    if (!latest) return;
    for (const changed of ['files', latest.subject.type]) void queryClient.invalidateQueries({ queryKey: [changed] });
  }, [latest, queryClient]);

  return {
    uploads: uploads.filter(isOurs),
    stored: latest,
    add: (files) => queue.add(subject, files),
    remove: (id) => queue.remove(id),
    retry: (id) => queue.retry(id),
  };
}
