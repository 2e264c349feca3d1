import type { ActionItem, Group, Organisation, Person, TimelinePage } from '@knotenpunkt/shared';
import type { Page } from 'playwright-core';
import { FollowUpSweep } from '../../src/features/follow-ups/index.js';
import { complaintsOf } from '../support/browser.js';
import { journeys, PATIENCE, WHY } from '../support/journey.js';
import { makeUser } from '../support/login.js';
import { startMailServer, type TestMailServer } from '../support/mail-server.js';
import { readMail } from '../support/mailbox.js';
import { asOwner } from '../support/regions.js';

const SCREENS = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];

const DAY = 86_400_000;
const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

let mails: TestMailServer;

beforeAll(async () => {
  mails = await startMailServer();
});
const journey = journeys(() => ({ role: 'all', smtpUrl: mails.url, mailAllow: ['*'] }));
afterAll(() => mails.stop());

it.each(SCREENS)(
  'one invitation goes all the way round, on the $name',
  async (screen) => {
    const story = await Story.begin(screen);
    await story.planMeeting();
    await story.invite();
    await story.answer();
    await story.remind();
    await story.move();
    await story.takeMinutes();
    await story.finishTask();
    await story.lookBack();
    await story.end();
  },
  PATIENCE,
);

/** The people of one run; each has an address of their own. */
interface Cast {
  lead: Person;
  greta: Person;
  jonas: Person;
  nils: Person;
  silent: Person;
}

/** A working group of five, its coordinator, and what becomes of one invitation. */
class Story {
  private meetingPath = '';
  private readonly complaints: string[][] = [];

  private constructor(
    private readonly office: Page,
    private readonly organisation: Organisation,
    private readonly group: Group,
    private readonly cast: Cast,
    private readonly leadAddress: string,
    private readonly screen: { width: number; height: number },
  ) {}

  static async begin(screen: { name: string; width: number; height: number }): Promise<Story> {
    const { add, open, test, region } = journey;
    const organisation = await add<Organisation>('organisations', { name: 'Lernwerk Beispiel', kind: 'training_provider' });
    const group = await add<Group>('groups', { name: 'AG Weiterbildung', kind: 'working_group', state: 'active' });
    const seat = async (firstName: string, lastName: string, role: string): Promise<Person> => {
      const email = `${firstName}.${lastName}.${screen.name}@lernwerk.example`.toLowerCase();
      const position = { organisationId: organisation.id, email };
      const person = await add<Person>('persons', { firstName, lastName, ...WHY, position });
      await add('seats', { groupId: group.id, personId: person.id, organisationId: organisation.id, role });
      return person;
    };
    const cast = {
      lead: await seat('Annika', 'Moos', 'lead'),
      greta: await seat('Greta', 'Tiefen', 'member'),
      jonas: await seat('Jonas', 'Weiden', 'member'),
      nils: await seat('Nils', 'Brook', 'member'),
      silent: await seat('Silke', 'Still', 'member'),
    };
    const lead = await makeUser(test, { name: 'Annika Moos', regions: { [region]: 'group_lead' } });
    await asOwner(test.database, (owner) =>
      owner.query('UPDATE user_region SET person_id = $1 WHERE user_id = $2', [cast.lead.id, lead.id]),
    );
    const office = await open('/', screen);
    return new Story(office, organisation, group, cast, lead.email, screen);
  }

