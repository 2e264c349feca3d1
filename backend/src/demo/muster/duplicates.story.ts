import type { MusterStory } from './story.js';

/** Known for two years, and once more since those who took part in a conference were entered by hand. */
const KNOWN_PERSON = 'Jonas Weidengrund';
const ENTERED_DAYS_AGO = 34;
const DAY = 86_400_000;

/** An organisation that stands twice, for whoever looks after the data; told before whatever refers to it. */
export function tellTwinOrganisation(story: MusterStory): string {
  const dates = datesOf(story);
  const id = story.add('organisation', {
    name: 'Lernwerk Musterstadt',
    kind: 'training_provider',
    municipality: 'Musterstadt',
    postal_code: '99990',
    website: 'https://lernwerk-musterstadt.example',
    tags: ['Fachtag'],
    ...dates,
  });
  story.tell('organisations.created', dates.created_at, [{ type: 'organisations', id }]);
  return id;
}

/** One of its people stands twice, too: as the list of participants had the name. */
export function tellTwinPerson(story: MusterStory, organisationId: string): void {
  const { firstName, lastName, email, phone } = story.personNamed(KNOWN_PERSON);
  const dates = datesOf(story);
  const id = story.add('person', {
    name: `${firstName.charAt(0)}. ${lastName}`,
    sort_name: `${lastName}, ${firstName.charAt(0)}.`,
    first_name: `${firstName.charAt(0)}.`,
    last_name: lastName,
    language: 'de',
    do_not_write: false,
    assistant_id: null,
    purpose: 'Fachtag Weiterbildung',
    legal_basis: 'consent',
    data_source: 'Teilnahmeliste des Fachtags',
    tags: ['Fachtag'],
    custom: {},
    ...dates,
  });
  const position = { person_id: id, organisation_id: organisationId, function: null, since: null, main: true };
  story.add('person_position', { ...position, email, phone, ...dates });
  story.tell('persons.created', dates.created_at, [
    { type: 'persons', id },
    { type: 'organisations', id: organisationId },
  ]);
}

function datesOf({ now }: MusterStory): { created_at: Date; updated_at: Date; version: number } {
  const at = new Date(now.getTime() - ENTERED_DAYS_AGO * DAY);
  return { created_at: at, updated_at: at, version: 1 };
}
