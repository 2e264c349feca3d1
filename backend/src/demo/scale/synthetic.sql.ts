import { FIRST_NAMES, SURNAME_BEGINNINGS, SURNAME_ENDINGS } from '../muster/people.names.js';

/** How many of each a synthetic region holds. */
export interface Amounts {
  persons: number;
  organisations: number;
  networks: number;
  groups: number;
  meetings: number;
}

/** An organisation for ten persons, a network for 5,000, a group for 100, a meeting for 250. */
export function amountsFor(persons: number): Amounts {
  const one = (each: number): number => Math.max(1, Math.floor(persons / each));
  return { persons, organisations: one(10), networks: one(5_000), groups: one(100), meetings: one(250) };
}

const SEATS = 15;
const INVITATIONS = 20;

/** Regions are numbered from 1; their ids, like all here, follow from their number. */
export const regionId = (region: number): string => idOf('region', region);

const KINDS = [
  'region',
  'organisation',
  'person',
  'person_position',
  'network',
  'membership',
  'working_group',
  'seat',
  'meeting',
  'invitation',
  'organisation_event',
  'person_event',
] as const;
type Kind = (typeof KINDS)[number];

/** 2025-01-01, in milliseconds since the epoch: the time in the first id of each kind. */
const EPOCH = Date.UTC(2025, 0, 1);

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