  /** The coordinator plans a meeting of the group. */
  async planMeeting(): Promise<void> {
    const page = this.office;
    await page.goto(`/gruppen/${this.group.id}`);
    await page.getByRole('link', { name: 'Sitzung planen' }).first().click();
    await page.getByLabel('Titel (Pflichtangabe)').fill('AG Weiterbildung, 1. Sitzung');
    await page.getByLabel('Tag (Pflichtangabe)').fill(dayIn(30));
    await page.getByLabel('Ort', { exact: true }).fill('Rathaus, Raum 2.14');
    await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'AG Weiterbildung, 1. Sitzung' }).waitFor();
    this.meetingPath = new URL(page.url()).pathname;
  }

  /** Everybody of the group is put on the list; the preview says who gets what; a trial; sent. */
  async invite(): Promise<void> {
    const page = this.office;
    await page.getByRole('button', { name: 'Personen hinzufügen' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await page.getByRole('button', { name: '5 E-Mails senden' }).waitFor();
    await page.getByRole('button', { name: 'Probe an mich' }).click();
    expect((await readMail(mails, journey.login.email, 'Probe')).text).toContain('Rathaus, Raum 2.14');
    await page.getByRole('button', { name: '5 E-Mails senden' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '5 E-Mails senden' }).click();
    await this.row('Silke Still').getByText('offen').waitFor();
  }

  /** Without scripts: one accepts with a remark, one declines, one changes her mind. The coordinator sees it without reloading. */
  async answer(): Promise<void> {
    const { greta, jonas, nils } = this.cast;
    await this.reply(await this.linkTo(greta, 'Einladung'), 'Ich sage zu', 'Ich komme zehn Minuten später.');
    await this.row('Greta Tiefen').getByText('zugesagt').waitFor();
    await this.row('Greta Tiefen').getByText('Ich komme zehn Minuten später.').waitFor();
    await this.reply(await this.linkTo(jonas, 'Einladung'), 'Ich sage ab');
    await this.row('Jonas Weiden').getByText('abgesagt').waitFor();
    await this.reply(await this.linkTo(nils, 'Einladung'), 'Vielleicht');
    await this.row('Nils Brook').getByText('vielleicht').waitFor();
    const change = await this.linkTo(nils, 'Vielleicht');
    await this.reply(change, 'Ich sage zu');
    await this.row('Nils Brook').getByText('zugesagt').waitFor();
    await this.linkTo(nils, 'Zugesagt');
  }

  /** At the set time those who have not answered are reminded, once, and nobody else. */
  async remind(): Promise<void> {
    const { silent, lead } = this.cast;
    await this.fallDue('invitations.reminder');
    await this.linkTo(silent, 'Bitte antworten');
    await this.linkTo(lead, 'Bitte antworten');
    await this.fallDue('invitations.reminder');
    await this.row('Silke Still').getByText('Erinnerung').filter({ visible: true }).first().waitFor();
    expect(mails.arrived.map(({ content }) => content).filter((content) => content.includes('Bitte antworten'))).toEqual([]);
  }

  /** Another place: those who come are told what is different; who declined is not written to. */
  async move(): Promise<void> {
    const page = this.office;
    await page.getByRole('button', { name: 'Bearbeiten' }).first().click();
    await page.getByLabel('Ort', { exact: true }).fill('Kreisvolkshochschule');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByRole('button', { name: '4 E-Mails senden' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '4 E-Mails senden' }).click();
    const { text } = await readMail(mails, addressOf(this.cast.greta), 'Geändert');
    expect(text).toContain('Kreisvolkshochschule');
    expect(text).toContain('Rathaus, Raum 2.14');
  }

  /** The group lead logs in by mail link and writes the minutes; they go out, own tasks on top. */
  async takeMinutes(): Promise<void> {
    const page = await journey.open('/', this.screen, null);
    await this.logIn(page, this.leadAddress);
    await page.goto(`${this.meetingPath}/protokoll`);
    await page.getByRole('button', { name: 'Tagesordnung anlegen' }).click();
    await page.getByLabel('Neuer Punkt').fill('Stand des Lernlotsen');
    await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByLabel('Notizen zu: Stand des Lernlotsen').fill('Die Kursseiten sind fertig.');
    await page.getByRole('button', { name: 'Beschluss', exact: true }).click();
    await page.getByLabel('Wortlaut').fill('Die Kursdaten werden zweimal im Jahr geprüft.');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await this.addTask(page, 'Kursliste bereitstellen', 'Greta Tiefen');
    await this.addTask(page, 'Betriebe ansprechen', 'Nils Brook');
    if (this.screen.width > 600) await page.getByRole('button', { name: /^Greta Tiefen/ }).click();
    await page.getByRole('button', { name: 'Sitzung abschließen …' }).click();
    await page.getByRole('button', { name: /^Abschließen und \d E-Mails senden$/ }).click();
    await page.getByText('Abgeschlossen. Das Protokoll ist unterwegs.').waitFor();
    const { text } = await readMail(mails, addressOf(this.cast.greta), 'Protokoll');
    expect(text.indexOf('Kursliste bereitstellen')).toBeGreaterThan(0);
    expect(text.indexOf('Kursliste bereitstellen')).toBeLessThan(text.indexOf('Die Kursdaten werden zweimal im Jahr geprüft.'));
    expect(text).toContain('Die Kursseiten sind fertig.');
  }

  /** What is due reminds its owner, who ticks it off from the mail; another one needs longer. */
  async finishTask(): Promise<void> {
    await this.fallDue('minutes.action_due');
    const done = await this.partner(await this.linkTo(this.cast.greta, 'Heute fällig'));
    await done.getByRole('radio', { name: /^Erledigt/ }).check();
    await done.getByRole('button', { name: 'Absenden' }).click();
    await done.getByText('Die Aufgabe ist als erledigt eingetragen.').waitFor();
    const later = await this.partner(await this.linkTo(this.cast.nils, 'Heute fällig'));
    await later.getByRole('radio', { name: /^Später/ }).check();
    await later.getByLabel('Neuer Termin').fill(dayIn(60));
    await later.getByLabel('Grund').fill('Die Messe ist erst im Herbst.');
    await later.getByRole('button', { name: 'Absenden' }).click();
    await later.getByText('vorgemerkt').waitFor();
    const { body } = await journey.login.request<ActionItem[]>('GET', '/api/action-items?sort=["text","ASC"]');
    expect(body.map(({ text, state, dueOn }) => [text, state, dueOn])).toEqual([
      ['Betriebe ansprechen', 'open', dayIn(60)],
      ['Kursliste bereitstellen', 'done', dayIn(0)],
    ]);
  }

  /** All of it stands in the histories of meeting, group, person and organisation, and the start page knows it. */
  async lookBack(): Promise<void> {
    const kinds = async (path: string, query = ''): Promise<string[]> => {
      const { body } = await journey.login.request<TimelinePage>('GET', `/api/${path}/timeline?limit=100${query}`);
      return body.entries.map(({ kind }) => kind);
    };
    const meetingId = this.meetingPath.replace('/termine/', '');
    const meeting = await kinds(`meetings/${meetingId}`);
    expect(meeting).toEqual(
      expect.arrayContaining(['meetings.created', 'meetings.sent', 'invitations.answered', 'meetings.closed']),
    );
    expect(await kinds(`groups/${this.group.id}`)).toEqual(expect.arrayContaining(['meetings.closed', 'decisions.created']));
    const person = await kinds(`persons/${this.cast.greta.id}`);
    expect(person).toEqual(expect.arrayContaining(['invitations.sent', 'invitations.answered', 'action-items.done_by_owner']));
    const folded = await kinds(`organisations/${this.organisation.id}`, `&fold=${meetingId}`);
    expect(folded).toEqual(expect.arrayContaining(['invitations.answered', 'minutes.sent']));
    await this.office.goto('/');
    await this.office.getByText('AG Weiterbildung, 1. Sitzung').first().waitFor();
  }

  async end(): Promise<void> {
    expect(this.complaints.flat()).toEqual([]);
  }

  private row(name: string) {
    return this.office.getByRole('row').filter({ hasText: name });
  }

  /** Path of the first link in the next mail to somebody with a word in its subject. */
  private async linkTo(person: Person, word: string): Promise<string> {
    return (await readMail(mails, addressOf(person), word)).path;
  }

  /** Opens a page behind a link in a browser that runs no script. */
  private async partner(path: string): Promise<Page> {
    const { browser, test } = journey;
    const context = await browser.newContext({
      baseURL: test.address,
      javaScriptEnabled: false,
      viewport: { width: this.screen.width, height: this.screen.height },
      locale: 'de-DE',
    });
    const page = await context.newPage();
    this.complaints.push(complaintsOf(page, test.address));
    await page.goto(path);
    return page;
  }

  private async reply(path: string, choice: string, comment = ''): Promise<void> {
    const page = await this.partner(path);
    await page.getByRole('radio', { name: new RegExp(`^${choice}`) }).check();
    await page.getByLabel('Bemerkung').fill(comment);
    await page.getByRole('button', { name: /ntwort absenden$/ }).click();
    await page.getByText('Vielen Dank.').waitFor();
    await page.context().close();
  }

  private async logIn(page: Page, address: string): Promise<void> {
    await page.getByRole('button', { name: 'Link per E-Mail erhalten' }).click();
    await page.getByLabel('E-Mail-Adresse').fill(address);
    await page.getByRole('button', { name: 'Link senden' }).click();
    const { path, text } = await readMail(mails, address, 'Anmeldung');
    await page.goto(path);
    await page.getByLabel('Sechsstelliger Code').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('heading', { level: 1, name: /Annika Moos/ }).waitFor();
  }

  private async addTask(page: Page, text: string, owner: string): Promise<void> {
    await page.getByRole('button', { name: 'Aufgabe', exact: true }).click();
    await page.getByLabel('Was', { exact: true }).fill(text);
    await page.getByLabel('Wer', { exact: true }).fill(owner);
    await page.getByRole('option', { name: owner }).click();
    await page.getByLabel('Bis', { exact: true }).fill(dayIn(40));
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByText(text).first().waitFor();
  }

  /** Lets the time come for what is planned, and looks for it as every minute does. */
  private async fallDue(kind: string): Promise<void> {
    await asOwner(journey.test.database, async (owner) => {
      for (const time of THE_TIME_HAS_COME) await owner.query(time, [this.group.id]);
      await owner.query(FOLLOW_UPS_DUE, [this.group.id, kind]);
    });
    await journey.test.get(FollowUpSweep).sweep();
  }
}

/** The region of a group: what another screen's story has left in its own is not told again in the midst of this one. */
const OF_THIS_REGION = 'region_id = (SELECT region_id FROM working_group WHERE id = $1)';

/** The times people set, in records, are those planned for. */
const THE_TIME_HAS_COME = [
  `UPDATE meeting SET remind_on = to_char(now() - interval '2 hours', 'YYYY-MM-DD"T"HH24:MI') WHERE ${OF_THIS_REGION}`,
  `UPDATE action_item SET due_on = current_date WHERE state = 'open' AND ${OF_THIS_REGION}`,
];

const FOLLOW_UPS_DUE = `
  UPDATE follow_up SET due_at = now() - interval '1 minute' WHERE state = 'planned' AND kind = $2 AND ${OF_THIS_REGION}`;

function addressOf({ writesTo, positions }: Person): string {
  return writesTo ?? positions[0]?.email ?? '';
}
