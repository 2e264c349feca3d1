import { FIRST_NAMES, SURNAME_BEGINNINGS, SURNAME_ENDINGS } from '../../demo/muster/people.names.js';
import { rawRequest } from './load.js';

/** One thing people do all day, asked of the application and of the floor. */
export interface Scenario {
  name: string;
  /** The share of the floor issue 3 asks for, at ten clients; null where it asks for none. */
  wanted: number | null;
  application: string[];
  floor: string[];
}

interface Given {
  cookie: string;
  /** Ids of persons in no order. */
  ids: readonly string[];
}

const RANGE = `range=${encodeURIComponent('[0,24]')}&sort=${encodeURIComponent('["name","ASC"]')}`;

const listOf = (filter: object): string => `/api/persons?${RANGE}&filter=${encodeURIComponent(JSON.stringify(filter))}`;

/** Surnames in no order, so that no two requests in a row find the same. */
export const SURNAMES = SURNAME_ENDINGS.flatMap((ending) => SURNAME_BEGINNINGS.map((beginning) => beginning + ending));

/** As typed into the search field, folded as the database keeps it. */
const WORDS = SURNAMES.map((name) => name.toLowerCase()).filter((name) => /^[a-z]+$/.test(name));

const NEW_PERSONS = SURNAMES.map((lastName, index) => ({
  firstName: FIRST_NAMES[index % FIRST_NAMES.length],
  lastName,
  language: 'de',
  purpose: 'Netzwerkarbeit',
  legalBasis: 'public_task',
}));

/** What writes comes last, so that the others meet the region as it was loaded. */
export function scenarios({ cookie, ids }: Given): Scenario[] {
  const get = (paths: readonly string[]): string[] => paths.map((path) => rawRequest('GET', path, undefined, cookie));
  const bare = (paths: readonly string[]): string[] => paths.map((path) => rawRequest('GET', path));
  return [
    { name: 'list of 25', wanted: 0.5, application: get([listOf({})]), floor: bare(['/list']) },
    { name: 'filtered list', wanted: 0.4, application: get([listOf({ language: 'en' })]), floor: bare(['/filter/en']) },
    {
      name: 'name search',
      wanted: 0.6,
      application: get(WORDS.map((q) => listOf({ q }))),
      floor: bare(WORDS.map((word) => `/search/${word}`)),
    },
    {
      name: 'one record',
      wanted: 0.2,
      application: get(ids.map((id) => `/api/persons/${id}`)),
      floor: bare(ids.map((id) => `/record/${id}`)),
    },
    { name: 'start page', wanted: null, application: get(['/api/today']), floor: bare(['/start']) },
    {
      name: 'create',
      wanted: 0.2,
      application: NEW_PERSONS.map((person) => rawRequest('POST', '/api/persons', person, cookie)),
      floor: NEW_PERSONS.map((person) => rawRequest('POST', '/create', person)),
    },
  ];
}
