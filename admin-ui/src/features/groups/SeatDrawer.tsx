import type { Seat } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { PartDrawer, type PartDraft } from '../../components/form/PartDrawer.js';
import { RESOURCE, SEAT_FORM } from './group-layout.js';

export type SeatDraft = PartDraft<Seat>;

interface SeatDrawerProps {
  draft: SeatDraft;
  onClose: () => void;
  onReopen: () => void;
}

const FORM = SEAT_FORM.map((path) => ({ path }));

/** A seat in a drawer beside its group. */
export function SeatDrawer(props: SeatDrawerProps) {
  const translate = useTranslate();
  return <PartDrawer {...props} form={FORM} whose={RESOURCE} words="groups.seat" hint={translate('groups.seat.hint')} />;
}
