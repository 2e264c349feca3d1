import { PROBLEM_STATUS, ReportInput, type ActionItemPage, type FieldProblem } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/index.js';
import { checkedInput } from '../../platform/http/index.js';
import type { FormFields } from '../../platform/pages/index.js';
import { ActionItems } from '../minutes/index.js';
import type { TaskSlip } from './task.slip.js';

/** What became of a report: recorded, or given back as it was filled in. */
export type ReportOutcome =
  { recorded: true; page: ActionItemPage } | { recorded: false; page: ActionItemPage; slip: TaskSlip; status: number };

/** Takes reports on tasks as browsers send them. */
@Injectable()
export class TaskService {
  constructor(private readonly items: ActionItems) {}

  /** @throws AppError `token_invalid`, `link_expired`: there is nothing to show then */
  async report(token: string, form: FormFields): Promise<ReportOutcome> {
    try {
      return { recorded: true, page: await this.record(token, await checkedInput(ReportInput, inputOf(form))) };
    } catch (error) {
      if (!(error instanceof AppError) || !RETURNED.includes(error.code)) throw error;
      const faults = (error.details.fields ?? []).map((fault) => inForm(fault, form));
      return {
        recorded: false,
        page: await this.items.show(token),
        slip: { fields: form, preselected: undefined, faults },
        status: PROBLEM_STATUS[error.code],
      };
    }
  }

  private record(token: string, { report, remark, until }: ReportInput): Promise<ActionItemPage> {
    if (report === 'done') return this.items.done(token, remark ?? null);
    return this.items.later(token, { until: until ?? '', remark: remark ?? '' });
  }
}

/** What the owner can set right, or has to learn: a wrong entry, or that there is nothing to do any more. */
const RETURNED: readonly string[] = ['invalid_input', 'conflict'];

/** Each choice has fields of its own; those of the other do not count. */
function inputOf({ report, remark, because, until }: FormFields): object {
  return report === 'later' ? { report, until, remark: because } : { report, remark: remark || null };
}

function inForm(fault: FieldProblem, { report }: FormFields): FieldProblem {
  return report === 'later' && fault.path === 'remark' ? { ...fault, path: 'because' } : fault;
}
