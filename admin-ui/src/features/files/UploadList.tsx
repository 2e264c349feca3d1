import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { useLanguage } from '../../components/use-language.js';
import { formatSize } from '../../components/format-size.js';
import { mayPassLater, refusalText } from './refusal.js';
import type { Upload } from './upload-queue.js';

interface UploadListProps {
  uploads: readonly Upload[];
  stored: Upload | null;
  remove: (id: number) => void;
  retry: (id: number) => void;
}

/** What is on its way, and what was refused and why. */
export function UploadList({ uploads, stored, remove, retry }: UploadListProps) {
  const translate = useTranslate();
  return (
    <>
      <div role="status" className="vh">
        <Announcement uploads={uploads} stored={stored} />
      </div>
      {uploads.length > 0 && (
        <ul className="rows" aria-label={translate('files.uploads')}>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} onRemove={() => remove(upload.id)} onRetry={() => retry(upload.id)} />
          ))}
        </ul>
      )}
    </>
  );
}

/** For those who do not see the bars; a refusal speaks for itself. */
function Announcement({ uploads, stored }: Pick<UploadListProps, 'uploads' | 'stored'>) {
  const translate = useTranslate();
  const sending = uploads.find(({ state }) => state === 'sending');
  const waiting = uploads.filter(({ state }) => state === 'waiting').length;
  return (
    <>
      {stored && <p>{translate('files.stored', { name: stored.file.name })}</p>}
      {sending && <p>{translate('files.announce', { name: sending.file.name, smart_count: waiting })}</p>}
    </>
  );
}

interface UploadRowProps {
  upload: Upload;
  onRemove: () => void;
  onRetry: () => void;
}

function UploadRow({ upload, onRemove, onRetry }: UploadRowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { file, state, error } = upload;
  const refused = state === 'refused';
  return (
    <li className="upload">
      <span className={refused ? 'file-sign refused' : 'file-sign'}>
        <Icon name={refused ? 'alert' : 'document'} />
      </span>
      <span className="grow">
        <span className="file-name">{file.name}</span>
        {refused ? (
          <span role="alert" className="upload-refusal">
            <span className="vh">{file.name}: </span>
            {refusalText(translate, file.name, error)}
          </span>
        ) : (
          <span className="sub">
            {formatSize(file.size, language)} · {translate(`files.state.${state}`)}
          </span>
        )}
        {state === 'sending' && <ProgressBar upload={upload} />}
        {refused && mayPassLater(error) && (
          <button type="button" className="btn s act" onClick={onRetry}>
            {translate('shell.retry')}
            <span className="vh">{` ${file.name}`}</span>
          </button>
        )}
      </span>
      <button type="button" className="btn s icon quiet" onClick={onRemove}>
        <Icon name="close" />
        <span className="vh">{translate(refused ? 'files.dismiss' : 'files.cancel', { name: file.name })}</span>
      </button>
    </li>
  );
}

function ProgressBar({ upload: { file, progress } }: { upload: Upload }) {
  const percent = Math.round(progress * 100);
  return (
    <span
      className="progress"
      role="progressbar"
      aria-label={file.name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
