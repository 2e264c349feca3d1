import { FIRST_NAMES } from '../../demo/muster/people.names.js';
import { rawRequest } from './load.js';
import { SURNAMES } from './scenarios.js';

/** One thing somebody waits for. */
export interface MillionScenario {
  name: string;
  /** Milliseconds in which issue 4 wants 95 of 100 to be answered. */
  wanted: number;
  requests: string[];
}

interface Given {
  cookie: string;
  /** Ids of persons and of organisations in no order. */
  ids: readonly string[];
  organisationIds: readonly string[];
}

const RANGE = `range=${encodeURIComponent('[0,24]')}`;

const listOf = (resource: string, filter: object): string =>
  `/api/${resource}?${RANGE}&filter=${encodeURIComponent(JSON.stringify(filter))}`;

/** As people type into the search field: a surname, a whole name, the beginning of one, a name with two letters swapped. */
const TYPED = SURNAMES.map((surname, index) => {
  const whole = `${FIRST_NAMES[index % FIRST_NAMES.length]} ${surname}`;
  const [from, to] = [surname.slice(2, 3), surname.slice(3, 4)];
  return [surname, whole, whole.slice(0, -3), surname.slice(0, 2) + to + from + surname.slice(4)][index % 4] ?? surname;
});

const place = (municipality: string) => ({ field: 'municipality', op: 'eq', value: municipality });
const kind = (value: string) => ({ field: 'kind', op: 'eq', value });

const TOWNS = ['Musterstadt', 'Bad Probe', 'Königsprobe'];

export function millionScenarios({ cookie, ids, organisationIds }: Given): MillionScenario[] {
  const get = (paths: readonly string[]): string[] => paths.map((path) => rawRequest('GET', path, undefined, cookie));
  return [
    { name: 'name search', wanted: 50, requests: get(TYPED.map((typed) => `/api/search?q=${encodeURIComponent(typed)}`)) },
    { name: 'name search in the list', wanted: 50, requests: get(TYPED.map((q) => listOf('persons', { q }))) },
    {
      name: 'filtered list',
      wanted: 50,
      requests: get([
        ...TOWNS.map((town) => listOf('organisations', { where: { and: [kind('job_centre'), place(town)] } })),
        listOf('persons', { language: 'en' }),
      ]),
    },
    {
      name: 'relation filter',
      wanted: 150,
      requests: get(
        TOWNS.map((town) =>
          listOf('organisations', { where: { and: [kind('vocational_college'), place(town), { not: { related: 'seats' } }] } }),
        ),
      ),
    },
    {
      name: 'timeline page',
      wanted: 20,
      requests: get([
        ...ids.map((id) => `/api/persons/${id}/timeline`),
        ...organisationIds.map((id) => `/api/organisations/${id}/timeline`),
      ]),
    },
    { name: 'start page', wanted: 150, requests: get(['/api/today']) },
  ];
}
