import type { LoginProvider } from '@knotenpunkt/shared';
import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { AppError } from '../../platform/errors/index.js';
import { UserRepository, type UserAccount } from '../users/index.js';

/** The one provider an installation may set up. */
const PROVIDER_ID = 'house';

/** What must be known again when the browser comes back. */
export interface OidcAttempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** What the provider says of the user. */
type Claims = Readonly<Record<string, unknown>>;

/** Ways of logging in at the provider that are more than a password (RFC 8176, 2). */
const STRONG_METHODS = ['mfa', 'otp', 'hwk', 'fpt', 'face'];

/**
 * Logging in at a service of the house (OpenID Connect Core 1.0, authorisation code flow with PKCE). It says who somebody is;
 * accounts are made here only.
 */
@Injectable()
export class OidcService {
  private readonly logger = new Logger(OidcService.name);
  private configuration: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly users: UserRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  providers(): LoginProvider[] {
    return this.settings.oidc ? [{ id: PROVIDER_ID, label: this.settings.oidc.label }] : [];
  }

  /** @returns where the browser is to go, and what it must bring back */
  async begin(id: string): Promise<{ url: string; attempt: OidcAttempt }> {
    const configuration = await this.configurationOf(id);
    const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri(id),
      scope: 'openid email',
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonce,
    });
    return { url: url.href, attempt };
  }

  /**
   * @param query of the address the browser came back to, without question mark
   * @throws AppError `login_failed` where the provider did not vouch for a user of ours
   */
  async finish(id: string, query: string, attempt: OidcAttempt): Promise<UserAccount> {
    const configuration = await this.configurationOf(id);
    const claims = await this.claims(configuration, new URL(`${this.redirectUri(id)}?${query}`), attempt);
    if (typeof claims.email !== 'string' || claims.email_verified !== true) throw new AppError('login_failed');
    const user = await this.users.findByEmail(claims.email);
    if (!user) throw new AppError('login_failed');
    if (user.secondFactor && !isStrong(claims.amr)) throw new AppError('second_factor_required');
    return user;
  }

  private async claims(configuration: oidc.Configuration, url: URL, attempt: OidcAttempt): Promise<Claims> {
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || claims.email !== undefined) return claims ?? {};
      // Some put the address into the ID token, the others answer it here (OpenID Connect Core 1.0, 5.4).
      return { ...(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)), amr: claims.amr };
    } catch (cause) {
      throw new AppError('login_failed', { cause });
    }
  }

  /** Asked for once; after a failure again at the next login. */
  private async configurationOf(id: string): Promise<oidc.Configuration> {
    const { oidc: settings } = this.settings;
    if (!settings || id !== PROVIDER_ID) throw new AppError('not_found');
    try {
      this.configuration ??= oidc.discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, {
        execute: settings.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
      });
      return await this.configuration;
    } catch (cause) {
      this.configuration = undefined;
      this.logger.warn({ err: cause, issuer: settings.issuer });
      throw new AppError('unavailable', { cause });
    }
  }

  private redirectUri(id: string): string {
    return `${this.settings.appUrl}/api/session/oidc/${id}/callback`;
  }
}

function isStrong(methods: unknown): boolean {
  return Array.isArray(methods) && methods.some((method) => STRONG_METHODS.includes(String(method)));
}
