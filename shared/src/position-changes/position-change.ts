import type { SeatRole } from '../groups/index.js';
import type { Answer } from '../invitations/index.js';

/** What hangs on a person when they change their position. */
export interface LooseEnds {
  /** Seats that have not ended. */
  seats: LooseSeat[];
  /** Invitations to meetings to come. */
  invitations: LooseInvitation[];
}

export interface LooseSeat {
  id: string;
  group: { id: string; name: string };
  role: SeatRole;
  /** On whose behalf. */
  organisation: { id: string; name: string } | null;
}

export interface LooseInvitation {
  id: string;
  meeting: { id: string; title: string; day: string };
  organisation: { id: string; name: string } | null;
  answer: Answer | null;
}
