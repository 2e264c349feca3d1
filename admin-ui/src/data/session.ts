import type { Language, LoginCodeInput, LoginInput, LoginProvider, Session, UserInvitation } from '@knotenpunkt/shared';
import { request } from './api.js';
import { ApiProblem } from './problem.js';
import { currentRegion, enterRegion } from './region.js';

/** Who is logged in, or null. */
export async function readSession(): Promise<Session | null> {
  try {
    return entered(await request<Session>('/session', { asksForLogin: false }));
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 401) return null;
    if (!currentRegion() || error.status === 0 || error.status >= 500) throw error;
    // The region kept by this tab is no longer open to the user: take the one of the session.
    enterRegion(null);
    return readSession();
  }
}

export async function logIn(input: LoginInput): Promise<Session> {
  return entered(await request<Session>('/session', { method: 'POST', body: input }));
}

export async function logInByCode(input: LoginCodeInput): Promise<Session> {
  return entered(await request<Session>('/session/code', { method: 'POST', body: input }));
}

export async function requestLoginLink(email: string): Promise<void> {
  await request('/session/link', { method: 'POST', body: { email } });
}

export async function requestPasswordReset(email: string): Promise<void> {
  await request('/password-resets', { method: 'POST', body: { email } });
}

export async function resetPassword(token: string, password: string): Promise<void> {
  await request(`/password-resets/${encodeURIComponent(token)}`, { method: 'POST', body: { password } });
}

export function readInvitation(token: string): Promise<UserInvitation> {
  return request(`/user-invitations/${encodeURIComponent(token)}`);
}

export async function acceptInvitation(token: string, password: string): Promise<Session> {
  return entered(
    await request<Session>(`/user-invitations/${encodeURIComponent(token)}`, { method: 'POST', body: { password } }),
  );
}

export function readLoginProviders(): Promise<LoginProvider[]> {
  return request('/session/providers');
}

export async function changeRegion(regionId: string): Promise<Session> {
  return entered(await request<Session>('/session', { method: 'PATCH', body: { regionId } }));
}

export function changeLanguage(language: Language): Promise<Session> {
  return request('/session', { method: 'PATCH', body: { language } });
}

export async function logOut(): Promise<void> {
  await request('/session', { method: 'DELETE' });
  enterRegion(null);
}

function entered(session: Session): Session {
  enterRegion(session.region?.id ?? null);
  return session;
}
