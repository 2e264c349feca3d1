import { Injectable } from '@nestjs/common';
import { Secrets } from '../../platform/secrets/index.js';

/** The six digits that open a form: made from an id and the secret key, so that they are kept nowhere. */
@Injectable()
export class OneTimeCodes {
  constructor(private readonly secrets: Secrets) {}

  /** @param codeId drawn anew for each code */
  of(requestId: string, codeId: string): string {
    const number = this.secrets.mac('update-code', requestId, codeId).readUIntBE(0, 6);
    return String(number % 1_000_000).padStart(6, '0');
  }
}
