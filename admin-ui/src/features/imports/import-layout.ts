import { IMPORT_TARGETS, type Import, type ImportState, type ImportTarget } from '@knotenpunkt/shared';

export const RESOURCE = 'imports';
export const PATH = '/importe';
export const START_PATH = `${PATH}/neu`;

/** What the file chooser offers. */
export const ACCEPTED = '.csv,.txt,.tsv,.xlsx,.vcf';

/** Own fields of the region belong to records only. */
export const WITH_OWN_FIELDS: readonly ImportTarget[] = ['persons', 'organisations'];

export function pathOf(id: string): string {
  return `${PATH}/${id}`;
}

/** Where a file is chosen whose rows become those records, of that network or group. */
export function startPathOf(target: ImportTarget, place: { networkId?: string; groupId?: string } = {}): string {
  const query = new URLSearchParams({ target, ...place });
  return `${START_PATH}?${query.toString()}`;
}

export function targetFrom(text: string | null): ImportTarget {
  return IMPORT_TARGETS.find((target) => target === text) ?? 'persons';
}

const BUSY: readonly ImportState[] = ['checking', 'running', 'stopping', 'undoing'];

/** Whether the server is at work on it. */
export function isBusy({ state }: Pick<Import, 'state'>): boolean {
  return BUSY.includes(state);
}
