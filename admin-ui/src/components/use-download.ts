import { useNotify } from 'ra-core';
import { useState } from 'react';
import { send } from '../data/api.js';
import { fileName } from '../data/file-name.js';
import { toProblem } from '../data/problem.js';
import { saveAs } from '../data/save-as.js';

/** Fetches a file and hands it to the browser; it is called as the answer calls it. */
export function useDownload() {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);

  const run = async (path: string, name: string): Promise<void> => {
    setBusy(true);
    try {
      // Not a plain link: the request names the region this tab works in.
      const response = await send(path);
      saveAs(await response.blob(), fileName(response) ?? name);
    } catch (error) {
      notify(toProblem(error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}
