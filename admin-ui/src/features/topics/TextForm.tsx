import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState, type ReactNode } from 'react';
import { TextField } from '../../components/form/TextField.js';
import { problemText, toProblem } from '../../data/problem.js';

interface TextFormProps {
  label: string;
  initial: string;
  maxLength: number;
  /** Label of the button that saves. */
  save: string;
  onSave: (text: string) => Promise<void>;
  /** Absent where there is nothing to leave. */
  onCancel?: () => void;
  /** What to know about the text that was typed. */
  renderHint?: (text: string) => ReactNode;
}

/** One line to type and save. */
export function TextForm({ label, initial, maxLength, save, onSave, onCancel, renderHint }: TextFormProps) {
  const translate = useTranslate();
  const [text, setText] = useState(initial);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => onSave(text.trim()),
    onSuccess: () => setText(initial),
  });
  return (
    <form
      className="topic-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) mutate();
      }}
    >
      <TextField label={label} name="name" maxLength={maxLength} value={text} onChange={setText} error={error} />
      <span className="btns">
        <button type="submit" className="btn s" disabled={isPending || !text.trim()}>
          {save}
        </button>
        {onCancel && (
          <button type="button" className="btn s quiet" onClick={onCancel}>
            {translate('form.cancel')}
          </button>
        )}
      </span>
      {error && toProblem(error).fields.length === 0 && (
        <p role="alert" className="err">
          {problemText(translate, error)}
        </p>
      )}
      {renderHint?.(text.trim())}
    </form>
  );
}
