import type { Organisation, Person, Problem } from '@knotenpunkt/shared';
import { entriesOf, hiddenIn, startRoundDesk, type RoundDesk } from '../../../test/support/round-desk.js';
import { DAYS, HOURS, MINUTES } from '../../platform/clock/index.js';

describe('answers to update rounds', () => {
  let desk: RoundDesk;

  beforeAll(async () => {
    desk = await startRoundDesk();
  });
  afterAll(() => desk.office.close());

  const organisation = (id: string) => desk.ask<Organisation>('GET', `organisations/${id}`);
  const refused = async (method: 'POST', url: string, body?: object): Promise<[number, string]> => {
    const answer = await desk.office.coordinator.request<Problem>(method, `/api/${url}`, body);
    return [answer.status, answer.body.code];
  };

  describe('the page behind the link', () => {
    it('opens its form only with the code from the mailbox, once', async () => {
      const { partner } = await desk.asked('Berta');
      const door = await partner.get();
      expect([door.status, door.cookie]).toEqual([200, null]);
      expect(door.text).toContain('b…a@berta.example');
      expect(door.text).not.toContain('Beispiel</b>');
      expect((await partner.get('/angaben')).status).toBe(303);

      const code = await partner.code();
      expect(code).toMatch(/^\d{6}$/);
      const wrong = await partner.post('/code', { code: code === '000000' ? '000001' : '000000' });
      expect([wrong.status, wrong.cookie]).toEqual([400, null]);
      expect(wrong.text).toContain('Dieser Code passt nicht.');
      const right = await partner.post('/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` });
      expect(right.status).toBe(303);
      expect(right.cookie).toMatch(/HttpOnly/i);
      expect(right.cookie).toContain(`Path=/u/${partner.token}`);
      expect((await partner.get('/angaben')).text).toContain('Berta');

      const again = desk.partner('Berta');
      expect((await again.post('/code', { code })).status).toBe(400);
      again.cookie = 'angaben=made-up';
      expect((await again.get('/angaben')).status).toBe(303);
      desk.office.clock.advance(61 * MINUTES);
      expect((await partner.get('/angaben')).status).toBe(303);
    });

    it('refuses guessing, old codes, foreign tokens and foreign cookies', async () => {
      const { organisation: one } = await desk.organisation('Carla');
      const { organisation: other } = await desk.organisation('Dora');
      await desk.sent([one.id, other.id]);
      const [carla, dora] = [desk.partner('Carla'), desk.partner('Dora')];
      const code = await carla.code();
      for (let tries = 0; tries < 5; tries++) expect((await carla.post('/code', { code: '12345' })).status).toBe(400);
      expect((await carla.post('/code', { code })).status).toBe(400);

      const late = await carla.code();
      desk.office.clock.advance(11 * MINUTES);
      expect((await carla.post('/code', { code: late })).status).toBe(400);

      const fresh = await carla.code();
      expect((await dora.post('/code', { code: fresh })).status).toBe(400);
      expect((await carla.post('/code', { code: fresh })).status).toBe(303);
      dora.cookie = carla.cookie;
      expect((await dora.get('/angaben')).status).toBe(303);
      const nonsense = await fetch(`${desk.office.test.address}/u/nonsense`);
      expect(nonsense.status).toBe(404);
      const statuses = [];
      for (let asked = 0; asked < 8; asked++) statuses.push((await dora.post('')).status);
      expect(statuses.slice(-1)).toEqual([429]);
      desk.office.clock.advance(1 * HOURS);
    });

    it('takes “everything is right” with one click', async () => {
      const { organisation: asked, round, partner } = await desk.asked('Emil');
      const { text } = await partner.enter();
      const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
      const sent = await partner.post('/angaben', { action: 'confirm', version });
      expect(sent.location).toContain('/danke');
      expect((await partner.get('/danke')).text).toContain('Alles stimmt, ist notiert.');
      expect((await organisation(asked.id)).confirmedAt).not.toBeNull();
      expect(await desk.ask('GET', `update-rounds/${round.id}`)).toMatchObject({
        counts: { confirmed: 1, waiting: 0, silent: 0 },
      });
      const [request] = await desk.requests(round.id);
      expect(request).toMatchObject({ state: 'settled', confirmed: true });
    });

    it('keeps what was typed, shows what is wrong beside it, and what two windows do', async () => {
      const { organisation: asked, partner } = await desk.asked('Fritz', { website: 'https://fritz.example' });
      const { text } = await partner.enter();
      const other = entriesOf(text);

      const wrong = await partner.fill({ 'o.name': ' ', 'o.emails.0': 'kein-at', 'o.street': '<script>alert(1)</script>' });
      expect(wrong.status).toBe(400);
      expect([...wrong.text.matchAll(/href="#field-([\w.]+)"/g)].map(([, field]) => field)).toEqual(['o.name', 'o.emails.0']);
      expect(wrong.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(wrong.text).not.toContain('<script');
      expect(entriesOf(wrong.text)['o.emails.0']).toBe('kein-at');

      expect((await partner.fill({ 'o.street': 'Neue Straße 1' }, 'save')).location).toContain('gespeichert');
      expect(entriesOf((await partner.get('/angaben')).text)['o.street']).toBe('Neue Straße 1');
      const second = await partner.post('/angaben', { ...other, 'o.street': 'Andere Straße 2', action: 'send' });
      expect([second.status, entriesOf(second.text)['o.street']]).toEqual([409, 'Andere Straße 2']);
      expect(second.text).toContain('in einem anderen Fenster');
      expect((await organisation(asked.id)).street).toBeNull();
      expect((await partner.fill({ 'o.name': 'x'.repeat(10_000) })).status).toBe(400);
      expect((await partner.fill({ remark: 'x'.repeat(70_000) })).status).toBe(413);
    });

    it('keeps what was typed when the hour is over, until the next code', async () => {
      const { round, partner } = await desk.asked('Frieda', { website: 'https://frieda.example' });
      const typed = {
        ...entriesOf((await partner.enter()).text),
        'o.street': '"><b>Straße 1',
        'o.website': '',
        remark: 'Zeile 1\nZeile 2',
      };
      desk.office.clock.advance(61 * MINUTES);
      const locked = await partner.post('/angaben', { ...typed, action: 'send' });
      expect([locked.status, hiddenIn(locked.text)]).toEqual([403, { ...typed, action: 'send' }]);
      expect(locked.text).toContain('Ihre Eingaben sind noch da');
      expect(locked.text).not.toContain('hreflang');

      const asking = await partner.post('', hiddenIn(locked.text));
      expect([asking.status, hiddenIn(asking.text)]).toEqual([200, { ...typed, action: 'send' }]);
      const wrong = await partner.post('/code', { ...hiddenIn(asking.text), code: 'x' });
      expect([wrong.status, hiddenIn(wrong.text)]).toEqual([400, { ...typed, action: 'send' }]);
      expect((await desk.requests(round.id))[0]).toMatchObject({ state: 'open' });
      const sent = await partner.post('/code', { ...hiddenIn(wrong.text), code: await partner.codeInMailbox() });
      expect([sent.status, sent.location]).toEqual([303, `/u/${partner.token}/danke?lang=de`]);
      const [request] = await desk.requests(round.id);
      expect(request).toMatchObject({ state: 'answered', remark: 'Zeile 1\nZeile 2' });
      const { changes } = await desk.review(request?.id ?? '');
      expect(changes.map(({ field, after }) => [field, after])).toEqual([
        ['street', '"><b>Straße 1'],
        ['website', null],
      ]);
    });

    it('is compared with what was shown, whatever was changed while a code was asked for', async () => {
      const { organisation: asked, round, partner } = await desk.asked('Florian', { website: 'https://florian.example' });
      const typed = { ...entriesOf((await partner.enter()).text), 'o.website': 'https://neu.florian.example', action: 'send' };
      desk.office.clock.advance(61 * MINUTES);
      const locked = await partner.post('/angaben', typed);
      await desk.ask('PUT', `organisations/${asked.id}`, { ...asked, street: 'Von Hand 1', website: 'https://hand.example' });
      await partner.post('', hiddenIn(locked.text));
      const sent = await partner.post('/code', { ...hiddenIn(locked.text), code: await partner.codeInMailbox() });
      expect(sent.location).toContain('/danke');
      const [request] = await desk.requests(round.id);
      const { changes } = await desk.review(request?.id ?? '');
      expect(changes).toMatchObject([{ field: 'website', present: 'https://hand.example', conflict: true }]);
    });

    it('carries on with what is wrong in it, what was to be saved, and too many codes', async () => {
      const { organisation: asked, partner } = await desk.asked('Frauke');
      const typed = { ...entriesOf((await partner.enter()).text), 'o.emails.0': 'kein-at' };
      const again = async (sent: Record<string, string>) => {
        desk.office.clock.advance(61 * MINUTES);
        const locked = await partner.post('/angaben', sent);
        await partner.post('', hiddenIn(locked.text));
        return partner.post('/code', { ...hiddenIn(locked.text), code: await partner.codeInMailbox() });
      };
      const faulty = await again({ ...typed, action: 'send' });
      expect([faulty.status, entriesOf(faulty.text)['o.emails.0']]).toEqual([400, 'kein-at']);
      expect((await again({ ...typed, action: 'save' })).location).toContain('gespeichert');
      expect(entriesOf((await partner.get('/angaben')).text)['o.emails.0']).toBe('kein-at');

      await desk.ask('PUT', `organisations/${asked.id}`, { ...asked, street: 'Von Hand 1' });
      const outdated = await again({ ...typed, action: 'send' });
      expect([outdated.status, entriesOf(outdated.text)['o.emails.0']]).toEqual([409, 'kein-at']);
      const answers = [];
      for (let time = 0; time < 8; time++) answers.push(await partner.post('', { ...typed, action: 'send' }));
      expect([answers.at(-1)?.status, hiddenIn(answers.at(-1)?.text ?? '')]).toEqual([429, { ...typed, action: 'send' }]);
      desk.office.clock.advance(1 * HOURS);
    });

    it('takes nothing it does not ask', async () => {
      const { organisation: asked } = await desk.organisation('Gustav');
      const { organisation: foreign, person } = await desk.organisation('Hilde');
      const { round, requestId } = await desk.answered(asked.id, 'Gustav', {
        ...{
          'o.note': 'Eintrag',
          'o.kind': 'ministry',
          'o.id': foreign.id,
          'p.doNotWrite': 'true',
          'p.purpose': 'x',
          'c.7.stay': 'left',
        },
        ...{ [`c.${person?.id}.stay`]: 'left', '__proto__.x': 'y', remark: 'Danke' },
      });
      const [request] = await desk.requests(round.id);
      expect(request).toMatchObject({ state: 'answered', remark: 'Danke' });
      const { changes, version } = await desk.review(requestId);
      expect(changes).toEqual([]);
      await desk.decide(requestId, version, []);
      expect((await desk.requests(round.id))[0]).toMatchObject({ state: 'settled' });
    });

    it('says that an answer is late, that the round has ended, and that a request was withdrawn', async () => {
      const { organisation: one } = await desk.organisation('Iris');
      const { organisation: other } = await desk.organisation('Jutta');
      const dueOn = new Date(desk.office.clock.now().getTime() + 2 * DAYS).toISOString().slice(0, 10);
      const round = await desk.sent([one.id, other.id], { dueOn });
      desk.office.clock.advance(4 * DAYS);
      const iris = desk.partner('Iris');
      expect((await iris.enter()).text).toContain('Die Frist ist vorbei');
      await iris.fill({ 'o.street': 'Spätweg 4' });
      const [late, silent] = await desk.requests(round.id);
      expect(late).toMatchObject({ late: true, state: 'answered' });
      await desk.ask('POST', `update-requests/${silent?.id}/withdraw`, {});
      expect((await desk.partner('Jutta').get()).text).toContain('Diese Anfrage gilt nicht mehr');
      await desk.ask('POST', `update-rounds/${round.id}/close`, {});
      expect((await desk.partner('Iris').get()).text).toContain('Diese Runde ist beendet');
      const refusal = await iris.post('/angaben', { action: 'confirm', version: '1' });
      expect([refusal.status, refusal.location]).toEqual([303, `/u/${iris.token}?lang=de`]);
      expect((await organisation(one.id)).confirmedAt).toBeNull();
    });
  });

  describe('answers', () => {
    it('change nothing before they are approved, field by field', async () => {
      const { organisation: asked, person } = await desk.organisation('Karl', {
        street: 'Alte Straße 1',
        municipality: 'Musterstadt',
      });
      const { requestId, partner } = await desk.answered(asked.id, 'Karl', {
        'o.street': 'Neue Straße 2',
        'o.website': 'www.karl.example',
        'p.lastName': 'Neumann',
        'o.municipality': 'Hafenstadt',
      });
      expect(await organisation(asked.id)).toEqual({ ...asked });
      await desk.ask('PUT', `organisations/${asked.id}`, { ...asked, municipality: 'Bergstadt' });

      const url = `update-requests/${requestId}/decide`;
      const review = await desk.review(requestId);
      expect(
        review.changes.map(({ field, before, present, after, conflict }) => [field, before, present, after, conflict]),
      ).toEqual([
        ['street', 'Alte Straße 1', 'Alte Straße 1', 'Neue Straße 2', false],
        ['municipality', 'Musterstadt', 'Bergstadt', 'Hafenstadt', true],
        ['website', null, null, 'https://www.karl.example', false],
        ['lastName', 'Beispiel', 'Beispiel', 'Neumann', false],
      ]);
      const [street, town, website, lastName] = review.changes.map(({ id }) => id);
      const approve = (id: string | undefined) => ({ id, decision: 'approve' });
      expect(await refused('POST', url, { version: 'old', decisions: [approve(street)] })).toEqual([412, 'stale_version']);
      const bad = { version: review.version, decisions: [approve(website)], edited: { [website ?? '']: 'keine Adresse' } };
      expect(await refused('POST', url, bad)).toEqual([400, 'invalid_input']);
      const after = await desk.ask<typeof review>('POST', url, {
        version: review.version,
        decisions: [approve(street), approve(lastName), { id: town, decision: 'reject' }],
        edited: { [street ?? '']: 'Neue Straße 2a' },
      });
      expect(after.changes.map(({ state }) => state)).toEqual(['approved', 'rejected', 'proposed', 'approved']);
      expect(await organisation(asked.id)).toMatchObject({
        street: 'Neue Straße 2a',
        municipality: 'Bergstadt',
        website: null,
        confirmedAt: null,
      });
      expect(await desk.ask<Person>('GET', `persons/${person?.id}`)).toMatchObject({ name: 'Karl Neumann' });
      expect((await partner.get()).text).toContain('Ihre Antwort ist bearbeitet');

      const settled = await desk.decide(requestId, after.version, [approve(website)]);
      expect(settled).toMatchObject({ request: { state: 'settled' }, reversible: true });
      expect((await organisation(asked.id)).confirmedAt).not.toBeNull();
      const { body } = await desk.office.coordinator.request<{ entries: unknown[] }>(
        'GET',
        `/api/organisations/${asked.id}/timeline`,
      );
      expect(JSON.stringify(body)).toContain('organisations.corrected');
      expect(JSON.stringify(body)).toContain('Frühjahr');

      await desk.ask('PUT', `organisations/${asked.id}`, {
        ...(await organisation(asked.id)),
        website: 'https://von-hand.example',
      });
      const reopened = await desk.ask<typeof review>('POST', `update-requests/${requestId}/reopen`, {});
      expect(reopened.changes.map(({ state }) => state)).toEqual(['proposed', 'proposed', 'proposed', 'proposed']);
      expect(await organisation(asked.id)).toMatchObject({ street: 'Alte Straße 1', website: 'https://von-hand.example' });
    });

    it('let somebody go and somebody follow, with what hung on them', async () => {
      const { organisation: asked, person } = await desk.organisation('Lena');
      const group = await desk.ask<{ id: string }>('POST', 'groups', { name: 'Beirat', kind: 'advisory_board', state: 'active' });
      await desk.ask('POST', 'seats', { groupId: group.id, personId: person?.id, organisationId: asked.id, role: 'member' });
      const { requestId } = await desk.answered(asked.id, 'Lena', {
        'c.0.stay': 'left',
        'c.0.new.firstName': 'Mia',
        'c.0.new.lastName': 'Folge',
        'c.0.new.email': 'mia@lena.example',
      });
      const { changes, leaving, version, purpose } = await desk.review(requestId);
      expect(changes.map(({ kind }) => kind)).toEqual(['departure', 'newcomer']);
      expect(leaving).toMatchObject([{ seats: ['Beirat'], email: 'lena@lena.example' }]);
      const [departure, newcomer] = changes.map(({ id }) => id);
      expect(purpose).toEqual({ purpose: 'Zusammenarbeit', legalBasis: 'public_task' });
      await desk.decide(requestId, version, [
        { id: departure, decision: 'approve', leftBehind: 'pass', forgetContact: true },
        { id: newcomer, decision: 'approve', ...purpose },
      ]);
      const people = await desk.ask<Person[]>(
        'GET',
        `persons?filter=${encodeURIComponent(JSON.stringify({ lastName: 'Folge' }))}`,
      );
      expect(people).toMatchObject([{ name: 'Mia Folge', writesTo: 'mia@lena.example', purpose: 'Zusammenarbeit' }]);
      expect(people[0]?.dataSource).toMatch(/^Selbstauskunft im Rahmen der Aktualisierungsrunde „Frühjahr“ vom /);
      expect(await desk.ask<Person>('GET', `persons/${person?.id}`)).toMatchObject({ positions: [], writesTo: null });
      const seats = await desk.office.query<{ person: string; open: boolean }>(
        'SELECT p.name AS person, s.until IS NULL AS open FROM seat s JOIN person p ON p.id = s.person_id WHERE s.group_id = $1 ORDER BY open',
        [group.id],
      );
      expect(seats).toEqual([
        { person: 'Lena Beispiel', open: false },
        { person: 'Mia Folge', open: true },
      ]);
      expect(await desk.review(requestId)).toMatchObject({ request: { state: 'settled' }, reversible: true });
    });

    it('know a newcomer who is known already', async () => {
      const { organisation: asked } = await desk.organisation('Nora');
      const { person: known } = await desk.organisation('Otto');
      const { requestId } = await desk.answered(asked.id, 'Nora', {
        'n.firstName': 'Otto',
        'n.lastName': 'Beispiel',
        'n.email': 'otto@otto.example',
        'n.function': 'Beratung',
      });
      const { changes, known: found, version } = await desk.review(requestId);
      expect(found).toMatchObject([{ personId: known?.id, name: 'Otto Beispiel', detail: 'Otto gGmbH' }]);
      await desk.decide(requestId, version, [{ id: changes[0]?.id, decision: 'approve', personId: known?.id }]);
      const { positions } = await desk.ask<Person>('GET', `persons/${known?.id}`);
      expect(positions.map(({ organisation: { name } }) => name)).toEqual(['Otto gGmbH', 'Nora gGmbH']);
    });

    it('know no newcomer who is none', async () => {
      const { organisation: asked } = await desk.organisation('Paula');
      const { requestId } = await desk.answered(asked.id, 'Paula', { 'n.lastName': 'Neu' });
      const { changes, version, purpose } = await desk.review(requestId);
      const id = changes[0]?.id ?? '';
      const decisions = [{ id, decision: 'approve', ...purpose }];
      for (const none of [[1], [], [{ lastName: 'Neu' }], 123, 'abc', true, null, {}, { lastName: ['Neu'] }]) {
        const refusal = await refused('POST', `update-requests/${requestId}/decide`, {
          version,
          decisions,
          edited: { [id]: none },
        });
        expect([none, ...refusal]).toEqual([none, 400, 'invalid_input']);
      }
      expect(await desk.review(requestId)).toMatchObject({ version, changes: [{ state: 'proposed' }] });
    });
  });
});
