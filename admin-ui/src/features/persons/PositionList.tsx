import type { Position } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { hasEnded } from '../../components/record/period.js';

interface PositionListProps {
  positions: readonly Position[];
  renderRow: (position: Position) => ReactNode;
}

/** Positions that are open, and folded below those that have ended. */
export function PositionList({ positions, renderRow }: PositionListProps) {
  const translate = useTranslate();
  const open = positions.filter((position) => !hasEnded(position));
  const ended = positions.filter((position) => hasEnded(position));
  return (
    <>
      {open.length > 0 && <ul className="rows">{open.map(renderRow)}</ul>}
      {ended.length > 0 && (
        <details className="former">
          <summary>{translate('positions.former', { smart_count: ended.length })}</summary>
          <ul className="rows">{ended.map(renderRow)}</ul>
        </details>
      )}
    </>
  );
}
