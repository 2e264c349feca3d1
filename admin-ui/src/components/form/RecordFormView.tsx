import { useTranslate } from 'ra-core';
import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react';
import { FormProvider } from 'react-hook-form';
import { problemText } from '../../data/problem.js';
import { Icon } from '../Icon.js';
import { useListener } from '../use-listener.js';
import type { RecordForm } from './use-record-form.js';
import './form.css';

interface RecordFormViewProps {
  control: RecordForm;
  onCancel: () => void;
  /** Label of the button that saves. */
  saveLabel: string;
  className?: string;
  /** Escape cancels; inside a drawer the drawer sees to that. */
  escapes?: boolean;
  /** The first input takes the focus. */
  autoFocus?: boolean;
  children: ReactNode;
}

/** The form element with its notices and buttons. Ctrl+Enter saves from anywhere inside. */
export function RecordFormView({ control, onCancel, saveLabel, className, escapes, autoFocus, children }: RecordFormViewProps) {
  const translate = useTranslate();
  const { form, state, submit } = control;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    void submit();
  };
  const element = useRef<HTMLFormElement>(null);
  useListener(element, 'keydown', (event) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
    else if (event.key === 'Escape' && escapes) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    if (autoFocus) element.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [autoFocus]);

  return (
    <FormProvider {...form}>
      <form ref={element} className={className} noValidate onSubmit={onSubmit}>
        <FormNotice control={control} />
        {children}
        <footer className="btns form-foot">
          <button type="submit" className="btn primary" disabled={state === 'saving'}>
            {translate(state === 'waiting' ? 'form.save_offline' : state === 'saving' ? 'form.saving' : saveLabel)}
          </button>
          <button type="button" className="btn quiet" onClick={onCancel}>
            {translate('form.cancel')}
          </button>
        </footer>
      </form>
    </FormProvider>
  );
}

function FormNotice({ control: { state, problem } }: { control: RecordForm }) {
  const translate = useTranslate();
  if (!problem) return <div role="alert" className="vh" />;
  const waiting = state === 'waiting';
  return (
    <div role="alert" className="notice form-notice">
      <Icon name={waiting ? 'offline' : 'alert'} />
      <p className="grow">{waiting ? translate('form.waiting') : problemText(translate, problem)}</p>
    </div>
  );
}
