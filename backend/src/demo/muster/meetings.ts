import type { Answer, Attendance, MeetingKind } from '@knotenpunkt/shared';
import type { Random } from '../random.js';
import { MUSTER_GROUPS, type MusterGroup } from './groups.js';
import { AGENDA, COMMENTS, DECISIONS, TASKS } from './minutes.texts.js';

const DAY = 86_400_000;

export interface MusterMeeting {
  title: string;
  kind: MeetingKind;
  group: MusterGroup | null;
  /** Day of the meeting, ISO 8601; it lasts from `from` to `to` o'clock. */
  day: string;
  from: string;
  to: string;
  place: MusterGroup['place'];
  description: string;
  /** `planned`: not sent yet. `invited`: answers come in. `held`: over, minutes written but not sent. `closed`: minutes sent. */
  stage: 'planned' | 'invited' | 'held' | 'closed';
  invitations: MusterInvitation[];
  agenda: MusterAgendaItem[];
}

export interface MusterInvitation {
  person: string;
  answer: Exclude<Answer, 'deputy'> | null;
  comment: string | null;
  /** Days before the meeting on which the answer came. */
  answeredBefore: number;
  attendance: Attendance | null;
  /** The mail server's words where the invitation could not be delivered. */
  bounced: string | null;
}

export interface MusterAgendaItem {
  title: string;
  minutes: string | null;
  decisions: { text: string; vote: string }[];
  tasks: { text: string; owner: string; dueOn: string; done: boolean }[];
}

/** The meetings of the groups over two years before `now`, what was said and decided there, and what lies ahead. */
export function inventMeetings(members: ReadonlyMap<string, readonly string[]>, random: Random, now: Date): MusterMeeting[] {
  return [
    ...MUSTER_GROUPS.flatMap((group) => pastOf(group, members.get(group.name) ?? [], random, now)),
    ...ahead(members, random, now),
  ].sort((one, other) => (one.day < other.day ? -1 : 1));
}

function pastOf(group: MusterGroup, people: readonly string[], random: Random, now: Date): MusterMeeting[] {
  const last = group.name === 'AG Nachqualifizierung' ? 4 : random.between(12, 40);
  return Array.from({ length: group.meetings }, (_, index) => {
    const daysAgo =
      last + (group.meetings - 1 - index) * group.rhythm + (index === group.meetings - 1 ? 0 : random.between(-5, 5));
    const day = workday(now.getTime() - daysAgo * DAY);
    return {
      title: `${group.name}, ${index + 1}. Sitzung`,
      kind: 'group_meeting',
      group,
      day,
      ...hours(random),
      place: group.place,
      description: 'Wir sprechen über den Stand der Vorhaben und die nächsten Schritte.',
      stage: daysAgo < 7 ? 'held' : 'closed',
      invitations: people.map((person) => attended(person, random)),
      agenda: agenda(people, day, now, random),
    };
  });
}

