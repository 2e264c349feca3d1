import type { StoredFile } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { Icon } from '../../components/Icon.js';
import { FileRow } from './FileRow.js';
import type { Subject } from './upload-queue.js';

const ALL = 1_000;

/** Files that were put away, to be taken back. */
export function ArchivedFiles({ subject }: { subject: Subject }) {
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const ofSubject = [
    { field: 'subjectType', op: 'eq', value: subject.type },
    { field: 'subjectId', op: 'eq', value: subject.id },
  ];
  const { data = [] } = useGetList<StoredFile>('files', {
    filter: { and: [...ofSubject, { field: 'archivedAt', op: 'empty', value: false }] },
    sort: { field: 'createdAt', order: 'DESC' },
    pagination: { page: 1, perPage: ALL },
  });
  if (data.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="btn s quiet"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen((before) => !before)}
      >
        <Icon name={open ? 'up' : 'down'} small />
        {translate('files.archived', { smart_count: data.length })}
      </button>
      <ul id={id} className="rows files-archived" hidden={!open} aria-label={translate('files.archived_title')}>
        {data.map((file) => (
          <FileRow key={file.id} file={file} editable />
        ))}
      </ul>
    </>
  );
}
