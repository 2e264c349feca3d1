import { useTranslate } from 'ra-core';
import { useState, type KeyboardEvent } from 'react';
import { Icon } from '../Icon.js';
import { SuggestInput } from './SuggestInput.js';
import './form.css';

interface TextListInputProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
  onBlur?: () => void;
  id?: string;
  describedBy?: string;
  invalid?: boolean;
  maxLength?: number;
  maxItems?: number;
  /** Where existing values come from; without it the text is free. */
  suggestions?: { resource: string; field: string };
}

/** Several short texts as chips; Enter, comma or leaving the field takes what was typed. */
export function TextListInput({ value, onChange, onBlur, suggestions, maxItems, ...input }: TextListInputProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState('');
  const full = maxItems !== undefined && value.length >= maxItems;

  const take = (text: string) => {
    const entry = text.trim();
    if (entry && !full && !value.includes(entry)) onChange([...value, entry]);
    setDraft('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const choosing = event.currentTarget.getAttribute('aria-activedescendant');
    if ((event.key === 'Enter' && !event.ctrlKey && !choosing) || event.key === ',') {
      if (draft.trim()) event.preventDefault();
      take(draft);
    }
    if (event.key === 'Backspace' && draft === '' && value.length > 0) onChange(value.slice(0, -1));
  };
  const leave = () => {
    take(draft);
    onBlur?.();
  };

  return (
    <div className="list-input">
      {value.map((entry) => (
        <span key={entry} className="chip">
          {entry}
          <button type="button" className="chip-x" onClick={() => onChange(value.filter((other) => other !== entry))}>
            <Icon name="close" small />
            <span className="vh">{translate('form.remove_entry', { entry })}</span>
          </button>
        </span>
      ))}
      {suggestions ? (
        <SuggestInput
          {...input}
          {...suggestions}
          value={draft}
          onChange={setDraft}
          onChoose={take}
          onKeyDown={onKeyDown}
          onBlur={leave}
        />
      ) : (
        <input
          id={input.id}
          className="input"
          value={draft}
          maxLength={input.maxLength}
          aria-describedby={input.describedBy}
          aria-invalid={input.invalid || undefined}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={leave}
        />
      )}
    </div>
  );
}
