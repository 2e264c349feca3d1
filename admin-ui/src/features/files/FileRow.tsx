import type { StoredFile } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { formatSize } from '../../components/format-size.js';
import { Icon } from '../../components/Icon.js';
import { formatExactly, formatMoment } from '../../components/record/moments.js';
import { useArchive } from '../../components/record/use-archive.js';
import { useLanguage } from '../../components/use-language.js';
import { useSaveFile } from '../../components/use-save-file.js';

interface FileRowProps {
  file: StoredFile;
  editable: boolean;
}

/** A stored file; its name saves it. */
export function FileRow({ file, editable }: FileRowProps) {
  const translate = useTranslate();
  const { archive, restore } = useArchive('files', file.subjectType);
  return (
    <li>
      <span className="file-sign">
        <Icon name="document" />
      </span>
      <span className="grow">
        {file.archivedAt ? <span className="file-name">{file.name}</span> : <SaveButton file={file} />}
        <FileDetails file={file} />
      </span>
      {editable && !file.archivedAt && (
        <button type="button" className="btn s icon quiet" onClick={() => void archive(file)}>
          <Icon name="archive" />
          <span className="vh">{translate('files.archive', { name: file.name })}</span>
        </button>
      )}
      {editable && file.archivedAt && (
        <button type="button" className="btn s act" onClick={() => void restore(file)}>
          {translate('record.restore')}
          <span className="vh">{` ${file.name}`}</span>
        </button>
      )}
    </li>
  );
}

function SaveButton({ file }: { file: StoredFile }) {
  const translate = useTranslate();
  const { loading, save } = useSaveFile(file);
  return (
    <button type="button" className="file-name" aria-busy={loading} onClick={() => void save()}>
      {file.name}
      <span className="vh">{` – ${translate(loading ? 'files.loading' : 'files.save')}`}</span>
    </button>
  );
}

function FileDetails({ file: { size, createdBy, createdAt } }: { file: StoredFile }) {
  const translate = useTranslate();
  const language = useLanguage();
  const context = { translate, language };
  return (
    <span className="sub">
      {[formatSize(size, language), createdBy?.name].filter(Boolean).join(' · ')}
      {' · '}
      <time dateTime={createdAt} title={formatExactly(createdAt, context)}>
        {formatMoment(createdAt, context)}
      </time>
    </span>
  );
}
