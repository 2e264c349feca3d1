import type { Organisation } from '@knotenpunkt/shared';
import { useGetList } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import { RESOURCE } from './organisation-layout.js';

/** More than any region links. */
const ALL = 1_000;

/** The organisations of the region that are linked with the register, by the entry. */
export function useRegisterLinks(): ReadonlyMap<string, Organisation> {
  const enabled = useMay()('organisations.read');
  const { data = [] } = useGetList<Organisation>(
    RESOURCE,
    {
      filter: { where: { field: 'registerId', op: 'empty', value: false } },
      sort: { field: 'name', order: 'ASC' },
      pagination: { page: 1, perPage: ALL },
    },
    { enabled },
  );
  return new Map(data.map((organisation) => [organisation.registerId ?? '', organisation]));
}
