import { readFileSync } from 'node:fs';
import { DOCUMENTED_NETWORKS } from './documented-networks.js';
import type { DocumentedNetwork } from './facts.js';

const LIST = readFileSync(new URL('../../../../docs/five-networks.md', import.meta.url), 'utf8');

describe.each(DOCUMENTED_NETWORKS.map((network) => [network.region, network] as const))('%s', (region, network) => {
  const told = toldBy(network);
  const listed = ticked(region);

  it('is listed as it is told: every field, and nothing that is not there', () => {
    const covered = new Set(listed.flatMap((entry) => (told.has(entry) ? [entry] : fieldsOf(told, entry))));
    expect([...told].filter((fact) => !covered.has(fact))).toEqual([]);
    expect(listed.filter((entry) => !told.has(entry) && fieldsOf(told, entry).length === 0)).toEqual([]);
  });

  it('calls every record by a key of its own', () => {
    const keys = network.records.map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)]);
  });
});

/** Every field of every record: `kick-off.held`. */
function toldBy({ records }: DocumentedNetwork): Set<string> {
  return new Set(records.flatMap(({ key, values }) => Object.keys(values).map((field) => `${key}.${field}`)));
}

/** What stands behind the ticked lines of a region: records, or single fields of them. */
function ticked(region: string): string[] {
  const chapter = LIST.split(/^## /m).find((text) => text.split('\n')[0]?.includes(`\`${region}\``)) ?? '';
  const lines = chapter.split(/^- |^#/m).filter((line) => line.startsWith('[x]'));
  return lines.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, entry]) => entry ?? ''));
}

function fieldsOf(told: ReadonlySet<string>, record: string): string[] {
  return [...told].filter((fact) => fact.startsWith(`${record}.`));
}
