import type { RegionRole, User, UserInput } from '@knotenpunkt/shared';
import { request } from '../../data/api.js';

export const inviteUser = (input: UserInput) => request<User>('/users', { method: 'POST', body: input });
export const inviteAgain = (id: string) => request<void>(`/users/${id}/invitation`, { method: 'POST' });
export const endUser = (id: string) => request<User>(`/users/${id}`, { method: 'DELETE' });
export const restoreUser = (id: string) => request<User>(`/users/${id}/restore`, { method: 'POST' });

export const setRole = (id: string, regionId: string, role: RegionRole) =>
  request<User>(`/users/${id}/regions/${regionId}`, { method: 'PUT', body: { role } });

export const setPerson = (id: string, regionId: string, personId: string | null) =>
  request<User>(`/users/${id}/regions/${regionId}/person`, { method: 'PUT', body: { personId } });

export const leaveRegion = (id: string, regionId: string) =>
  request<void>(`/users/${id}/regions/${regionId}`, { method: 'DELETE' });
