import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { PersonContacts } from '../persons/index.js';
import { recipientOf, type Candidate, type Recipient } from './recipient.js';

/** One organisation, and to whom its mail goes. */
export interface Addressed {
  candidate: Candidate;
  recipient: Recipient;
}

/** Finds out through whom the organisations of a round are asked, all of them in two statements. */
@Injectable()
export class RoundRecipients {
  constructor(private readonly contacts: PersonContacts) {}

  /** By name: those of whom nothing was sent yet, or only those with the ids. */
  async of(tx: Tx, roundId: string, ids: readonly string[] | null = null): Promise<Addressed[]> {
    const candidates = await tx.query<Candidate>(CANDIDATES, [roundId, ids]);
    const persons = candidates.flatMap(({ people, personId }) => (personId ? [personId] : people));
    const contacts = await this.contacts.of(tx, [...new Set(persons)]);
    return candidates.map((candidate) => ({ candidate, recipient: recipientOf(candidate, contacts) }));
  }
}

/** Most people of one organisation who are looked at. */
const MOST_PEOPLE = 5;

const CANDIDATES = `
  SELECT q.id AS "requestId", json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) AS organisation,
    o.state, o.archived_at IS NOT NULL AS archived, q.person_id AS "personId", q.by_hand AS "byHand", own.address,
    own.address IS NOT NULL AND EXISTS (SELECT FROM unreachable_address u WHERE u.address = lower(own.address)) AS "addressUnreachable",
    EXISTS (SELECT FROM update_request other WHERE other.organisation_id = o.id AND other.round_id <> q.round_id
      AND other.state IN ('open', 'answered')) AS "askedElsewhere",
    ARRAY(SELECT pp.person_id FROM person_position pp JOIN person p ON p.id = pp.person_id
      WHERE pp.organisation_id = o.id AND pp.until IS NULL AND p.archived_at IS NULL
      ORDER BY pp.main DESC, pp.created_at, pp.id LIMIT ${MOST_PEOPLE}) AS people
  FROM update_request q JOIN organisation o ON o.id = q.organisation_id
    CROSS JOIN LATERAL (SELECT o.emails -> 0 ->> 'address' AS address) own
  WHERE q.round_id = $1 AND CASE WHEN $2::uuid[] IS NULL THEN q.state = 'planned' ELSE q.id = ANY($2::uuid[]) END
  ORDER BY o.name, q.id`;
