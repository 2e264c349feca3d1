import type { CurrentRegion, RegionLetterhead } from '@knotenpunkt/shared';

/** What stands at the head and foot of a mail. */
export interface Letterhead {
  sender: string;
  tagline: string | null;
  lines: string[];
  imprintUrl: string;
  privacyUrl: string;
}

type Values = Partial<RegionLetterhead & Pick<CurrentRegion, 'name'>>;

/** The letterhead as typed; where nothing is, what is written instead. */
export function letterheadOf(values: Values, { name, fallback }: Pick<CurrentRegion, 'name' | 'fallback'>): Letterhead {
  return {
    sender: values.senderName?.trim() || values.name?.trim() || name,
    tagline: values.tagline?.trim() || null,
    lines: (values.contactLines?.trim() || fallback.contactLines).split('\n'),
    imprintUrl: values.imprintUrl?.trim() || fallback.imprintUrl,
    privacyUrl: values.privacyUrl?.trim() || fallback.privacyUrl,
  };
}
