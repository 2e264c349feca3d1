/** What a programme is. */
export const PROGRAMME_KINDS = ['funding_programme', 'law', 'instrument', 'campaign'] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** Most programmes of one initiative, and most funders of one programme. */
export const MOST_PROGRAMMES = 30;
export const MOST_FUNDERS = 30;
