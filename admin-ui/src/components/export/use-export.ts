import type { ExportInput } from '@knotenpunkt/shared';
import { useState } from 'react';
import { send } from '../../data/api.js';
import { fileName } from '../../data/file-name.js';
import { saveAs } from '../../data/save-as.js';

interface Progress {
  /** Bytes that have arrived. */
  received: number;
  stop: () => void;
}

/** Has a file written and hands it to the browser, telling how much of it is there. */
export function useExport() {
  const [progress, setProgress] = useState<Progress>();

  /** @returns whether there is a file now; not where somebody stopped it */
  const run = async (order: ExportInput): Promise<boolean> => {
    const controller = new AbortController();
    const tell = (received: number) => setProgress({ received, stop: () => controller.abort() });
    tell(0);
    try {
      const response = await send('/exports', { method: 'POST', body: order, signal: controller.signal });
      saveAs(await contentOf(response, tell), fileName(response) ?? order.resource);
      return true;
    } catch (error) {
      if (controller.signal.aborted) return false;
      throw error;
    } finally {
      setProgress(undefined);
    }
  };
  return { run, progress };
}

async function contentOf(response: Response, tell: (received: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value);
    received += part.value.length;
    tell(received);
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' });
}
