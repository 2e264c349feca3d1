import { useTranslate } from 'ra-core';
import { useRef } from 'react';
import { formatSize } from '../../components/format-size.js';
import { Icon } from '../../components/Icon.js';
import { useFileDrop } from '../../components/use-file-drop.js';
import { useLanguage } from '../../components/use-language.js';
import { FileProblem } from './FileProblem.js';
import { ACCEPTED } from './import-layout.js';
import { ProgressBar } from './ProgressBar.js';
import type { FileUpload } from './use-file-upload.js';

/** Takes a file that is dropped or chosen, and says why it cannot be read. */
export function FileDrop({ upload }: { upload: FileUpload }) {
  const translate = useTranslate();
  const area = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const hovering = useFileDrop(area, upload.send);
  const { file, progress, error, send } = upload;
  return (
    <>
      <div ref={area} className={hovering ? 'import-drop over' : 'import-drop'}>
        <Icon name="download" />
        {file && progress !== null ? (
          <Sending file={file} progress={progress} onCancel={upload.cancel} />
        ) : (
          <>
            <p>{translate('imports.drop')}</p>
            <button type="button" className="btn primary" onClick={() => input.current?.click()}>
              {translate('imports.choose')}
            </button>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={translate('imports.choose')}
          onChange={({ currentTarget }) => {
            send([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
      {file && error !== null && <FileProblem name={file.name} error={error} />}
    </>
  );
}

function Sending({ file, progress, onCancel }: { file: File; progress: number; onCancel: () => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  const sent = progress >= 1;
  return (
    <>
      <p role="status">
        <b>{file.name}</b> · {formatSize(file.size, language)} · {translate(sent ? 'imports.reading' : 'imports.sending')}
      </p>
      <ProgressBar label={file.name} share={progress} />
      <button type="button" className="btn s" onClick={onCancel}>
        {translate('shell.cancel')}
      </button>
    </>
  );
}
