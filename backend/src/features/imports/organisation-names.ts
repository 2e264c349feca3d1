import type { OrganisationInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { validate as isUuid, v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import { RecordMatcher, type Match } from '../duplicates/index.js';
import { OrganisationService, valuesFrom } from '../organisations/index.js';
import { nameKey } from './name-keys.js';
import { NamedOrganisationRepository, type NamedOrganisation } from './named-organisation.repository.js';

/** A row that names an organisation, and where it says that is, if it does. */
export interface Naming {
  no: number;
  name: string;
  address?: OrganisationAddress;
}

/** What rows say about organisations that are not there yet; those that are keep what is known of them. */
export type OrganisationAddress = Pick<Partial<OrganisationInput>, 'street' | 'postalCode' | 'municipality'>;

/**
 * The organisations rows name: those of the region, else new ones. A name stands for one organisation throughout an import, whose id
 * is known before any row makes it.
 */
@Injectable()
export class OrganisationNames {
  constructor(
    private readonly matcher: RecordMatcher,
    private readonly named: NamedOrganisationRepository,
    private readonly organisations: OrganisationService,
  ) {}

  /** What the names stand for, by their `nameKey`. */
  async resolve(tx: Tx, importId: string, names: readonly string[]): Promise<Map<string, NamedOrganisation>> {
    const wanted = new Map(names.map((name) => [nameKey(name), name]));
    const known = await this.named.find(tx, importId, [...wanted.keys()]);
    const open = [...wanted].filter(([key]) => !known.has(key)).map(([key, name]) => ({ key, name }));
    if (open.length === 0) return known;
    const existing = await this.existing(tx, open);
    await this.named.add(
      tx,
      importId,
      open.map(({ key, name }) => ({ key, name, id: uuidv7(), isNew: true, madeBy: null, ...existing.get(key) })),
    );
    return this.named.find(tx, importId, [...wanted.keys()]);
  }

  /** Those of some names or identifiers that the region has, by the keys they were asked for under. */
  async existing(
    tx: Tx,
    names: readonly { key: string; name: string }[],
  ): Promise<Map<string, { id: string; name: string; isNew: false }>> {
    const identified = await this.named.identified(
      tx,
      names.map(({ name }) => name).filter((name) => isUuid(name)),
    );
    const matches = await this.matcher.matchKnown(
      tx,
      'organisations',
      names.filter(({ name }) => !identified.has(name)),
    );
    return new Map(
      names.flatMap(({ key, name }) => {
        const best = identified.get(name) ?? meant(key, matches.get(key) ?? []);
        return best ? [[key, { id: best.id, name: best.name, isNew: false as const }] as const] : [];
      }),
    );
  }

  /**
   * What the names of rows that are written stand for. Those that are still missing are made, unless somebody has made them since the
   * rows were checked.
   */
  async make(tx: Tx, importId: string, namings: readonly Naming[]): Promise<Map<string, NamedOrganisation>> {
    const resolved = await this.resolve(
      tx,
      importId,
      namings.map(({ name }) => name),
    );
    const unmade = [...resolved.values()].filter(isMissing);
    if (unmade.length === 0) return resolved;
    const locked = await this.named.lock(
      tx,
      importId,
      unmade.map(({ key }) => key),
    );
    const missing = [...locked.values()].filter(isMissing);
    const since = await this.existing(tx, missing);
    await this.named.standFor(
      tx,
      importId,
      [...since].map(([key, { id, name }]) => ({ key, id, name })),
    );
    const made = missing.filter(({ key }) => !since.has(key));
    const first = firstNamings(namings);
    await this.organisations.addAll(
      tx,
      made.map(({ id, key, name }) => ({
        id,
        custom: {},
        ...valuesFrom({ ...first.get(key)?.address, name, kind: 'other', state: 'active' }),
      })),
    );
    await this.named.markMade(
      tx,
      importId,
      made.map(({ key }) => ({ key, no: first.get(key)?.no ?? 0 })),
    );
    return new Map([...resolved, ...locked].map(([key, organisation]) => [key, { ...organisation, ...since.get(key) }]));
  }
}

/** The first naming of each, with the first address that any of them says. */
function firstNamings(namings: readonly Naming[]): Map<string, Naming> {
  const first = new Map<string, Naming>();
  for (const { no, name, address = {} } of namings) {
    const known = first.get(nameKey(name));
    const addressed = known?.address && Object.keys(known.address).length > 0;
    first.set(nameKey(name), { no: known?.no ?? no, name, address: addressed ? known.address : address });
  }
  return first;
}

const isMissing = ({ isNew, madeBy }: NamedOrganisation): boolean => isNew && madeBy === null;

/** The one with the very name, though a name without a town makes nobody certain; else whoever is certainly meant. */
function meant(key: string, found: readonly Match[]): Match | undefined {
  const named = found.filter(({ name }) => nameKey(name) === key);
  const certain = (named.length > 0 ? named : found).find(({ verdict }) => verdict === 'same');
  return certain ?? (named.length === 1 ? named[0] : undefined);
}
