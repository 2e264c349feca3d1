import fc from 'fast-check';
import { addressOf, startMeetingOffice, type MeetingOffice, type PostedMail } from '../../../test/support/meeting-office.js';
import { Invitations } from './answer.service.js';

/** What may happen with one meeting of two persons, in any order; `tell` sends and delivers. */
type Step =
  | { do: 'add' | 'remove'; person: number }
  | { do: 'answer'; person: number; answer: 'yes' | 'maybe' | 'no' }
  | { do: 'move' | 'place' | 'text' | 'tell' | 'send' | 'deliver' | 'refuse' };

const person = fc.nat({ max: 1 });
const STEP: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('add' as const, 'remove' as const), person }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('answer' as const), person, answer: fc.constantFrom('yes', 'maybe', 'no') }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom('move', 'place', 'text', 'tell', 'tell', 'tell', 'send', 'deliver', 'refuse') }),
  },
);

/**
 * A calendar that reads mails as RFC 5546 has it: of two entries the one with the higher sequence holds, of equal ones the one
 * stamped later. It ends with what the person believes.
 */
function calendarAfter(mails: readonly PostedMail[]): { starts: string; title: string; status: string } | null {
  let known: PostedMail['calendar'];
  for (const { calendar } of mails) {
    if (!calendar) continue;
    if (known && calendar.sequence < known.sequence)
      throw new Error(`sequence fell from ${known.sequence} to ${calendar.sequence}`);
    const moved = known?.method === 'REQUEST' && calendar.method === 'REQUEST' && known.starts !== calendar.starts;
    if (known && calendar.sequence === known.sequence && (moved || known.method !== calendar.method))
      throw new Error(`${calendar.method} under the sequence ${calendar.sequence} of another entry`);
    known = calendar;
  }
  if (!known || known.method === 'CANCEL') return null;
  return { starts: known.starts, title: known.title, status: known.status };
}

const STATUS = { yes: 'ACCEPTED', maybe: 'TENTATIVE', no: 'DECLINED', deputy: 'DECLINED' };

describe('the mails about a meeting', () => {
  let office: MeetingOffice;
  let round = 0;

  beforeAll(async () => {
    office = await startMeetingOffice();
  }, 60_000);
  afterAll(() => office.close());

  /** Lives a history; ends with everything sent and delivered. */
  async function live(steps: readonly Step[], end: 'stays' | 'cancelled') {
    const names = ['Anna', 'Bela'].map((name) => `${name}${++round}`);
    const people = await office.persons(...names);
    const meeting = await office.plan();
    office.post.behave = () => 'sent';
    const mailbox = (index: number) => office.post.to(addressOf(names[index]!));
    const onList = async (index: number) =>
      (await office.invitations(meeting.id)).find(({ personId }) => personId === people[index]);
    const refused = new Set<string>();
    let changes = 0;

    const act = async (step: Step): Promise<unknown> => {
      switch (step.do) {
        case 'add':
          return office.invite(meeting.id, [people[step.person]!]);
        case 'remove': {
          const invitation = await onList(step.person);
          return invitation && office.coordinator.request('DELETE', `/api/invitations/${invitation.id}`);
        }
        case 'answer': {
          const token = mailbox(step.person).findLast((mail) => mail.token)?.token;
          // Whoever was taken off the list, or not asked again yet, is refused: that is part of the story.
          return (
            token &&
            office.test
              .get(Invitations)
              .answer(token, { answer: step.answer })
              .catch(() => undefined)
          );
        }
        case 'move':
          return office.change(meeting.id, { starts: `2035-03-12T0${++changes % 10}:00` });
        case 'place':
          return office.change(meeting.id, { placeName: `Raum ${++changes}` });
        case 'text':
          return office.change(meeting.id, { title: `Titel ${++changes}` });
        case 'tell':
          office.post.behave = () => 'sent';
          await office.send(meeting.id);
          return office.deliver();
        case 'send':
          return office.send(meeting.id);
        case 'deliver':
          office.post.behave = () => 'sent';
          return office.deliver();
        case 'refuse':
          office.post.behave = (to) => {
            refused.add(to);
            return 'refused';
          };
          return office.deliver();
      }
    };
    await office.invite(meeting.id, people);
    for (const step of steps) await act(step);
    office.post.behave = () => 'sent';
    await office.deliver();
    if (end === 'cancelled') await office.coordinator.request('POST', `/api/meetings/${meeting.id}/cancel`, {});
    else await office.send(meeting.id);
    await office.deliver();
    return {
      meeting: (await office.coordinator.request<typeof meeting>('GET', `/api/meetings/${meeting.id}`)).body,
      mailbox,
      onList,
      missedSome: (index: number) => refused.has(addressOf(names[index]!)),
    };
  }

  it('tell a story that ends, in any calendar, with what is true', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(STEP, { minLength: 4, maxLength: 16 }),
        fc.constantFrom('stays', 'stays', 'cancelled'),
        async (steps, end) => {
          const { meeting, mailbox, onList, missedSome } = await live(steps, end);
          for (const index of [0, 1]) {
            const believed = calendarAfter(mailbox(index));
            const invitation = await onList(index);
            if (!invitation || end === 'cancelled') {
              // A refused cancellation is not sent again: the mail page lists it, somebody has to call.
              if (!missedSome(index)) expect(believed).toBeNull();
              continue;
            }
            expect(believed?.starts).toBe(`${meeting.starts}:00 Europe/Berlin`);
            // A refused confirmation is not sent again: who gave the answer knows it without.
            if (!missedSome(index)) expect(believed?.status).toBe(invitation.answer ? STATUS[invitation.answer] : 'NEEDS-ACTION');
            if (invitation.answer !== 'no') expect(believed?.title).toBe(meeting.title);
          }
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  }, 240_000);
});
