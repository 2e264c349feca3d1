import type { INestApplicationContext } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { REGISTER_LINKS } from './register-links.js';

/** Links the organisations of a documented region with the entries of the register, where the installation has them. */
export async function linkWithRegister(_app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  // Without an event: whoever kept the record chose the entry with it.
  await tx.query(
    `UPDATE organisation SET register_id = entry.id
     FROM jsonb_each_text($1::jsonb) AS link (name, key) JOIN register_entry entry USING (key) WHERE organisation.name = link.name`,
    [JSON.stringify(REGISTER_LINKS[key] ?? {})],
  );
}
