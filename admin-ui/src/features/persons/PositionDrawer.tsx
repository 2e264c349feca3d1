import type { Position } from '@knotenpunkt/shared';
import { PartDrawer, type PartDraft } from '../../components/form/PartDrawer.js';
import { POSITION_FORM, RESOURCE } from './person-layout.js';
import { PositionContext } from './PersonContext.js';

export type PositionDraft = PartDraft<Position>;

interface PositionDrawerProps {
  draft: PositionDraft;
  /** The end that is not yet known: chosen in the form of a new position. */
  choose: 'personId' | 'organisationId';
  onClose: () => void;
  onReopen: () => void;
}

/** A position in a drawer beside its person or its organisation. */
export function PositionDrawer({ choose, ...props }: PositionDrawerProps) {
  const form = props.draft.stored ? POSITION_FORM : [{ path: choose }, ...POSITION_FORM];
  return (
    <PositionContext>
      <PartDrawer {...props} form={form} whose={RESOURCE} words="positions" />
    </PositionContext>
  );
}
