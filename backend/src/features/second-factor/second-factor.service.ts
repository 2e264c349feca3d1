import type { RecoveryCodes, SecondFactorEnrolment } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { toString as drawQrCode } from 'qrcode';
import { Caller } from '../../platform/access/index.js';
import { Clock, MINUTES } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RateLimiter } from '../../platform/rate-limit/index.js';
import { Secrets } from '../../platform/secrets/index.js';
import { UserRepository } from '../users/index.js';
import { newRecoveryCodes, plainRecoveryCode } from './recovery-codes.js';
import { SecondFactorRepository } from './second-factor.repository.js';

const ISSUER = 'Knotenpunkt';
const PURPOSE = 'second-factor';

/** Seconds a code lasts (RFC 6238, 5.2), and how many steps a clock may be wrong. */
const PERIOD = 30;
const WINDOW = 1;

/** Codes have six digits: nobody may try many. */
const ATTEMPTS = { name: 'second-factor', attempts: 10, within: 15 * MINUTES };

/** Time-based codes of an authenticator app (RFC 6238), and recovery codes for the day the phone is gone. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactorRepository,
    private readonly users: UserRepository,
    private readonly secrets: Secrets,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  state(userId: string): Promise<{ enabled: boolean; recoveryCodesLeft: number }> {
    return this.factors.state(userId);
  }

  /**
   * Makes a secret; the one in use stays until a code confirms the new one.
   * @param code of the one in use: whoever finds an open screen must not take it over
   * @throws AppError `second_factor_required` where one is in use and its code is missing, `second_factor_wrong`
   */
  async enrol(userId: string, code: string | null | undefined): Promise<SecondFactorEnrolment> {
    const user = await this.users.findAccount(userId);
    if (!user) throw new AppError('not_logged_in');
    if (user.secondFactor) {
      if (!code) throw new AppError('second_factor_required');
      await this.verify(userId, code);
    }
    const secret = new Secret({ size: 20 });
    await this.factors.setPending(userId, this.secrets.seal(PURPOSE, secret.base32));
    const uri = totp(secret.base32, user.email).toString();
    const svg = await drawQrCode(uri, { type: 'svg', margin: 2 });
    return { secret: secret.base32, uri, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
  }

  /** @throws AppError `second_factor_wrong`; nothing has changed then */
  async confirm(userId: string, code: string): Promise<RecoveryCodes> {
    const sealed = await this.factors.pendingSecret(userId);
    if (!sealed) throw new AppError('conflict');
    await this.limiter.count(ATTEMPTS, userId);
    const step = this.stepOf(sealed, code);
    if (step === null) throw new AppError('second_factor_wrong');
    const recoveryCodes = newRecoveryCodes();
    await this.database.write(Caller.system(null), async (tx) => {
      await this.factors.confirm(tx, userId, step);
      await this.factors.replaceRecoveryCodes(tx, userId, this.hashesOf(userId, recoveryCodes));
    });
    return { recoveryCodes };
  }

  /**
   * Checks a code of the app or a recovery code; either works once.
   * @throws AppError `second_factor_wrong`
   */
  async verify(userId: string, code: string): Promise<void> {
    await this.limiter.count(ATTEMPTS, userId);
    const right = /^\d{6}$/.test(code) ? await this.useCode(userId, code) : await this.useRecoveryCode(userId, code);
    if (!right) throw new AppError('second_factor_wrong');
    await this.limiter.forget(ATTEMPTS, userId);
  }

  async renewRecoveryCodes(userId: string, code: string): Promise<RecoveryCodes> {
    await this.verify(userId, code);
    const recoveryCodes = newRecoveryCodes();
    await this.database.write(Caller.system(null), (tx) =>
      this.factors.replaceRecoveryCodes(tx, userId, this.hashesOf(userId, recoveryCodes)),
    );
    return { recoveryCodes };
  }

  async disable(userId: string, code: string): Promise<void> {
    await this.verify(userId, code);
    await this.factors.remove(userId);
  }

  private async useCode(userId: string, code: string): Promise<boolean> {
    const sealed = await this.factors.secret(userId);
    const step = sealed && this.stepOf(sealed, code);
    return step !== null && this.factors.useStep(userId, step);
  }

  private useRecoveryCode(userId: string, code: string): Promise<boolean> {
    return this.factors.useRecoveryCode(userId, this.hashOf(userId, code));
  }

  /** The time step this code belongs to, or null where it belongs to none near now. */
  private stepOf(sealed: Buffer, code: string): number | null {
    const now = this.clock.now().getTime();
    const delta = totp(this.secrets.unseal(PURPOSE, sealed)).validate({ token: code, timestamp: now, window: WINDOW });
    return delta === null ? null : Math.floor(now / 1_000 / PERIOD) + delta;
  }

  private hashesOf(userId: string, codes: string[]): Buffer[] {
    return codes.map((code) => this.hashOf(userId, code));
  }

  private hashOf(userId: string, code: string): Buffer {
    return this.secrets.mac('recovery-code', userId, plainRecoveryCode(code));
  }
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret, period: PERIOD, digits: 6, algorithm: 'SHA1' });
}
