import { AnswerInput, PROBLEM_STATUS, type AnswerPage } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/index.js';
import { checkedInput } from '../../platform/http/index.js';
import type { FormFields } from '../../platform/pages/index.js';
import { Invitations } from '../invitations/index.js';
import type { Slip } from './answer.slip.js';

/** What became of a slip: recorded, or given back as it was filled in. */
export type Outcome =
  { recorded: true; page: AnswerPage } | { recorded: false; page: AnswerPage; slip: Slip; moved: boolean; status: number };

/** Takes reply slips as browsers send them. */
@Injectable()
export class AnswerService {
  constructor(private readonly invitations: Invitations) {}

  /** @throws AppError `token_invalid`, `link_expired`: there is nothing to show then */
  async answer(token: string, form: FormFields): Promise<Outcome> {
    try {
      return { recorded: true, page: await this.invitations.answer(token, await checkedInput(AnswerInput, inputOf(form))) };
    } catch (error) {
      if (!(error instanceof AppError) || !RETURNED.includes(error.code)) throw error;
      return {
        recorded: false,
        page: await this.invitations.show(token),
        slip: { fields: form, preselected: undefined, faults: error.details.fields ?? [] },
        moved: error.code === 'stale_version',
        status: PROBLEM_STATUS[error.code],
      };
    }
  }
}

/** What the visitor can set right, or has to learn: a wrong entry, another time or place, too late. */
const RETURNED: readonly string[] = ['invalid_input', 'stale_version', 'conflict'];

/** Fields of a choice that was not made may be there all the same, and do not count. */
function inputOf({ answer, deputyName, deputyEmail, comment, sequence }: FormFields): object {
  return {
    answer,
    ...(answer === 'deputy' && { deputyName, deputyEmail }),
    comment: comment || null,
    ...(sequence !== undefined && { sequence: Number(sequence) }),
  };
}
