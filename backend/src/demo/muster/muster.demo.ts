import type { INestApplicationContext } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Random } from '../random.js';
import { MusterStory } from './story.js';
import { insertRows } from './rows.js';
import { tellGroups, tellInitiatives, tellNetwork, tellPeople } from './directory.story.js';
import { tellMeetings } from './meetings.story.js';
import { inventMeetings } from './meetings.js';
import { inventPeople } from './people.js';

/** Fixed, so that every installation shows the same Musterregion. */
const SEED = 20_240_322;

/** Two years of work in the invented region: people, a network, groups, initiatives, meetings and what came of them. */
export async function loadMuster(app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  if (key !== 'muster') return;
  const [random, now] = [new Random(SEED), new Date()];
  const story = new MusterStory(await organisationIds(tx), tx.caller.userId ?? '', now);
  tellPeople(story, inventPeople(random, now));
  tellNetwork(story, random);
  const members = tellGroups(story, random);
  tellInitiatives(story);
  tellMeetings(story, inventMeetings(members, random, now));
  for (const [table, rows] of story.tables) await insertRows(tx, table, rows);
  await app.get(EventLog).recordAll(tx, story.events);
  await letLeadLogIn(tx, story);
}

async function organisationIds(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisation');
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** The demo's group lead is one of the region's people: their meetings are those of the group they lead. */
async function letLeadLogIn(tx: Tx, story: MusterStory): Promise<void> {
  await tx.query(
    `UPDATE user_region SET person_id = $1 FROM user_account
     WHERE user_account.id = user_id AND region_id = $2 AND user_account.name = $3`,
    [story.person(LEAD), tx.regionId, LEAD],
  );
}

const LEAD = 'Jannis Holtkötter';
