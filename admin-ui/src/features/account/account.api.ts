import type {
  ApiToken,
  ApiTokenInput,
  NewApiToken,
  OpenLogin,
  PasswordChange,
  RecoveryCodes,
  SecondFactorEnrolment,
  SecondFactorState,
} from '@knotenpunkt/shared';
import { request } from '../../data/api.js';

const post = <T>(path: string, body: object) => request<T>(path, { method: 'POST', body });

export const changePassword = (input: PasswordChange) => request<void>('/account/password', { method: 'PUT', body: input });

export const readSecondFactor = () => request<SecondFactorState>('/account/second-factor');
export const enrolSecondFactor = (code?: string) => post<SecondFactorEnrolment>('/account/second-factor', { code });
export const confirmSecondFactor = (code: string) => post<RecoveryCodes>('/account/second-factor/confirmation', { code });
export const renewRecoveryCodes = (code: string) => post<RecoveryCodes>('/account/second-factor/recovery-codes', { code });
export const disableSecondFactor = (code: string) =>
  request<void>('/account/second-factor', { method: 'DELETE', body: { code } });

export const readLogins = () => request<OpenLogin[]>('/account/sessions');
export const endLogin = (id: string) => request<void>(`/account/sessions/${id}`, { method: 'DELETE' });
export const endOtherLogins = () => request<void>('/account/sessions', { method: 'DELETE' });

export const readApiTokens = () => request<ApiToken[]>('/api-tokens');
export const createApiToken = (input: ApiTokenInput) => post<NewApiToken>('/api-tokens', input);
export const removeApiToken = (id: string) => request<void>(`/api-tokens/${id}`, { method: 'DELETE' });
