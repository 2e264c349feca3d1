import type { GroupState } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';

/** The sign of groups, large. */
export function GroupTile({ small = false }: { small?: boolean }) {
  return (
    <span className={small ? 'tile s group-tile' : 'tile group-tile'}>
      <Icon name="group" />
    </span>
  );
}

const TONES: Readonly<Record<GroupState, string>> = {
  proposed: 'maybe',
  decided: 'maybe',
  active: 'ok',
  dormant: 'line',
  dissolved: 'line',
};

/** How a group stands. */
export function StateBadge({ state }: { state: GroupState }) {
  const translate = useTranslate();
  return <span className={`badge ${TONES[state]}`}>{translate(`groups.state.${state}`)}</span>;
}
