import { IMPORT_MAX_BYTES } from '@knotenpunkt/shared';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../../data/problem.js';
import { pathOf } from './import-layout.js';
import { sendFile } from './imports.api.js';

export interface FileUpload {
  /** The file that is sent, or was refused. */
  file: File | null;
  /** The share that has been sent, from 0 to 1; null where nothing is under way. */
  progress: number | null;
  error: unknown;
  send: (files: readonly File[]) => void;
  cancel: () => void;
}

/** Sends one file and goes on to its columns. */
export function useFileUpload(order: Parameters<typeof sendFile>[1]): FileUpload {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const under = useRef<AbortController | null>(null);

  useEffect(() => () => under.current?.abort(), []);

  const attempt = async (chosen: File, { signal }: AbortController) => {
    try {
      if (chosen.size > IMPORT_MAX_BYTES) throw tooLarge();
      const { id } = await sendFile(chosen, order, { onProgress: setProgress, signal });
      void navigate(pathOf(id));
    } catch (reason) {
      if (!signal.aborted) setError(reason);
    } finally {
      setProgress(null);
    }
  };
  const send = ([chosen]: readonly File[]) => {
    if (!chosen) return;
    under.current?.abort();
    under.current = new AbortController();
    setFile(chosen);
    setError(null);
    setProgress(0);
    void attempt(chosen, under.current);
  };
  const cancel = () => {
    under.current?.abort();
    setFile(null);
  };
  return { file, progress, error, send, cancel };
}

function tooLarge(): ApiProblem {
  return new ApiProblem({ code: 'too_large', values: { limit: IMPORT_MAX_BYTES / 1024 / 1024 } });
}
