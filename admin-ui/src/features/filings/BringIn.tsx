import { useTranslate } from 'ra-core';
import { useId, useRef, useState } from 'react';
import { Icon } from '../../components/Icon.js';
import { useFileDrop } from '../../components/use-file-drop.js';
import { ACCEPTED, asFile } from './filings.api.js';

/** Takes files of mail programs, or a text. */
export function BringIn({ onBring }: { onBring: (files: readonly File[]) => void }) {
  const translate = useTranslate();
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const hovering = useFileDrop(area, onBring);
  return (
    <div ref={area} className="filing-bring">
      <div className={hovering ? 'filing-drop over' : 'filing-drop'}>
        <Icon name="mail" />
        <p>{translate('filings.drop')}</p>
        <button type="button" className="btn primary" onClick={() => input.current?.click()}>
          {translate('filings.choose')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={ACCEPTED}
          aria-label={translate('filings.choose')}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            if (files.length > 0) onBring(files);
          }}
        />
      </div>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) onBring([asFile(text)]);
        }}
      >
        <label htmlFor={id}>{translate('filings.paste')}</label>
        <textarea
          id={id}
          className="input"
          rows={8}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span id={`${id}-hint`} className="hint">
          {translate('filings.paste_hint')}
        </span>
        <div className="btns">
          <button type="submit" className="btn" disabled={!text.trim()}>
            {translate('filings.read_text')}
          </button>
        </div>
      </form>
    </div>
  );
}
