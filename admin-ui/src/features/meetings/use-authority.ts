import { scopeOf, type Action, type Group, type Meeting } from '@knotenpunkt/shared';
import { useGetOne } from 'ra-core';
import { useMay, useSession } from '../../app/session/SessionContext.js';

/** Whether the user may do something with this meeting. Those who lead groups may with the meetings of their own groups only. */
export function useMayWith({ groupId }: Pick<Meeting, 'groupId'>): (action: Action) => boolean {
  const may = useMay();
  const { session } = useSession();
  const leads = useLeads(groupId);
  const { region } = session;
  return (action) => may(action) && (!region || scopeOf(action, [region.role]) === 'region' || leads);
}

function useLeads(groupId: string | null): boolean {
  const { session } = useSession();
  const { region } = session;
  const enabled = region?.role === 'group_lead' && groupId !== null;
  const { data: group } = useGetOne<Group>('groups', { id: groupId ?? '' }, { enabled });
  return enabled && group !== undefined && group.leads.some(({ id }) => id === region.personId);
}
