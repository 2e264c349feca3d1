import type { Position } from '@knotenpunkt/shared';
import { periodFrom } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import { useState, type ReactNode } from 'react';
import { hasEnded, periodOf } from '../../components/record/period.js';
import { RecordMenu, type RecordAction } from '../../components/record/RecordTools.js';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { useLanguage } from '../../components/use-language.js';
import { ChangePositionDrawer } from '../position-changes/index.js';
import { RESOURCE } from './person-layout.js';
import { roleOf } from './person-words.js';
import { PositionContext } from './PersonContext.js';
import type { PositionDraft } from './PositionDrawer.js';

interface PositionRowProps {
  position: Position;
  /** The other end: its sign and its name. */
  mark: ReactNode;
  name: ReactNode;
  /** Whether to say that it stands for the person. */
  tellsMain?: boolean;
  /** Absent for those who may change nothing. */
  onEdit?: (draft: PositionDraft) => void;
}

/** One position: with whom, as what, how reached there, since when. */
export function PositionRow({ position, mark, name, tellsMain = false, onEdit }: PositionRowProps) {
  const translate = useTranslate();
  const period = periodOf(position, useLanguage(), translate);
  const role = roleOf(position);
  return (
    <li>
      {mark}
      <span className="grow">
        <span className="name">{name}</span>
        {tellsMain && position.main && !hasEnded(position) && <span className="badge">{translate('positions.main')}</span>}
        {role && <span className="sub">{role}</span>}
        {position.email && <span className="sub">{position.email}</span>}
        {position.phone && <span className="sub num">{position.phone}</span>}
        {period && <span className="sub num">{period}</span>}
      </span>
      {onEdit && <PositionMenu position={position} onEdit={onEdit} />}
    </li>
  );
}

function PositionMenu({ position, onEdit }: Required<Pick<PositionRowProps, 'position' | 'onEdit'>>) {
  const translate = useTranslate();
  const remove = useRemovePart('positions', [RESOURCE]);
  const [changing, setChanging] = useState(false);
  const today = new Date().toISOString().slice(0, 10);
  const end: RecordAction = {
    label: translate('positions.end'),
    icon: 'leave',
    run: () => onEdit({ stored: position, values: { ...position, until: periodFrom('day', today) } }),
  };
  const change: RecordAction = { label: translate('position-changes.open'), icon: 'right', run: () => setChanging(true) };
  const actions: RecordAction[] = [
    { label: translate('positions.edit'), icon: 'pen', run: () => onEdit({ stored: position, values: position }) },
    ...(hasEnded(position) ? [] : [change, end]),
    {
      label: translate('positions.remove'),
      icon: 'trash',
      run: () => void remove(position, { message: 'positions.removed', values: { name: position.person.name } }),
    },
  ];
  return (
    <>
      <RecordMenu actions={actions} of={position.organisation.name} />
      {changing && (
        <PositionContext>
          <ChangePositionDrawer position={position} onClose={() => setChanging(false)} onReopen={() => setChanging(true)} />
        </PositionContext>
      )}
    </>
  );
}
