import { useCallback, useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { toProblem, type ApiProblem } from '../../data/problem.js';
import type { Values } from '../record/conflict.js';
import { draftOf, dropDraft, keepDraft } from './drafts.js';
import { useErrorTexts } from './use-error-texts.js';

/** Milliseconds between attempts while the server cannot be reached. */
const RETRY_AFTER = 5_000;

export type FormState = 'editing' | 'saving' | 'waiting';

export interface RecordForm {
  form: UseFormReturn<Record<string, unknown>>;
  /** `waiting`: the server cannot be reached; what was typed is sent as soon as it can. */
  state: FormState;
  problem: ApiProblem | undefined;
  /** The record the values were typed upon; another one after somebody else's change was taken over. */
  base: Values;
  rebase: (base: Values, values: Values) => void;
  submit: () => Promise<void>;
  /** Ends the form; answers the draft that was thrown away, if anything had been typed. */
  discard: () => (() => void) | undefined;
}

interface RecordFormOptions {
  /** Names the form, so that its draft is found again. */
  name: string;
  initial: Values;
  /** Answers whether it was saved; false leaves the form as it is. */
  onSave: (base: Values, values: Values) => Promise<boolean>;
}

/** A form whose typed text survives everything but closing the tab. */
export function useRecordForm({ name, initial, onSave }: RecordFormOptions): RecordForm {
  const [draft] = useState(() => draftOf(name));
  const [base, setBase] = useState(draft?.base ?? initial);
  const [state, setState] = useState<FormState>('editing');
  const [problem, setProblem] = useState<ApiProblem>();
  const errorTexts = useErrorTexts();
  const form = useForm<Record<string, unknown>>({ defaultValues: base, values: undefined, mode: 'onTouched' });
  const { reset, setError, getValues, handleSubmit, subscribe } = form;

  useEffect(() => {
    if (draft) reset(draft.values, { keepDefaultValues: true });
  }, [draft, reset]);

  useEffect(
    () =>
      subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty) keepDraft(name, { base, values: structuredClone(values) });
        },
      }),
    [base, name, subscribe],
  );

  const send = useCallback(
    async (values: Values) => {
      setState('saving');
      try {
        if (await onSave(base, values)) dropDraft(name);
        setProblem(undefined);
        setState('editing');
      } catch (error) {
        const found = toProblem(error);
        setState(found.code === 'unreachable' ? 'waiting' : 'editing');
        setProblem(found);
        for (const [field, message] of errorTexts(found.fields)) setError(field, { type: 'server', message });
      }
    },
    [base, errorTexts, name, onSave, setError],
  );
  const submit = useCallback(() => handleSubmit((values) => send(values))(), [handleSubmit, send]);
  useRetry(state === 'waiting', submit);
  useWarnBeforeUnload(form.formState.isDirty);

  return {
    form,
    state,
    problem,
    base,
    rebase: (theirs, values) => {
      setBase(theirs);
      reset(theirs);
      reset(values, { keepDefaultValues: true });
      keepDraft(name, { base: theirs, values });
    },
    submit,
    discard: () => {
      const values = structuredClone(getValues());
      const typed = form.formState.isDirty;
      dropDraft(name);
      return typed ? () => keepDraft(name, { base, values }) : undefined;
    },
  };
}

/** Sends again when the connection is back, and now and then in case the server was away. */
function useRetry(waiting: boolean, submit: () => Promise<void>): void {
  useEffect(() => {
    if (!waiting) return undefined;
    const again = () => navigator.onLine && void submit();
    const timer = setInterval(again, RETRY_AFTER);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [submit, waiting]);
}

function useWarnBeforeUnload(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);
}