function idOf(kind: Kind, number: number): string {
  const digits = `${hex(EPOCH + number, 12)}7${hex(KINDS.indexOf(kind), 3)}8000${hex(number, 12)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** SQL for the id, a UUID of version 7, of the record of a kind with a number. */
const id = (kind: Kind, region: number, number: string): string =>
  `(lpad(to_hex(${EPOCH} + ${number}), 12, '0') || '7${hex(KINDS.indexOf(kind), 3)}8${hex(region, 3)}' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** SQL for a number from 0 up to, not including, `below`, drawn by `n` and the salt: every load draws the same. */
const draw = (below: number, salt: number, n = 'n'): string => `abs(hashint8extended(${n}, ${salt}) % ${below})`;

const texts = (list: readonly string[]): string => `ARRAY[${list.map((text) => `'${text}'`).join(',')}]`;

const pick = (list: readonly string[], salt: number): string => `(${texts(list)})[1 + ${draw(list.length, salt)}]`;

const chance = (percent: number, salt: number): string => `${draw(100, salt)} < ${percent}`;

const numbers = (count: number): string => `generate_series(1::bigint, ${count}) AS n`;

const TOWNS = ['Musterstadt', 'Neumusterau', 'Bad Probe', 'Beispielhausen', 'Übungsdorf', 'Königsprobe', 'Großmuster'];
const TAGS = ['Ausbildung', 'Weiterbildung', 'Fachkräfte', 'Gründung', 'Integration'];
const ORGANISATION_WORDS = ['Akademie', 'Bildungswerk', 'Stiftung', 'Werkstatt', 'Innung', 'Berufskolleg', 'Beratung', 'Verein'];
const KINDS_OF_ORGANISATIONS = ['municipality', 'job_centre', 'vocational_college', 'chamber_of_crafts', 'employment_agency'];
const FUNCTIONS = ['Leitung', 'Beratung', 'Geschäftsführung', 'Projektkoordination', 'Ausbildung'];
const PLACES = ['Rathaus', 'Bürgerhaus', 'Volkshochschule', 'Haus der Wirtschaft'];

const surname = (salt: number): string => `${pick(SURNAME_BEGINNINGS, salt)} || ${pick(SURNAME_ENDINGS, salt + 1)}`;

/** Every fourth has a double name. */
const FAMILY_NAME = `${surname(20)} || CASE WHEN ${chance(25, 22)} THEN '-' || ${surname(23)} ELSE '' END`;

const tags = (salt: number): string => `CASE WHEN ${chance(40, salt)} THEN ARRAY[${pick(TAGS, salt + 1)}] ELSE '{}' END`;

const past = (salt: number): string => `now() - make_interval(hours => ${draw(17_000, salt)}::integer)`;

/**
 * The statements that fill one region, in the order of their references. The region must be there. What many refer to is analysed first:
 * how a reference is looked up is planned once, and without figures may be planned for an empty table. By what a person is found is
 * written once, with the function to come, instead of again with each position.
 */
export function fillRegion(region: number, amounts: Amounts): string[] {
  return [
    organisations(region, amounts),
    'ALTER TABLE person DISABLE TRIGGER person_search_text',
    persons(region, amounts),
    'ALTER TABLE person ENABLE TRIGGER person_search_text',
    'ANALYZE organisation, person',
    'ALTER TABLE person_position DISABLE TRIGGER person_position_added_is_searched',
    positions(region, amounts),
    'ALTER TABLE person_position ENABLE TRIGGER person_position_added_is_searched',
    networks(region, amounts),
    memberships(region, amounts),
    groups(region, amounts),
    seats(region, amounts),
    meetings(region, amounts),
    invitations(region, amounts),
    ...beginnings(region, 'organisation', 'organisations', amounts.organisations),
    ...beginnings(region, 'person', 'persons', amounts.persons),
  ];
}

const organisations = (region: number, { organisations: count }: Amounts): string => `
  INSERT INTO organisation (id, region_id, name, kind, postal_code, municipality, tags, emails, search_text, created_at, updated_at)
  SELECT ${id('organisation', region, 'n')}, '${regionId(region)}', word || ' ' || surname || ' ' || town, kind,
    lpad(${draw(1_000, 4)}::text, 5, '0'), town, tags,
    jsonb_build_array(jsonb_build_object('address', 'post' || n || '@organisation.example')), '', at, at
  FROM (
    SELECT n, ${pick(ORGANISATION_WORDS, 1)} AS word, ${surname(2)} AS surname, ${pick(TOWNS, 5)} AS town,
      ${pick(KINDS_OF_ORGANISATIONS, 6)} AS kind, ${tags(7)} AS tags, ${past(9)} AS at
    FROM ${numbers(count)}
  ) AS invented`;

/** Drawn for the number of a person. */
const FUNCTION = pick(FUNCTIONS, 41);

const persons = (region: number, { persons: count }: Amounts): string => `
  INSERT INTO person (id, region_id, name, sort_name, title, first_name, last_name, language, email, phone, do_not_write, purpose,
    legal_basis, tags, search_text, created_at, updated_at)
  SELECT ${id('person', region, 'n')}, '${regionId(region)}', first_name || ' ' || last_name, last_name || ', ' || first_name, title,
    first_name, last_name, language, 'person' || n || '@person.example', '0000 ' || n, ${chance(3, 36)}, 'Netzwerkarbeit',
    'public_task', tags,
    search_text(first_name || ' ' || last_name || '/' || last_name || '/' || last_name || ', ' || first_name || '/person' || n || '@person.example',
      concat_ws(' ', title, ${FUNCTION})), at, at
  FROM (
    SELECT n, ${pick(FIRST_NAMES, 30)} AS first_name, ${FAMILY_NAME} AS last_name, CASE WHEN ${chance(6, 31)} THEN 'Dr.' END AS title,
      CASE WHEN ${chance(4, 32)} THEN 'en' ELSE 'de' END AS language, ${tags(33)} AS tags, ${past(35)} AS at
    FROM ${numbers(count)}
  ) AS invented`;

const positions = (region: number, { persons: count, organisations: employers }: Amounts): string => `
  INSERT INTO person_position (id, region_id, person_id, organisation_id, function, main)
  SELECT ${id('person_position', region, 'n')}, '${regionId(region)}', ${id('person', region, 'n')},
    ${id('organisation', region, `(1 + ${draw(employers, 40)})`)}, ${FUNCTION}, true
  FROM ${numbers(count)}`;

const networks = (region: number, { networks: count }: Amounts): string => `
  INSERT INTO network (id, region_id, name, search_text)
  SELECT ${id('network', region, 'n')}, '${regionId(region)}', 'Netzwerk ' || ${pick(TAGS, 50)} || ' ' || n, '' FROM ${numbers(count)}`;

const memberships = (region: number, { organisations: count, networks: all }: Amounts): string => `
  INSERT INTO membership (id, region_id, network_id, organisation_id, role)
  SELECT ${id('membership', region, 'n')}, '${regionId(region)}', ${id('network', region, `(1 + ${draw(all, 51)})`)},
    ${id('organisation', region, 'n')}, CASE WHEN ${chance(10, 52)} THEN 'founding_member' ELSE 'member' END
  FROM ${numbers(count)}`;

const groups = (region: number, { groups: count, networks: all }: Amounts): string => `
  INSERT INTO working_group (id, region_id, name, kind, state, network_id, search_text)
  SELECT ${id('working_group', region, 'n')}, '${regionId(region)}', 'Arbeitskreis ' || ${pick(TAGS, 60)} || ' ' || n, 'working_group', 'active',
    ${id('network', region, `(1 + ${draw(all, 61)})`)}, ''
  FROM ${numbers(count)}`;

/** The numbers of those who sit in a group, or are invited to a meeting: neighbours, so that nobody is there twice. */
const somebody = (count: number, salt: number): string => `(1 + (${draw(count, salt)} + place) % ${count})`;

const seats = (region: number, { groups: count, persons: all, organisations: senders }: Amounts): string => `
  INSERT INTO seat (id, region_id, group_id, person_id, organisation_id, role)
  SELECT ${id('seat', region, `(n * ${SEATS} + place)`)}, '${regionId(region)}', ${id('working_group', region, 'n')},
    ${id('person', region, somebody(all, 70))},
    ${id('organisation', region, somebody(senders, 71))}, CASE place WHEN 0 THEN 'lead' WHEN 1 THEN 'deputy' ELSE 'member' END
  FROM ${numbers(count)}, generate_series(0::bigint, ${Math.min(SEATS, all) - 1}) AS place`;

/** Over two years past and two months to come; most are over. */
const meetings = (region: number, { meetings: count, groups: all }: Amounts): string => `
  INSERT INTO meeting (id, region_id, title, kind, state, group_id, starts, ends, zone, starts_at, ends_at, day, place_name, place_address,
    invited_at, closed_at, search_text, created_at, updated_at)
  SELECT ${id('meeting', region, 'n')}, '${regionId(region)}', 'Treffen ' || n, 'group_meeting',
    CASE WHEN day < current_date THEN 'closed' WHEN day < current_date + 30 THEN 'invited' ELSE 'planned' END,
    ${id('working_group', region, `(1 + ${draw(all, 80)})`)}, day || 'T10:00', day || 'T12:00', zone,
    (day + time '10:00') AT TIME ZONE zone, (day + time '12:00') AT TIME ZONE zone, day, ${pick(PLACES, 81)}, 'Am Markt 1, Musterstadt',
    CASE WHEN day < current_date + 30 THEN now() - interval '1 day' - (current_date + 30 - day) * interval '1 day' END,
    CASE WHEN day < current_date THEN (day + 1 + time '09:00') AT TIME ZONE zone END, '',
    now() - interval '800 days', now() - interval '800 days'
  FROM (SELECT n, current_date + 60 - ${draw(760, 82)}::integer AS day, 'Europe/Berlin' AS zone FROM ${numbers(count)}) AS invented`;

const invitations = (region: number, { meetings: count, persons: all }: Amounts): string => `
  INSERT INTO invitation (id, region_id, meeting_id, person_id, invited_at, revision, letter, announced, announced_at, announced_sequence,
    answer, answered_at, answered_via)
  SELECT ${id('invitation', region, 'n')}, '${regionId(region)}', meeting.id, ${id('person', region, 'person')}, meeting.invited_at,
    CASE WHEN meeting.invited_at IS NULL THEN 0 ELSE 1 END, CASE WHEN meeting.invited_at IS NOT NULL THEN 'invitation' END,
    CASE WHEN meeting.invited_at IS NOT NULL THEN jsonb_build_object('title', title, 'starts', day || 'T10:00', 'ends', day || 'T12:00', 'zone', zone,
      'placeName', place_name, 'placeAddress', place_address, 'description', NULL) END,
    meeting.invited_at, CASE WHEN meeting.invited_at IS NOT NULL THEN 0 END, answer,
    CASE WHEN answer IS NOT NULL THEN meeting.invited_at + interval '5 hours' END, CASE WHEN answer IS NOT NULL THEN 'link' END
  FROM (
    SELECT n * ${INVITATIONS} + place AS n, n AS meeting_number, ${somebody(all, 90)} AS person
    FROM ${numbers(count)}, generate_series(0::bigint, ${Math.min(INVITATIONS, all) - 1}) AS place
  ) AS invented
  JOIN meeting ON meeting.region_id = '${regionId(region)}' AND meeting.id = ${id('meeting', region, 'meeting_number')}
  CROSS JOIN LATERAL (
    SELECT CASE WHEN meeting.invited_at IS NOT NULL THEN (ARRAY['yes', 'yes', 'yes', 'no', 'maybe', NULL])[1 + ${draw(6, 91)}] END AS answer
  ) AS answered`;

/** How each record came into being, for its history. */
function beginnings(region: number, kind: 'organisation' | 'person', resource: string, count: number): string[] {
  const [event, subject] = [id(`${kind}_event`, region, 'n'), id(kind, region, 'n')];
  return [
    `INSERT INTO event (id, region_id, kind, at)
     SELECT ${event}, '${regionId(region)}', '${resource}.created', ${past(kind === 'person' ? 35 : 9)} FROM ${numbers(count)}`,
    'ANALYZE event',
    `INSERT INTO event_subject (region_id, subject_type, subject_id, event_id, position, version)
     SELECT '${regionId(region)}', '${resource}', ${subject}, ${event}, 1, 1 FROM ${numbers(count)}`,
  ];
}

/** Everything above fills one of these. */
export const FILLED = [
  'organisation',
  'person',
  'person_position',
  'network',
  'membership',
  'working_group',
  'seat',
  'meeting',
  'invitation',
  'event',
  'event_subject',
] as const;
