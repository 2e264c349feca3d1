import type { IndicatorInput, MunicipalityKind } from '@knotenpunkt/shared';

/** An area of the Musterregion; the areas in it share its sub-region. */
interface DemoArea {
  name: string;
  kind: MunicipalityKind;
  subRegion?: string;
  parent?: string;
}

/** All invented; what others belong to stands before them. */
export const MUSTER_AREAS: readonly DemoArea[] = [
  { name: 'Kreis Musterland', kind: 'district', subRegion: 'Musterland' },
  { name: 'Musterstadt', kind: 'town', parent: 'Kreis Musterland' },
  { name: 'Neumuster', kind: 'town', parent: 'Kreis Musterland' },
  { name: 'Altmuster', kind: 'municipality', parent: 'Kreis Musterland' },
  { name: 'Musterau', kind: 'independent_city', subRegion: 'Muster-Aue' },
  { name: 'Mustertal', kind: 'municipality', subRegion: 'Muster-Aue' },
  { name: 'Musterfeld', kind: 'municipality', subRegion: 'Muster-Aue' },
];

type DemoIndicator = Omit<IndicatorInput, 'municipalityId' | 'version'> & { area?: string };

const year = (value: number) => ({
  precision: 'year' as const,
  from: `${value}-01-01`,
  until: `${value}-12-31`,
  wording: null,
});

/** All invented: a number with everything, one with little, a rank, a statement. */
export const MUSTER_INDICATORS: readonly DemoIndicator[] = [
  {
    name: 'Einwohnerinnen und Einwohner',
    kind: 'number',
    value: 412_600,
    qualifier: 'about',
    unit: 'Personen',
    period: year(2024),
  },
  {
    name: 'Beschäftigte ohne Berufsabschluss',
    kind: 'number',
    value: 15.8,
    unit: '%',
    period: year(2024),
    comparisonName: 'Land',
    comparisonValue: 17.2,
  },
  {
    name: 'Langfristige Bevölkerungsentwicklung',
    kind: 'number',
    value: -2.4,
    comparisonName: 'Land',
    comparisonValue: 0.9,
  },
  { name: 'Teilnahme an Weiterbildung', kind: 'rank', value: 3, rankEnd: 'lowest', comparisonName: 'alle Regionen des Landes' },
  { name: 'Bildungsträger', kind: 'number', value: 40, qualifier: 'more_than', unit: 'Einrichtungen', period: year(2025) },
  { name: 'Ausbildungsmarkt', kind: 'statement', statement: 'angespannt, mehr Stellen als Bewerbungen', area: 'Musterau' },
];
