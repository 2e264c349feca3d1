import { periodFrom, unknownDate, type OrganisationInput, type PersonInput, type PositionInput } from '@knotenpunkt/shared';

/** Names as they are hard on files: umlauts, separators, quotes, formulas, line breaks, and the same name twice. */
export const HOUSES: readonly OrganisationInput[] = [
  {
    ...{ name: 'Förderkreis „Münzgasse“ e. V.', kind: 'foundation', abbreviations: ['FMG', 'F;M'], municipality: 'Gladbeck' },
    emails: [
      { address: 'info@muenzgasse.example', label: 'Zentrale' },
      { address: 'büro@muenzgasse.example'.replace('ü', 'ue') },
      { address: 'presse@muenzgasse.example', label: 'Presse; Rundfunk' },
      { address: 'vorstand@muenzgasse.example' },
    ],
    phones: [{ number: '+49 2043 1234-0', label: 'Zentrale' }, { number: '02043 1234-99' }, { number: '(02043) 77, App. 3' }],
    ...{ street: 'Münzgasse 3 (Hof)', postalCode: '45964', website: 'https://muenzgasse.example/über-uns?a=1;b=2' },
    furtherAddresses: [{ kind: 'branch', label: 'Werkstatt', street: 'Weg 1', postalCode: '45879', municipality: 'Bottrop' }],
    tags: ['Beirat', 'SGB II, III', 'A;B', '"Netz"'],
  },
  { name: '=SUMME(1;2) GmbH', kind: 'company', municipality: 'Marl', tags: ['+1', "'quote"] },
  { name: 'Volkshochschule', kind: 'adult_education_centre', municipality: 'Herten', phones: [{ number: '02366 1' }] },
  { name: 'Volkshochschule', kind: 'adult_education_centre', municipality: 'Marl', phones: [{ number: '02365 1' }] },
  { name: 'Stadt Herten, Amt für Soziales', kind: 'municipality', municipality: 'Herten', formerNames: ['Sozialamt, alt'] },
  { name: 'Jobcenter Kreis Muster', kind: 'job_centre', note: 'Zeile 1\n\nZeile 3; "so"' },
];

const WHY = { language: 'de', legalBasis: 'public_task', purpose: 'Zusammenarbeit im Netzwerk' } as const;

type Somebody = Partial<PersonInput> & Pick<PersonInput, 'lastName'>;

/** What somebody is at one of the houses, by its number. */
type Somewhere = Partial<PositionInput> & { house: number };

/** People as they are hard on address books, each with what they are somewhere, the main position first. */
const PEOPLE: readonly [Somebody, ...Somewhere[]][] = [
  [
    { firstName: 'Änne-Käthe', lastName: 'Öztürk-Weiß', title: 'Dr.', email: 'aenne@post.example', phone: '+49 171 1' },
    { house: 0, function: 'Leitung, Planung', email: 'oe@muenzgasse.example', phone: '02043 1234-1', department: 'Büro; Süd' },
    { house: 2, function: 'Beirat', email: 'beirat@vhs.example', phone: '02366 2' },
  ],
  [{ lastName: 'von der Heide' }, { house: 3, phone: '02365 2' }],
  [
    { firstName: 'Jörg', lastName: 'Groß' },
    { house: 2, function: 'Leitung' },
    { house: 2, email: 'zweite@vhs.example' },
  ],
  [
    { firstName: 'Jörg', lastName: 'Groß', phone: '0209 5' },
    { house: 3, since: periodFrom('year', '2019-01-01') },
  ],
  [{ firstName: 'Ada', lastName: 'Muster', email: 'ada@post.example' }, { house: 4 }, { house: 5, email: 'ada@jc.example' }],
  [{ firstName: 'Bo', lastName: 'Prof Ohne', title: 'Prof. Dr.', tags: ['a,b', 'c;d'] }],
  [{ firstName: '=1+1', lastName: "O'Neill", addressLine: 'Guten Tag;, Neill', email: 'o.neill@post.example' }, { house: 1 }],
  [
    { firstName: 'José  María'.replace('  ', ' '), lastName: 'de la Cruz', informedOn: '2024-02-29', informedBy: 'Brief' },
    { house: 5, function: 'Team 3;\\4', department: 'Markt & Integration', since: periodFrom('season', '2021-06-01') },
  ],
  [
    { firstName: 'Li', lastName: 'Weiß', phone: '+49 (0)209 / 16 - 0' },
    { house: 5, since: unknownDate('früher') },
  ],
  [{ firstName: 'Ulf', lastName: 'Kern', channel: 'phone', doNotWrite: true, note: 'a\nb;"c"' }],
];

/** As many as there are, and more whose names are put together from those. */
export function somePeople(count: number): [PersonInput, ...Somewhere[]][] {
  return Array.from({ length: count }, (_, no) => {
    const [somebody, ...positions] = PEOPLE[no % PEOPLE.length] as (typeof PEOPLE)[number];
    if (no < PEOPLE.length) return [{ ...WHY, ...somebody }, ...positions];
    const other = PEOPLE[(no * 7 + 3) % PEOPLE.length]?.[0].lastName ?? '';
    const person = { ...WHY, ...somebody, lastName: `${somebody.lastName}-${other}`, email: `person${no}@post.example` };
    return [person, ...positions.map((position) => ({ ...position, ...(position.email && { email: `p${no}@haus.example` }) }))];
  });
}
