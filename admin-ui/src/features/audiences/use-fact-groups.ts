import { useTranslate } from 'ra-core';
import type { FactGroup } from '../../components/record/Facts.js';

/** Why these people are written to; the view they come from stands in the header. */
export function useFactGroups(): FactGroup[] {
  const translate = useTranslate();
  return [{ label: translate('audiences.fields.purpose'), paths: ['purpose'] }];
}
