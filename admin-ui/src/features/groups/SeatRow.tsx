import type { Seat } from '@knotenpunkt/shared';
import { periodFrom } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { Icon } from '../../components/Icon.js';
import { initials } from '../../components/initials.js';
import { hasEnded, periodOf } from '../../components/record/period.js';
import { RecordMenu, type RecordAction } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import type { SeatDraft } from './SeatDrawer.js';
import { holderOf } from './seating-order.js';
import { useRemoveSeat } from './use-remove-seat.js';

interface SeatRowProps {
  seat: Seat;
  /** Absent for those who may change nothing. */
  onEdit?: (draft: SeatDraft) => void;
}

/** One seat: who, as what, for whom, since when. */
export function SeatRow({ seat, onEdit }: SeatRowProps) {
  const translate = useTranslate();
  const { person, organisation, sentBy, role } = seat;
  return (
    <li>
      <span className="avatar s" aria-hidden="true">
        {person ? initials(person.name) : <Icon name="organisation" />}
      </span>
      <span className="grow">
        <span className="name">
          {person ? (
            <RecordLink resource="persons" record={person} />
          ) : (
            <RecordLink resource="organisations" record={organisation} />
          )}
        </span>
        <span className="sub">{translate(`seats.role.${role}`)}</span>
        {person && organisation && (
          <span className="sub">
            <RecordLink resource="organisations" record={organisation} />
          </span>
        )}
        {!person && <span className="sub open-fact">{translate('groups.seat.waiting')}</span>}
        {sentBy && (
          <span className="sub">
            {translate('groups.seat.sent_by')} <RecordLink resource="organisations" record={sentBy} />
          </span>
        )}
        <Period seat={seat} />
      </span>
      {onEdit && <SeatMenu seat={seat} onEdit={onEdit} />}
    </li>
  );
}

function Period({ seat }: { seat: Seat }) {
  const period = periodOf(seat, useLanguage(), useTranslate());
  return period && <span className="sub num">{period}</span>;
}

function SeatMenu({ seat, onEdit }: Required<SeatRowProps>) {
  const translate = useTranslate();
  const remove = useRemoveSeat();
  const today = new Date().toISOString().slice(0, 10);
  const end: RecordAction = {
    label: translate('groups.seat.end'),
    icon: 'leave',
    run: () => onEdit({ stored: seat, values: { ...seat, until: periodFrom('day', today) } }),
  };
  const actions: RecordAction[] = [
    { label: translate('groups.seat.edit'), icon: 'pen', run: () => onEdit({ stored: seat, values: seat }) },
    ...(hasEnded(seat) ? [] : [end]),
    { label: translate('groups.seat.remove'), icon: 'trash', run: () => void remove(seat) },
  ];
  return <RecordMenu actions={actions} of={holderOf(seat)} />;
}
