import type {
  DecisionInput,
  GroupInput,
  IndicatorInput,
  InitiativeInput,
  LineageLinkInput,
  MeetingInput,
  MembershipInput,
  MilestoneInput,
  MunicipalityInput,
  NetworkInput,
  OrganisationInput,
  ProgrammeInput,
  RelationshipInput,
  SourceInput,
  TopicInput,
} from '@knotenpunkt/shared';

/** What a document tells can be kept as these records. Where the API takes the id of a record, the key of one above stands. */
export interface Told {
  sources: SourceInput;
  municipalities: MunicipalityInput;
  indicators: IndicatorInput;
  topics: TopicInput;
  programmes: ProgrammeInput;
  organisations: OrganisationInput;
  networks: NetworkInput;
  relationships: RelationshipInput;
  memberships: MembershipInput;
  groups: GroupInput;
  meetings: MeetingInput;
  decisions: DecisionInput;
  initiatives: InitiativeInput;
  milestones: MilestoneInput;
  'lineage-links': LineageLinkInput;
}

export type ToldResource = keyof Told;

interface Telling<R extends ToldResource> {
  resource: R;
  /** What other records and `docs/five-networks.md` call it. */
  key: string;
  values: Told[R];
  /** Where in the document it stands: a heading or a paragraph. */
  locator: string;
  /** Original words of single fields, where they say more than the field can. */
  words: Readonly<Record<string, string>>;
  /** Keys of further sources the document itself names for it. */
  alsoFrom: readonly string[];
}

/** One record with what its document says about it; every field of `values` is a fact. */
export type ToldRecord = { [R in ToldResource]: Telling<R> }[ToldResource];

/** Everything one document says about a network. What it leaves open is not there. */
export interface DocumentedNetwork {
  /** Key of the demo region. */
  region: string;
  document: SourceInput;
  /** In an order in which each names only those above it. */
  records: readonly ToldRecord[];
}

type Further = Partial<Pick<ToldRecord, 'words' | 'alsoFrom'>>;

/** A record the document tells of. */
export function told<R extends ToldResource>(resource: R, key: string, values: Told[R], further: Further = {}): ToldRecord {
  return { words: {}, alsoFrom: [], ...further, resource, key, values, locator: '' } as Telling<R> as ToldRecord;
}

/** What stands in one part of the document. */
export function section(locator: string, records: readonly ToldRecord[]): ToldRecord[] {
  return records.map((record) => ({ ...record, locator }));
}
