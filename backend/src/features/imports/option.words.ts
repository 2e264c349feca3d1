import {
  MEMBERSHIP_LABELS_DE,
  MEMBERSHIP_LABELS_EN,
  ORGANISATION_LABELS_DE,
  ORGANISATION_LABELS_EN,
  PERSON_LABELS_DE,
  PERSON_LABELS_EN,
  SEAT_LABELS_DE,
  SEAT_LABELS_EN,
  type Field,
} from '@knotenpunkt/shared';

/** Labels of options by field, in both languages. */
const LABELS: Readonly<Record<string, readonly object[]>> = {
  persons: [PERSON_LABELS_DE, PERSON_LABELS_EN],
  organisations: [ORGANISATION_LABELS_DE, ORGANISATION_LABELS_EN],
  memberships: [MEMBERSHIP_LABELS_DE, MEMBERSHIP_LABELS_EN],
  seats: [SEAT_LABELS_DE, SEAT_LABELS_EN],
};

/** What the values of an option are called: by its value, and by its labels in German and English. */
export class OptionWords {
  private readonly values: ReadonlyMap<string, string>;

  constructor(options: readonly string[], labels: readonly Readonly<Record<string, string>>[] = []) {
    const named = labels.flatMap((words) => options.map((value) => [folded(words[value] ?? value), value] as const));
    this.values = new Map([...named, ...options.map((value) => [folded(value), value] as const)]);
  }

  /** Those of a declared field. */
  static of({ words = '', options = [] }: Field): OptionWords {
    const [resource = '', name = ''] = words.split('.');
    const labels = (LABELS[resource] ?? []).map((of) => (of as Readonly<Record<string, Readonly<Record<string, string>>>>)[name]);
    return new OptionWords(
      options,
      labels.filter((words) => words !== undefined),
    );
  }

  valueOf(text: string): string | null {
    return this.values.get(folded(text)) ?? null;
  }
}

/** Case, blanks and punctuation do not tell options apart. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
