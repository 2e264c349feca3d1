import { FILE_EXTENSIONS, FILE_MAX_BYTES, type StoredFile } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useRef, useState } from 'react';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { Related } from '../../components/record/RecordTools.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useKeepFocus } from '../../components/use-keep-focus.js';
import { ArchivedFiles } from './ArchivedFiles.js';
import { FileRow } from './FileRow.js';
import './files.css';
import { UploadList } from './UploadList.js';
import type { Subject } from './upload-queue.js';
import { useFileDrop } from '../../components/use-file-drop.js';
import { useUploads } from './use-uploads.js';

/** Files shown before the rest is asked for. */
const SHOWN = 6;
const ALL = 1_000;

interface FilesPanelProps {
  /** The record the files belong to. */
  subject: Subject;
  /** Whether the record may be changed at all; an archived one may not. */
  editable: boolean;
}

/** The files of a record. New ones are dropped anywhere on it or chosen. */
export function FilesPanel({ subject, editable }: FilesPanelProps) {
  const may = useMay();
  return may('files.read') ? <Files subject={subject} editable={editable && may('files.write')} /> : null;
}

function Files({ subject, editable }: FilesPanelProps) {
  const translate = useTranslate();
  const panel = useRef<HTMLDivElement>(null);
  const uploads = useUploads(subject);
  const dropping = useFileDrop(panel, editable ? uploads.add : undefined);
  useKeepFocus(panel);
  const [count, setCount] = useState(SHOWN);
  const { data, total, error, refetch } = useFiles(subject, count);
  const empty = total === 0 && uploads.uploads.length === 0;
  return (
    <div ref={panel} className="files" role="group" aria-label={translate('files.title')} tabIndex={-1}>
      <Related
        title={translate('files.title')}
        count={total}
        action={editable && !empty && <ChooseFiles onChoose={uploads.add} />}
      >
        {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonRows rows={2} />}
        <UploadList {...uploads} />
        {empty ? (
          <NoFiles onChoose={editable ? uploads.add : undefined} />
        ) : (
          <StoredFiles files={data} editable={editable} more={(total ?? 0) - count} onMore={() => setCount(ALL)} />
        )}
        {editable && <ArchivedFiles subject={subject} />}
      </Related>
      {dropping && (
        <p className="drop-here" aria-hidden="true">
          <Icon name="download" />
          {translate('files.drop_here')}
        </p>
      )}
    </div>
  );
}

/** What belongs here, and the first step for those who may take it. */
function NoFiles({ onChoose }: { onChoose?: (files: File[]) => void }) {
  const translate = useTranslate();
  return (
    <div className="empty s">
      <p>{translate('files.empty')}</p>
      {onChoose && (
        <>
          <p>{translate('files.drop_hint', { limit: FILE_MAX_BYTES / 1024 / 1024 })}</p>
          <ChooseFiles onChoose={onChoose} />
        </>
      )}
    </div>
  );
}

interface StoredFilesProps {
  files: readonly StoredFile[] | undefined;
  editable: boolean;
  /** How many are not shown. */
  more: number;
  onMore: () => void;
}

function StoredFiles({ files = [], editable, more, onMore }: StoredFilesProps) {
  const translate = useTranslate();
  if (files.length === 0) return null;
  return (
    <>
      <ul className="rows" aria-label={translate('files.title')}>
        {files.map((file) => (
          <FileRow key={file.id} file={file} editable={editable} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="btn s quiet" onClick={onMore}>
          {translate('files.show_more', { smart_count: more })}
        </button>
      )}
    </>
  );
}

function useFiles({ type, id }: Subject, count: number) {
  return useGetList<StoredFile>('files', {
    filter: { subjectType: type, subjectId: id },
    sort: { field: 'createdAt', order: 'DESC' },
    pagination: { page: 1, perPage: count },
  });
}

function ChooseFiles({ onChoose }: { onChoose: (files: File[]) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="btn s act" onClick={() => input.current?.click()}>
        <Icon name="plus" small />
        {translate('files.choose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={FILE_EXTENSIONS.join()}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // The same file can be chosen again after it was refused.
          target.value = '';
        }}
      />
    </>
  );
}
