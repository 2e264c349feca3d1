import type { ContactNote, ContactNoteInput, Position, Seat } from '@knotenpunkt/shared';
import { useGetList } from 'ra-core';
import { request } from '../../data/api.js';
import type { Candidate } from './note-line.js';

export const RESOURCE = 'contact-notes';

const PATH = 'kontakte';

export const ROUTE = `${PATH}/:id`;

export const pathOf = (id: string): string => `/${PATH}/${id}`;

/** Resources whose answers show notes, too. */
export const SHOWN_WITH = ['organisations', 'persons', 'groups', 'networks', 'initiatives', 'reminders', 'today'];

/** More than any organisation or group names here. */
const MOST_PEOPLE = 300;

/** How a note names the record on whose page it is written. */
export const PLACES = {
  organisations: 'organisationId',
  groups: 'groupId',
  networks: 'networkId',
  initiatives: 'initiativeId',
} as const satisfies Record<string, keyof ContactNoteInput>;

export function isPlace(resource: string): resource is keyof typeof PLACES {
  return resource in PLACES;
}

/** A person stands among those a note names, everything else is where it belongs. */
export function placeInput(resource: string, id: string): Partial<ContactNoteInput> {
  return isPlace(resource) ? { [PLACES[resource]]: id } : { personIds: [id] };
}

export function addNote(input: ContactNoteInput): Promise<ContactNote> {
  return request(`/${RESOURCE}`, { method: 'POST', body: input });
}

export function saveNote({ id, ...note }: ContactNote, input: Partial<ContactNoteInput>): Promise<ContactNote> {
  return request(`/${RESOURCE}/${id}`, { method: 'PUT', body: { ...note, ...input } });
}

/** The people of a record, by whom its notes can name them. */
export function usePeopleOf(resource: string, id: string): Candidate[] {
  const ofOrganisation = usePeople<Position>('positions', { organisationId: id }, resource === 'organisations');
  const ofGroup = usePeople<Seat>('seats', { groupId: id }, resource === 'groups');
  const byId = new Map([...ofOrganisation, ...ofGroup].map((person) => [person.id, person]));
  return [...byId.values()];
}

function usePeople<Part extends Position | Seat>(
  resource: string,
  filter: Record<string, string>,
  enabled: boolean,
): Candidate[] {
  const { data = [] } = useGetList<Part>(
    resource,
    { filter, sort: { field: 'createdAt', order: 'ASC' }, pagination: { page: 1, perPage: MOST_PEOPLE } },
    { enabled },
  );
  return data.flatMap(({ person, until }) => (person && !until ? [person] : []));
}

/** The records a note names, people aside. */
export function placesOf({
  organisation,
  organisations,
  group,
  network,
  initiative,
}: ContactNote): { resource: string; id: string; name: string }[] {
  return [
    ...(organisation ? [{ resource: 'organisations', ...organisation }] : []),
    ...organisations.map((one) => ({ resource: 'organisations', ...one })),
    ...(group ? [{ resource: 'groups', ...group }] : []),
    ...(network ? [{ resource: 'networks', ...network }] : []),
    ...(initiative ? [{ resource: 'initiatives', ...initiative }] : []),
  ];
}
