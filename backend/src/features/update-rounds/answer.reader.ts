import type { Asked, AskedRecord, AskedValue, ChangeKind, FieldProblem, Newcomer } from '@knotenpunkt/shared';
import { REMARK_MAX_LENGTH } from '@knotenpunkt/shared';
import { faultsIn, faultsInNewcomer } from './checked-values.js';
import { corrections, STAYS, type Correction, type Entries, type Stay } from './entries.js';

/** A change that waits for approval, before it is kept. */
export interface Proposal {
  kind: ChangeKind;
  recordType: AskedRecord | null;
  /** Null for the organisation and the person who are asked: the request knows them. */
  positionId: string | null;
  field: string | null;
  before: AskedValue;
  after: AskedValue | Newcomer;
}

/** What a form comes to. */
export interface ReadAnswer {
  proposals: Proposal[];
  /** By the names of the form. */
  faults: FieldProblem[];
  remark: string | null;
}

/** Reads a form: what is different from what was shown, and what is wrong with it. */
export async function readAnswer(asked: Asked, entries: Entries): Promise<ReadAnswer> {
  const own = asked.colleagues.findIndex(({ self }) => self);
  const leaves = own >= 0 && stayOf(entries, own) === 'left';
  // Whoever leaves corrects nothing of themselves any more.
  const corrected = corrections(asked, entries).filter(({ record }) => record === 'organisations' || !leaves);
  const parts = [
    await readFields(asked, corrected),
    ...(await Promise.all(asked.colleagues.map((_, at) => readColleague(asked, entries, at)))),
    await readNewcomer(entries, 'n', null),
  ];
  const remark = entries.remark?.trim() ?? '';
  const tooLong = remark.length > REMARK_MAX_LENGTH ? [{ path: 'remark', code: 'too_long' }] : [];
  return {
    proposals: parts.flatMap(({ proposals }) => proposals),
    faults: [...parts.flatMap(({ faults }) => faults), ...tooLong],
    remark: remark === '' ? null : remark,
  };
}

type Part = Pick<ReadAnswer, 'proposals' | 'faults'>;

async function readFields(asked: Asked, corrected: readonly Correction[]): Promise<Part> {
  const faults: FieldProblem[] = [];
  for (const record of ['organisations', 'persons', 'positions'] as const) {
    const ofRecord = corrected.filter((correction) => correction.record === record);
    const values = Object.fromEntries(ofRecord.map(({ field, after }) => [field, after]));
    // What is required and was emptied is no text at all.
    const emptied = ofRecord.filter(({ after, field }) => after === null && (field === 'name' || field === 'lastName'));
    for (const { field } of emptied) values[field] = '';
    faults.push(...(await faultsIn(record, values)).map((fault) => inForm(fault, ofRecord)));
  }
  const proposals = corrected.map(({ record, field, before, after }): Proposal => ({
    kind: 'field',
    recordType: record,
    positionId: record === 'positions' ? (asked.position?.id ?? null) : null,
    field,
    before,
    after,
  }));
  return { proposals, faults };
}

/** `emails.1.address` names the second of the lines that were filled in. */
function inForm({ path, code, values }: FieldProblem, corrected: readonly Correction[]): FieldProblem {
  const [field = '', line = '0'] = path.split('.');
  const names = corrected.find((correction) => correction.field === field)?.names ?? [];
  return { path: names[Number(line)] ?? names[0] ?? 'remark', code, ...(values && { values }) };
}

const stayOf = (entries: Entries, at: number): Stay => STAYS.find((stay) => stay === entries[`c.${at}.stay`]) ?? 'stays';

async function readColleague(asked: Asked, entries: Entries, at: number): Promise<Part> {
  const colleague = asked.colleagues[at];
  const stay = stayOf(entries, at);
  if (!colleague || stay === 'stays') return NOTHING;
  const { positionId, self } = colleague;
  if (stay === 'left') {
    const departure: Proposal = {
      kind: 'departure',
      recordType: 'positions',
      positionId,
      field: null,
      before: null,
      after: null,
    };
    const { proposals, faults } = await readNewcomer(entries, `c.${at}.new`, positionId);
    return { proposals: [departure, ...proposals], faults };
  }
  const after = entries[`c.${at}.function`]?.trim() ?? '';
  if (self || after === (colleague.function ?? '')) return NOTHING;
  const faults = await faultsIn('positions', { function: after });
  const change: Proposal = {
    kind: 'field',
    recordType: 'positions',
    positionId,
    field: 'function',
    before: colleague.function,
    after: after === '' ? null : after,
  };
  return { proposals: [change], faults: faults.map(({ code }) => ({ path: `c.${at}.function`, code })) };
}

/** Somebody new; nobody where nothing is filled in. */
async function readNewcomer(entries: Entries, prefix: string, replaces: string | null): Promise<Part> {
  const said = (field: keyof Newcomer): string | null => entries[`${prefix}.${field}`]?.trim() || null;
  const after: Newcomer = {
    firstName: said('firstName'),
    lastName: said('lastName') ?? '',
    function: said('function'),
    email: said('email'),
    phone: said('phone'),
  };
  if (Object.values(after).every((value) => !value)) return NOTHING;
  const faults = await faultsInNewcomer(after);
  const proposal: Proposal = {
    kind: 'newcomer',
    recordType: 'positions',
    positionId: replaces,
    field: null,
    before: null,
    after,
  };
  return { proposals: [proposal], faults: faults.map(({ path, code }) => ({ path: `${prefix}.${path}`, code })) };
}

const NOTHING: Part = { proposals: [], faults: [] };
