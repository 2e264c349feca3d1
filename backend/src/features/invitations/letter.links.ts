import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { AccessTokens } from '../../platform/tokens/index.js';
import type { Invitee } from './invitee.js';
import type { LetterDetails } from './letter.order.js';
import { reachedOffice } from './office.js';
import { OfficeLinkEntity } from './office-link.entity.js';

/** What the token in the links of letters opens: one invitation. */
const OWN = 'invitation';

/** What the token in the links of copies opens: one invitation, for one office. */
const OF_OFFICE = 'invitation_office';

/** What a letter, or its copy, keeps to make its link from. */
type LinkDetails = Pick<LetterDetails, 'generation' | 'officeLink'>;

/** The links of letters that are ordered together. */
export interface Links {
  /** By invitation. */
  own: ReadonlyMap<string, number>;
  /** By what their tokens open. */
  ofOffices: ReadonlyMap<string, number>;
  /** What the token of an office opens, by invitation. */
  officeLinks: ReadonlyMap<string, string>;
}

/** What a link opens: an invitation, for the invited person or for their office. */
export interface Opening {
  invitationId: string;
  officeId: string | null;
}

/**
 * The links in letters about meetings. Each office of an invited person has one of its own, so that its answers are known from theirs,
 * and whoever is their office no longer answers no longer.
 */
@Injectable()
export class LetterLinks {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokens,
  ) {}

  /** The links of letters to these, and of the copies to their offices, to be made valid by `issue`. */
  async prepare(tx: Tx, invitees: readonly Invitee[]): Promise<Links> {
    const own = await this.tokens.generations(
      tx,
      OWN,
      invitees.map(({ id }) => id),
    );
    const officeLinks = await enterOffices(tx, invitees);
    if (officeLinks.size === 0) return { own, officeLinks, ofOffices: new Map() };
    return { own, officeLinks, ofOffices: await this.tokens.generations(tx, OF_OFFICE, [...officeLinks.values()]) };
  }

  async issue(tx: Tx, { own, ofOffices }: Links, expiresAt: Date): Promise<void> {
    await this.tokens.issueGenerations(tx, OWN, own, expiresAt);
    if (ofOffices.size > 0) await this.tokens.issueGenerations(tx, OF_OFFICE, ofOffices, expiresAt);
  }

  /** The token in the links of a letter. */
  tokenOf({ id }: Pick<Invitee, 'id'>, { generation, officeLink }: LinkDetails): string {
    if (officeLink === undefined) return this.tokens.derive({ purpose: OWN, subjectId: id, generation });
    return this.tokens.derive({ purpose: OF_OFFICE, subjectId: officeLink, generation });
  }

  /**
   * Runs work in the region a token leads to.
   * @throws AppError `token_invalid`, `link_expired`
   */
  async behind<T>(token: string, work: (tx: Tx, opening: Opening) => Promise<T>): Promise<T> {
    const { regionId, subjectId, purpose } = await this.tokens.resolve(token, OWN, OF_OFFICE);
    return this.database.write(Caller.system(regionId), async (tx) => {
      if (purpose === OWN) return work(tx, { invitationId: subjectId, officeId: null });
      const link = await tx.manager.findOneBy(OfficeLinkEntity, { id: subjectId });
      if (!link) throw new AppError('token_invalid');
      return work(tx, { invitationId: link.invitationId, officeId: link.personId });
    });
  }
}

/** What a letter to somebody keeps to make its link from. */
export function linkOf({ id }: Invitee, { own }: Links): LinkDetails {
  return { generation: own.get(id) ?? 1 };
}

/** The same of its copy. */
export function copyLinkOf({ id }: Invitee, { officeLinks, ofOffices }: Links): Partial<LinkDetails> {
  const officeLink = officeLinks.get(id);
  return officeLink === undefined ? {} : { officeLink, generation: ofOffices.get(officeLink) ?? 1 };
}

/** Enters what the links of copies open. @returns it by invitation */
async function enterOffices(tx: Tx, invitees: readonly Invitee[]): Promise<Map<string, string>> {
  const wanted = invitees.flatMap(({ id: invitationId, silence, office }) => {
    const reached = silence === null ? reachedOffice(office) : null;
    return reached ? [{ id: uuidv7(), invitationId, personId: reached.personId }] : [];
  });
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<{ id: string; invitationId: string }>(ENTER, [JSON.stringify(wanted), tx.regionId]);
  return new Map(rows.map(({ id, invitationId }) => [invitationId, id]));
}

/** Those that are there stay, and are answered all the same. */
const ENTER = `
  INSERT INTO office_link (id, region_id, invitation_id, person_id)
  SELECT given.id, $2, given."invitationId", given."personId"
  FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "invitationId" uuid, "personId" uuid)
  ON CONFLICT (region_id, invitation_id, person_id) DO UPDATE SET person_id = excluded.person_id
  RETURNING id, invitation_id AS "invitationId"`;
