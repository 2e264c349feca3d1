/** A login of one's own that is open now. Neither address nor device is kept. */
export interface OpenLogin {
  id: string;
  startedAt: string;
  /** To the minute. */
  lastUsedAt: string;
  /** The login this request came with. */
  current: boolean;
}

/** What an authenticator app needs, shown until it is confirmed by a code. */
export interface SecondFactorEnrolment {
  /** Base32, for typing in. */
  secret: string;
  /** `otpauth:` address, as the picture carries it. */
  uri: string;
  /** The QR code as an SVG `data:` address. */
  qr: string;
}

export interface SecondFactorState {
  enabled: boolean;
  /** May not be switched off. */
  required: boolean;
  recoveryCodesLeft: number;
}

/** Each works once in place of a code; shown this one time only. */
export interface RecoveryCodes {
  recoveryCodes: string[];
}

/** Who is invited, shown before a password is chosen. */
export interface UserInvitation {
  name: string;
  email: string;
}
