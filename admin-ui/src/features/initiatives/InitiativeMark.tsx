import type { InitiativeState } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';

/** The sign of initiatives, large. */
export function InitiativeTile({ small = false }: { small?: boolean }) {
  return (
    <span className={small ? 'tile s initiative-tile' : 'tile initiative-tile'}>
      <Icon name="flag" />
    </span>
  );
}

const TONES: Readonly<Record<InitiativeState, string>> = {
  idea: 'line',
  planned: 'maybe',
  running: 'ok',
  permanent: 'ok',
  ended: 'line',
};

/** How an initiative stands. */
export function StateBadge({ state }: { state: InitiativeState }) {
  const translate = useTranslate();
  return <span className={`badge ${TONES[state]}`}>{translate(`initiatives.state.${state}`)}</span>;
}
