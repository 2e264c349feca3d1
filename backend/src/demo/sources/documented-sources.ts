import type { SourceInput } from '@knotenpunkt/shared';

/** The document that tells of a region's network, by the demo key of the region; it names neither its publisher nor its date. */
export const DOCUMENTED_SOURCES: Readonly<Record<string, SourceInput>> = {
  'emscher-lippe': {
    name: 'Vernetzter Bildungsraum in der Emscher-Lippe-Region',
    kind: 'report',
    note: 'Beschreibung des Netzwerks',
  },
  krefeld: {
    name: 'Krefeld bündelt Kräfte in der beruflichen Fort- und Weiterbildung',
    kind: 'article',
    note: 'Meldung zur Gründung des Netzwerks',
  },
  'siegen-olpe': { name: 'Vernetzte Bildungsräume (Siegen-Wittgenstein und Olpe)', kind: 'report' },
  'mittleres-ruhrgebiet': { name: 'Vernetzter Bildungsraum in der Region Mittleres Ruhrgebiet', kind: 'page' },
  'westfaelisches-ruhrgebiet': { name: 'Vernetzter Bildungsraum im Westfälischen Ruhrgebiet', kind: 'page' },
};
