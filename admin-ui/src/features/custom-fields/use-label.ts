import type { CustomFieldLabel } from '@knotenpunkt/shared';
import { useLanguage } from '../../components/use-language.js';

/** How an own field is called in the current language. */
export function useLabel(): (label: CustomFieldLabel) => string {
  const language = useLanguage();
  return (label) => label[language] || label.de;
}
