/** What stands at the head and foot of the region's mails; null where nothing of its own is given. */
export interface RegionLetterhead {
  /** Who writes, also the display name of the sender; the region's name where it is null. */
  senderName: string | null;
  /** Second line of the head: what the sender stands for. */
  tagline: string | null;
  /** Postal address, telephone and mail, one line each. */
  contactLines: string | null;
  imprintUrl: string | null;
  privacyUrl: string | null;
}

/** The region a request works in, as its own people see it. */
export interface CurrentRegion extends RegionLetterhead {
  id: string;
  name: string;
  /** Days without contact after which an organisation is shown as quiet. */
  quietAfterDays: number;
  /** What the installation writes where the region gives nothing. */
  fallback: { contactLines: string; imprintUrl: string; privacyUrl: string };
  updatedAt: string;
  version: number;
}
