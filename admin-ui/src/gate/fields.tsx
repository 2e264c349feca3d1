import { useId, useState } from 'react';
import { Icon } from '../components/Icon.js';
import { useText } from './text.js';

interface FieldProps {
  value: string;
  onChange: (value: string) => void;
}

export function EmailField({ value, onChange, autoFocus = false }: FieldProps & { autoFocus?: boolean }) {
  const text = useText();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{text('gate.email')}</label>
      <input
        id={id}
        type="email"
        name="email"
        autoComplete="username"
        required
        maxLength={254}
        ref={autoFocus ? focusOnce : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface PasswordFieldProps extends FieldProps {
  label: string;
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  minLength?: number;
  autoFocus?: boolean;
}

export function PasswordField({ value, onChange, label, autoComplete, hint, minLength, autoFocus }: PasswordFieldProps) {
  const text = useText();
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="with-button">
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          name="password"
          autoComplete={autoComplete}
          required
          minLength={minLength}
          maxLength={200}
          aria-describedby={hint ? `${id}-hint` : undefined}
          ref={autoFocus ? focusOnce : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className="btn quiet icon"
          aria-pressed={shown}
          aria-label={text(shown ? 'gate.hide' : 'gate.show')}
          onClick={() => setShown(!shown)}
        >
          <Icon name="eye" />
        </button>
      </div>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

interface CodeFieldProps extends FieldProps {
  label: string;
  hint?: string;
  /** A recovery code may stand in for the six digits. */
  recovery?: boolean;
}

/** Six digits; blanks that come along when pasting are dropped. */
export function CodeField({ value, onChange, label, hint, recovery = false }: CodeFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="code"
        name="code"
        inputMode={recovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        required
        pattern={recovery ? undefined : '\\d{6}'}
        minLength={6}
        maxLength={recovery ? 20 : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        ref={focusOnce}
        value={value}
        onChange={(event) => onChange(recovery ? event.target.value.trim() : digits(event.target.value))}
      />
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

export function SecondFactorField({ value, onChange }: FieldProps) {
  const text = useText();
  return <CodeField label={text('login.code')} hint={text('login.codeHint')} recovery value={value} onChange={onChange} />;
}

function digits(text: string): string {
  return text.replace(/\D/g, '').slice(0, 6);
}

function focusOnce(element: HTMLInputElement | null): void {
  element?.focus();
}