/** Drawn by hand: each shows another state a coordinator meets. */
function ahead(members: ReadonlyMap<string, readonly string[]>, random: Random, now: Date): MusterMeeting[] {
  const inDays = (days: number): string => workday(now.getTime() + days * DAY);
  const [continuing, board] = [MUSTER_GROUPS[0], MUSTER_GROUPS[3]];
  if (!continuing || !board) throw new Error('The Musterregion has too few groups');
  const everybody = [...new Set([...members.values()].flat())];
  return [
    {
      title: `${continuing.name}, ${continuing.meetings + 1}. Sitzung`,
      kind: 'group_meeting',
      group: continuing,
      day: inDays(1),
      ...hours(random),
      place: continuing.place,
      description: 'Stand des Lernlotsen, Gewinnung von Betrieben, Termine des nächsten Jahres.',
      stage: 'invited',
      invitations: (members.get(continuing.name) ?? []).map((person) => answering(person, 0.95, random)),
      agenda: AGENDA.slice(0, 5).map(([title]) => ({ title, minutes: null, decisions: [], tasks: [] })),
    },
    {
      title: 'Runder Tisch Weiterbildung',
      kind: 'network_meeting',
      group: null,
      day: inDays(15),
      from: '14:00',
      to: '16:30',
      place: {
        name: 'Rathaus Musterstadt, Raum 2.14',
        address: 'Am Markt 1, 99990 Musterstadt',
        note: 'Aufzug in den 2. Stock.',
      },
      description: 'Alle Partner an einem Tisch: Was hat der Lernlotse gebracht, was fehlt noch?',
      stage: 'invited',
      invitations: roundTable(everybody, random),
      agenda: [],
    },
    {
      title: `${board.name}, ${board.meetings + 1}. Sitzung`,
      kind: 'group_meeting',
      group: board,
      day: inDays(29),
      ...hours(random),
      place: board.place,
      description: 'Empfehlungen für das kommende Jahr.',
      stage: 'planned',
      invitations: (members.get(board.name) ?? []).map((person) => answering(person, 0, random)),
      agenda: [],
    },
    {
      title: 'Branchentreff Pflege und Gesundheit',
      kind: 'conference',
      group: null,
      day: inDays(48),
      from: '10:00',
      to: '13:00',
      place: {
        name: 'Kreishaus Musterland, Großer Saal',
        address: 'Rathausplatz 2, 99990 Musterstadt',
        note: 'Stufenlos, Bus 4 und 9.',
      },
      description: 'Einrichtungen, Schulen und Beratung kommen ins Gespräch.',
      stage: 'planned',
      invitations: [],
      agenda: [],
    },
  ];
}

function roundTable(people: readonly string[], random: Random): MusterInvitation[] {
  const invited = ['Katrin Vossmark', ...random.some(people, 34).filter((person) => person !== 'Katrin Vossmark')];
  return invited.map((person) =>
    person === 'Katrin Vossmark'
      ? { ...answering(person, 0, random), bounced: '550 5.1.1 Recipient address rejected: User unknown' }
      : answering(person, 0.7, random),
  );
}

function answering(person: string, share: number, random: Random): MusterInvitation {
  const answer = random.chance(share) ? random.pick(['yes', 'yes', 'yes', 'yes', 'maybe', 'no'] as const) : null;
  const comment = answer && random.chance(0.2) ? random.pick(COMMENTS) : null;
  return { person, answer, comment, answeredBefore: random.between(1, 10), attendance: null, bounced: null };
}

function attended(person: string, random: Random): MusterInvitation {
  const invitation = answering(person, 0.88, random);
  const came = invitation.answer === 'no' ? 0.03 : invitation.answer === null ? 0.4 : 0.93;
  const attendance = random.chance(came) ? 'present' : invitation.answer === 'no' ? 'excused' : 'absent';
  return { ...invitation, attendance };
}

function agenda(people: readonly string[], day: string, now: Date, random: Random): MusterAgendaItem[] {
  const points = [...AGENDA.slice(0, 2), ...random.some(AGENDA.slice(2, -1), random.between(2, 4)), ...AGENDA.slice(-1)];
  return points.map(([title, minutes], index) => ({
    title,
    minutes,
    decisions: index > 1 && random.chance(0.3) ? [decision(random)] : [],
    tasks: index > 1 && random.chance(0.45) ? [task(people, day, now, random)] : [],
  }));
}

function decision(random: Random): { text: string; vote: string } {
  const [text, vote] = random.pick(DECISIONS);
  return { text, vote };
}

/** Most of what was due is done; something always lies behind. */
function task(people: readonly string[], day: string, now: Date, random: Random): MusterAgendaItem['tasks'][number] {
  const due = workday(Date.parse(day) + random.between(7, 35) * DAY);
  const overdueDays = (now.getTime() - Date.parse(due)) / DAY;
  const done = overdueDays > 75 || (overdueDays > 0 && random.chance(0.5));
  return { text: random.pick(TASKS), owner: random.pick(people), dueOn: due, done };
}

function hours(random: Random): { from: string; to: string } {
  return random.pick([
    { from: '09:30', to: '11:30' },
    { from: '10:00', to: '12:00' },
    { from: '14:00', to: '16:00' },
  ]);
}

function workday(time: number): string {
  const day = new Date(time);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
  if (day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 2);
  return day.toISOString().slice(0, 10);
}
