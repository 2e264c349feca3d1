import type { RelationshipKind } from '@knotenpunkt/shared';

/** What an organisation of the Musterregion is to another, since how many days. */
export interface MusterRelationship {
  from: string;
  kind: RelationshipKind;
  to: string;
  days: number;
  /** Days since it is over. */
  ended?: number;
  note?: string;
}

const member = (from: string, to: string, days: number, ended?: number): MusterRelationship => ({
  from,
  kind: 'member',
  to,
  days,
  ended,
});

const LAND = 'Weiterbildungsverbund Musterland';
const AUE = 'Qualifizierungsverbund Muster-Aue';

/** All invented: who belongs to the alliances, and what else there is between organisations. */
export const MUSTER_RELATIONSHIPS: readonly MusterRelationship[] = [
  member('Lernwerk Musterstadt e. V.', LAND, 690),
  member('Akademie Perspektive Neumuster GmbH', LAND, 690),
  member('Digitalakademie Musterland UG', LAND, 410),
  member('Sprachschule Brücke', LAND, 690, 240),
  member('Kreisvolkshochschule Musterland', LAND, 365),
  member('Bildungswerk Musterau gGmbH', AUE, 680),
  member('Pflegeschule Auental', AUE, 680),
  member('Volkshochschule Musterau', AUE, 300),
  { from: 'Kreis Musterland', kind: 'carries', to: 'Bürgerstiftung Musterstadt', days: 700, note: 'Stifterin mit der Stadt' },
  { from: 'Hochschule Musterstadt', kind: 'cooperates', to: 'Fachhochschule Musterau für Pflege und Technik', days: 520 },
];

/** Colleges nobody has told apart yet. */
export const MUSTER_COLLECTIVE = {
  name: 'Förderschulen im Kreis Musterland',
  kind: 'other',
  collective: true,
  municipality: 'Musterstadt',
  note: 'Bislang nur gemeinsam genannt. Welche Schulen es sind, klärt das Bildungsbüro.',
} as const;
