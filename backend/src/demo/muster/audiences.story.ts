import type { FilterNode, OrganisationKind } from '@knotenpunkt/shared';
import type { MusterStory } from './story.js';

const LEARNING: OrganisationKind[] = ['training_provider', 'adult_education_centre', 'vocational_college'];

const ofKind: FilterNode = { field: 'kind', op: 'in', value: LEARNING };
const inWorkingGroup: FilterNode = { related: 'seats', where: { field: 'groupKind', op: 'in', value: ['working_group'] } };

const VIEWS: readonly { name: string; where: FilterNode }[] = [
  { name: 'Bildungsanbieter', where: { and: [ofKind] } },
  { name: 'Bildungsanbieter ohne Arbeitsgruppe', where: { and: [ofKind, { not: inWorkingGroup }] } },
];

/** Views the coordination shares, and whom it writes to: one audience follows a view, one is kept by hand. */
export function tellAudiences(story: MusterStory): void {
  const [, alone] = VIEWS.map(({ name, where }, position) =>
    story.add('view', {
      resource: 'organisations',
      name,
      filter: { where },
      columns: [],
      shared: true,
      owner_id: story.coordinator,
      position,
      ...kept(story),
    }),
  );
  story.add('audience', { name: 'Einladung in die Gruppen', purpose: 'Mitarbeit anbieten', view_id: alone, ...kept(story) });
  const report = { name: 'Verteiler Jahresbericht', purpose: 'Jahresbericht der Koordination', view_id: null };
  const audienceId = story.add('audience', { ...report, ...kept(story) });
  for (const name of story.everybody.filter((_, index) => index % 31 === 0)) {
    const reason = 'Hat um den Bericht gebeten';
    story.addPart('audience_person', { audience_id: audienceId, person_id: story.person(name), excluded: false, reason });
  }
}

function kept({ now }: MusterStory): object {
  return { created_at: now.toISOString(), updated_at: now.toISOString(), version: 1 };
}
