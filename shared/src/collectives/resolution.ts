/** What becomes of an open membership or seat: each heir gets one, or it just ends. */
export const HANDING_ON = ['pass_on', 'end'] as const;
export type HandingOn = (typeof HANDING_ON)[number];

/** What becomes of a part in an initiative, which has no dates: the heirs take it, or it stays. */
export const PARTS_HANDED_ON = ['pass_on', 'keep'] as const;
export type PartsHandedOn = (typeof PARTS_HANDED_ON)[number];

/** Most organisations a collective becomes, of either sort. */
export const MOST_HEIRS = 50;

/** What ties an organisation to others now; what is over stays as it was. */
export interface Ties {
  memberships: number;
  seats: number;
  initiatives: number;
}
