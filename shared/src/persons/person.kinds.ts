/** How a person is best reached. */
export const CHANNELS = ['mail', 'phone', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why a person's data may be kept: Art. 6 (1) GDPR, letters a, b, c, e and f. */
export const LEGAL_BASES = ['consent', 'contract', 'legal_obligation', 'public_task', 'legitimate_interest'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];
