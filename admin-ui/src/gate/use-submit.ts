import { useState, type SyntheticEvent } from 'react';

/** Runs `work` when a form is sent, once at a time, and keeps what went wrong. */
export function useSubmit(work: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return { busy, error, submit: (event: SyntheticEvent) => void submit(event) };
}
