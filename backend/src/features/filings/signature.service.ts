import {
  fold,
  mailOf,
  ownDomain,
  phoneDigits,
  type KnownSigner,
  type MailSignature,
  type OrganisationReference,
  type Person,
  type ProposedValue,
  type SignatureInput,
  type SignatureProposal,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { personValuesFrom, PersonService, PositionService } from '../persons/index.js';
import { RecognitionRepository, type SignerPosition, type SignerRow } from './recognition.repository.js';

/** Compares what people write about themselves with their records, and takes over what somebody has ticked. */
@Injectable()
export class SignatureService {
  constructor(
    private readonly database: Database,
    private readonly repository: RecognitionRepository,
    private readonly persons: PersonService,
    private readonly positions: PositionService,
  ) {}

  /** @param address from which the mail came, where the signature names none */
  async propose(caller: Caller, signature: MailSignature, address: string | null): Promise<SignatureProposal> {
    const organisation = await this.organisationOf(caller, signature);
    const signer = await this.signer(caller, signature, organisation, signature.email ?? address);
    return { signature, known: signer && compared(signature, signer, organisation), organisation };
  }

  /**
   * Takes values over into a person and one of their positions.
   * @throws AppError `stale_version` where either was changed meanwhile
   */
  async apply(caller: Caller, { personId, person, position }: SignatureInput): Promise<Person> {
    await this.database.write(caller, async (tx) => {
      if (person) await this.applyToPerson(tx, personId, person);
      if (position) await this.applyToPosition(tx, personId, position);
    });
    return this.persons.get(caller, personId);
  }

  private async applyToPerson(
    tx: Tx,
    personId: string,
    { version, ...said }: NonNullable<SignatureInput['person']>,
  ): Promise<void> {
    const [before] = await this.persons.lockAll(tx, [personId]);
    if (!before) throw new AppError('not_found');
    if (before.version !== version) throw new AppError('stale_version', { current: await this.persons.get(tx.caller, personId) });
    const { custom: _custom, ...values } = { custom: null, ...personValuesFrom({ ...before, ...said }) };
    await this.persons.amend(tx, personId, values);
  }

  private async applyToPosition(
    tx: Tx,
    personId: string,
    { id, version, ...said }: NonNullable<SignatureInput['position']>,
  ): Promise<void> {
    const [before] = await this.positions.lockAll(tx, [id]);
    if (before?.personId !== personId) throw new AppError('not_found');
    if (before.version !== version) throw new AppError('stale_version', { current: await this.positions.get(tx.caller, id) });
    await this.positions.amend(tx, id, said);
  }

  /** By the name they write, else by the domain they write from. */
  private async organisationOf(caller: Caller, signature: MailSignature): Promise<OrganisationReference | null> {
    const named = signature.organisation ? await this.repository.organisationsNamed(caller, [signature.organisation]) : [];
    const [only, ...others] = named;
    if (only && others.length === 0) return only;
    const domain = ownDomain(mailOf(signature.email ?? '')?.domain ?? '');
    const at = domain ? await this.repository.organisationsAt(caller, [], [domain]) : [];
    const [first] = at;
    return first && at.every(({ id }) => id === first.id) ? { id: first.id, name: first.name, kind: first.kind } : null;
  }

  /** Who has the address; else the only one of that name who works there, or nowhere known. */
  private async signer(
    caller: Caller,
    { firstName, lastName }: MailSignature,
    organisation: OrganisationReference | null,
    address: string | null,
  ): Promise<SignerRow | null> {
    const [addressed] = address && !mailOf(address)?.shared ? await this.repository.personsAt(caller, [address]) : [];
    if (addressed) return (await this.repository.signers(caller, [addressed.id]))[0] ?? null;
    const named = await this.repository.personsNamed(caller, [firstName ? `${lastName}, ${firstName}` : lastName]);
    const rows = await this.repository.signers(
      caller,
      named.map(({ id }) => id),
    );
    const there = rows.filter(({ positions }) => positions.some((position) => position.organisation.id === organisation?.id));
    const [only, ...others] = there.length > 0 ? there : rows;
    return only && others.length === 0 ? only : null;
  }
}

/** What a signature says otherwise than the records, and whether somebody works elsewhere now. */
function compared(signature: MailSignature, signer: SignerRow, organisation: OrganisationReference | null): KnownSigner {
  const { id, name, version, positions } = signer;
  const there = organisation && positions.find((position) => position.organisation.id === organisation.id);
  const called = positions.find((position) => isCalled(position, signature.organisation));
  const position = there ?? called ?? (organisation || signature.organisation ? null : (positions[0] ?? null));
  const moved = positions.length > 0 && !position;
  return {
    ...{ id, name, version },
    values: moved ? [] : personValues(signature, signer, position),
    position: position && {
      id: position.id,
      version: position.version,
      organisation: { id: position.organisation.id, name: position.organisation.name, kind: position.organisation.kind },
      values: positionValues(signature, signer, position),
    },
    movedTo: position ? null : organisation,
    movedToName: position || organisation ? null : signature.organisation,
  };
}

function isCalled({ organisation: { name, otherNames } }: SignerPosition, called: string | null): boolean {
  const sought = fold(called ?? '');
  return sought !== '' && [name, ...otherNames].map(fold).some((known) => known === sought || known.includes(sought));
}

/** Addresses and numbers are those of the position, unless the person's own are kept instead. */
function personValues(signature: MailSignature, signer: SignerRow, position: SignerPosition | null): ProposedValue[] {
  const phone = position && !keepsOwn(signer, position, 'phone') ? signature.mobile : (signature.phone ?? signature.mobile);
  return [
    ...differing('title', signer.title, signature.title),
    ...differing('firstName', signer.firstName, signature.firstName),
    ...differing('lastName', signer.lastName, signature.lastName),
    ...(position && !keepsOwn(signer, position, 'email') ? [] : differing('email', signer.email, signature.email)),
    ...differing('phone', signer.phone, phone, phoneDigits),
  ];
}

function positionValues(signature: MailSignature, signer: SignerRow, position: SignerPosition): ProposedValue[] {
  return [
    ...differing('function', position.function, signature.function),
    ...differing('department', position.department, signature.department),
    ...(keepsOwn(signer, position, 'email') ? [] : differing('email', position.email, signature.email)),
    ...(keepsOwn(signer, position, 'phone') ? [] : differing('phone', position.phone, signature.phone, phoneDigits)),
  ];
}

function keepsOwn(signer: SignerRow, position: SignerPosition, field: 'email' | 'phone'): boolean {
  return signer[field] !== null && position[field] === null;
}

function differing(
  field: string,
  before: string | null,
  after: string | null,
  same: (value: string) => string = (value) => value.toLowerCase(),
): ProposedValue[] {
  if (!after || (before && same(before) === same(after))) return [];
  return [{ field, before, after }];
}
