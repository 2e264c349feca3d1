import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import { RecordMatcher, type Match } from '../duplicates/index.js';
import { OrganisationService, valuesFrom } from '../organisations/index.js';
import { nameKey } from './name-keys.js';
import { NamedOrganisationRepository, type NamedOrganisation } from './named-organisation.repository.js';

/** A row that names an organisation. */
interface Naming {
  no: number;
  name: string;
}

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

  /** Those of some names that the region has, by the keys they were asked for under. */
  async existing(
    tx: Tx,
    names: readonly { key: string; name: string }[],
  ): Promise<Map<string, { id: string; name: string; isNew: false }>> {
    const matches = await this.matcher.matchKnown(tx, 'organisations', names);
    return new Map(
      [...matches].flatMap(([key, found]) => {
        const best = meant(key, found);
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
    const missing = [...resolved.values()].filter(({ isNew, madeBy }) => isNew && madeBy === null);
    if (missing.length === 0) return resolved;
    const since = await this.existing(tx, missing);
    await this.named.standFor(
      tx,
      importId,
      [...since].map(([key, { id, name }]) => ({ key, id, name })),
    );
    const made = missing.filter(({ key }) => !since.has(key));
    await this.organisations.addAll(
      tx,
      made.map(({ id, name }) => ({ id, custom: {}, ...valuesFrom({ name, kind: 'other', state: 'active' }) })),
    );
    const first = new Map([...namings].reverse().map(({ no, name }) => [nameKey(name), no]));
    await this.named.markMade(
      tx,
      importId,
      made.map(({ key }) => ({ key, no: first.get(key) ?? 0 })),
    );
    return new Map([...resolved].map(([key, organisation]) => [key, { ...organisation, ...since.get(key) }]));
  }
}

/** The one with the very name, though a name without a town makes nobody certain; else whoever is certainly meant. */
function meant(key: string, found: readonly Match[]): Match | undefined {
  const named = found.filter(({ name }) => nameKey(name) === key);
  const certain = (named.length > 0 ? named : found).find(({ verdict }) => verdict === 'same');
  return certain ?? (named.length === 1 ? named[0] : undefined);
}
