import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { send } from '../data/api.js';
import { problemText } from '../data/problem.js';
import { saveAs } from '../data/save-as.js';

/** Hands a stored file to the browser. Not by a plain link: the request names the region this tab works in. */
export function useSaveFile({ id, name }: { id: string; name: string }): { loading: boolean; save: () => Promise<void> } {
  const translate = useTranslate();
  const notify = useNotify();
  const [loading, setLoading] = useState(false);
  const save = async () => {
    if (loading) return;
    setLoading(true);
    try {
      const response = await send(`/files/${id}/content`, { headers: { Accept: '*/*' } });
      saveAs(await response.blob(), name);
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
    } finally {
      setLoading(false);
    }
  };
  return { loading, save };
}
