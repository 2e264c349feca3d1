import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import type { ViewRights } from '../../components/list/SavedViews.js';
import { createPathFor } from './audience-layout.js';

/** What lists of people and organisations offer for a shared view: an audience made of it. */
export function useAsAudience(): ViewRights['use'] {
  const translate = useTranslate();
  const mayWrite = useMay()('audiences.write');
  return mayWrite ? { label: translate('audiences.use_view'), pathOf: createPathFor } : undefined;
}
