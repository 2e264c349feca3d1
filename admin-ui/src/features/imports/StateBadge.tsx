import type { ImportState } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';

const LOOKS: Readonly<Record<ImportState, string>> = {
  mapping: 'signal',
  checking: 'brand',
  ready: 'signal',
  running: 'brand',
  stopping: 'brand',
  stopped: 'signal',
  finished: 'ok',
  undoing: 'brand',
  undone: 'line',
  failed: 'no',
};

/** Where an import stands. */
export function StateBadge({ state }: { state: ImportState }) {
  const translate = useTranslate();
  return <span className={`badge ${LOOKS[state]}`}>{translate(`imports.states.${state}`)}</span>;
}
