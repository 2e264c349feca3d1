import type { Change } from '../../platform/events/index.js';
import { ChangeFeed } from '../../platform/events/index.js';
import type { Outbox } from '../../platform/outbox/index.js';
import type { Job } from '../../platform/queue/index.js';
import type { ReminderDue } from './reminder.due.js';
import { ReminderProcessor } from './reminder.processor.js';
import type { ReminderRepository } from './reminder.repository.js';

const REMINDER = { id: 'r', version: 3, dueOn: '2025-03-20', doneAt: null };

/** What open browsers hear once the job has committed. */
async function heard(found: object | null, due: boolean): Promise<Change[]> {
  const feed = new ChangeFeed();
  const changes: Change[] = [];
  feed.changes.subscribe((change) => changes.push(change));
  const tx = { regionId: 'region', onCommit: (work: () => void) => work() };
  const outbox = { once: (_job: Job, effect: (given: object) => Promise<void>) => effect(tx) } as unknown as Outbox;
  const reminders = { lockForSystem: () => Promise.resolve(found) } as unknown as ReminderRepository;
  const processor = new ReminderProcessor(outbox, reminders, { isDue: () => due } as unknown as ReminderDue, feed);
  await processor.handle({ subjectId: 'r' } as Job);
  return changes;
}

describe('a reminder that comes due', () => {
  it('is announced to open browsers, by its id alone', async () => {
    expect(await heard(REMINDER, true)).toMatchObject([
      { regionId: 'region', subjects: [{ type: 'reminders', id: 'r', version: 3 }] },
    ]);
  });

  it('is not where it was done, put off or taken away meanwhile', async () => {
    expect(await heard(REMINDER, false)).toEqual([]);
    expect(await heard(null, true)).toEqual([]);
  });
});
