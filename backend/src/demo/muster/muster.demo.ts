import type { INestApplicationContext } from '@nestjs/common';
import { MeetingRepository, MeetingReminders } from '../../features/meetings/index.js';
import { Caller } from '../../platform/access/index.js';
import { after, DAYS } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { AccessTokens } from '../../platform/tokens/index.js';
import { Random } from '../random.js';
import { tellAudiences } from './audiences.story.js';
import { tellContacts } from './contacts.story.js';
import { tellGroups, tellInitiatives, tellNetwork, tellPeople } from './directory.story.js';
import { tellTwinOrganisation, tellTwinPerson } from './duplicates.story.js';
import { tellFilings } from './filings.story.js';
import { inventMeetings } from './meetings.js';
import { tellMeetings } from './meetings.story.js';
import { inventPeople } from './people.js';
import { insertRows } from './rows.js';
import { MusterStory } from './story.js';
import { tellTopics } from './topics.story.js';
import { completeUpdateRound, tellUpdateRound } from './update-round.story.js';

/** Fixed, so that every installation shows the same Musterregion. */
const SEED = 20_240_322;

/** Two years of work in the invented region: people, a network, groups, initiatives, meetings and what came of them. */
export async function loadMuster(app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  if (key !== 'muster') return;
  const [random, now] = [new Random(SEED), new Date()];
  const story = new MusterStory(await organisationIds(tx), tx.caller.userId ?? '', now);
  const twin = tellTwinOrganisation(story);
  tellPeople(story, inventPeople(random, now));
  tellTwinPerson(story, twin);
  tellNetwork(story, random);
  const members = tellGroups(story, random);
  tellInitiatives(story);
  tellTopics(story);
  tellMeetings(story, inventMeetings(members, random, now));
  tellContacts(story, random);
  tellFilings(story);
  tellAudiences(story);
  const confirmed = tellUpdateRound(story);
  for (const [table, rows] of story.tables) await insertRows(tx, table, rows);
  await completeUpdateRound(tx, confirmed);
  await app.get(EventLog).recordAll(tx, story.events);
  await app.get(EventLog).recordAll(await tx.as(Caller.system(tx.regionId)), story.answers);
  await letLeadLogIn(tx, story);
  await openWhatLiesAhead(app, tx);
}

async function organisationIds(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisation');
  return new Map(rows.map(({ id, name }) => [name, id]));
}

const LEAD = 'Jannis Holtkötter';

/** The demo's group lead is one of the region's people: their meetings are those of the group they lead. */
async function letLeadLogIn(tx: Tx, story: MusterStory): Promise<void> {
  await tx.query(
    `UPDATE user_region SET person_id = $1 FROM user_account
     WHERE user_account.id = user_id AND region_id = $2 AND user_account.name = $3`,
    [story.person(LEAD), tx.regionId, LEAD],
  );
}

/** The links of invitations to meetings ahead are good, and their reminders are planned. */
async function openWhatLiesAhead(app: INestApplicationContext, tx: Tx): Promise<void> {
  const ahead = await tx.query<{ id: string; endsAt: Date; invited: string[] }>(
    `SELECT id, ends_at AS "endsAt",
       ARRAY(SELECT invitation.id FROM invitation WHERE meeting_id = meeting.id AND invited_at IS NOT NULL) AS invited
     FROM meeting WHERE starts_at > now()`,
  );
  for (const { id, endsAt, invited } of ahead) {
    await app.get(AccessTokens).issueAll(tx, 'invitation', invited, after(endsAt, DAYS));
    const meeting = await app.get(MeetingRepository).lock(tx, id);
    if (meeting) await app.get(MeetingReminders).plan(tx, null, meeting);
  }
}
