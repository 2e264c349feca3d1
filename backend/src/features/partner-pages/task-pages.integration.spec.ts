import type { ActionItemPage } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { actionItemPage, type TaskParts } from '../../../test/support/partner-pages.js';
import { AppError } from '../../platform/errors/index.js';
import { ActionItems } from '../minutes/index.js';

const TOKEN = 'Xyz-123_'.repeat(5);

/** One task behind one link, which keeps what its owner reported. */
class KeptItems {
  page: ActionItemPage = actionItemPage();
  taken: unknown[][] = [];
  refusal: AppError | undefined;

  async show(token: string): Promise<ActionItemPage> {
    if (token !== TOKEN) throw new AppError('token_invalid');
    return this.page;
  }

  async done(token: string, remark: string | null): Promise<ActionItemPage> {
    return this.take(token, ['done', remark], { state: 'done', doneAt: '2027-03-30T10:00:00Z', remark });
  }

  async later(token: string, { until, remark }: { until: string; remark: string }): Promise<ActionItemPage> {
    return this.take(token, ['later', until, remark], { dueOn: until, remark });
  }

  private async take(token: string, report: unknown[], item: Partial<ActionItemPage['item']>): Promise<ActionItemPage> {
    const page = await this.show(token);
    if (this.refusal) throw this.refusal;
    this.taken.push(report);
    this.page = { ...page, item: { ...page.item, ...item } };
    return this.page;
  }
}

describe('the pages behind links of tasks', () => {
  let test: TestApp;
  const items = new KeptItems();

  beforeAll(async () => {
    test = await startTestApp({ override: (module) => module.overrideProvider(ActionItems).useValue(items) });
  });

  afterAll(() => test.close());

  beforeEach(() => given());

  const given = (parts: TaskParts = {}): void => {
    items.page = actionItemPage(parts);
    items.taken = [];
    items.refusal = undefined;
  };

  const ask = async (
    path: string,
    init: RequestInit = {},
  ): Promise<{ status: number; location: string | null; text: string }> => {
    const answer = await fetch(`${test.address}/t/${TOKEN}${path}`, { redirect: 'manual', ...init });
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
  };
  const post = (fields: Record<string, string>) => ask('', { method: 'POST', body: new URLSearchParams(fields) });

  it('say what is to be done, from where and by when', async () => {
    const { status, text } = await ask('?w=later');
    expect(status).toBe(200);
    for (const words of ['Förderwege für kleine Betriebe', 'Drittes Netzwerktreffen', 'Mi., 10.03.2027', 'Do., 01.04.2027'])
      expect(text).toContain(words);
    expect(text).toMatch(/value="later"\s+required\s+checked/);
    expect(text).toContain('Eingetragen ist das erst, wenn Sie es unten absenden.');
    expect(Buffer.byteLength(text)).toBeLessThan(25_000);
    expect(items.taken).toEqual([]);
  });

  it('take it for done, with a remark or without', async () => {
    const sent = await post({ report: 'done', remark: 'Liegt im Ordner.', until: '2027-05-01', because: 'zählt nicht' });
    expect([sent.status, sent.location, items.taken]).toEqual([303, `/t/${TOKEN}/danke?lang=de`, [['done', 'Liegt im Ordner.']]]);
    expect((await ask('/danke')).text).toContain('Die Aufgabe ist als erledigt eingetragen.');
    const { text } = await ask('?lang=en');
    expect(text).toContain('This task is done');
    expect(text).not.toContain('<form');

    given();
    await post({ report: 'done', remark: ' ' });
    expect(items.taken).toEqual([['done', null]]);
  });

  it('take another day with the reason', async () => {
    await post({ report: 'later', until: '2027-05-03', because: 'Zwei Ämter\r\nfehlen noch.', remark: 'zählt nicht' });
    expect(items.taken).toEqual([['later', '2027-05-03', 'Zwei Ämter\nfehlen noch.']]);
    const { text } = await ask('/danke');
    expect(text).toContain('Die Aufgabe ist bis Mo., 03.05.2027 vorgemerkt.');
    expect(text).toContain('Zwei Ämter\nfehlen noch.');
  });

  it.each([
    [{ report: '' }, ['report']],
    [{ report: 'later', until: '', because: '' }, ['until', 'because']],
    [{ report: 'later', until: '03.05.2027', because: 'Urlaub' }, ['until']],
    [{ report: 'later', until: '2027-05-03', because: 'x'.repeat(1_001) }, ['because']],
    [{ report: 'done', remark: 'x'.repeat(1_001) }, ['remark']],
  ])('give %j back with what is wrong', async (fields, wrong) => {
    const { status, text } = await post(fields);
    expect([status, items.taken]).toEqual([400, []]);
    expect([...text.matchAll(/href="#field-(\w+)"/g)].map(([, field]) => field).sort()).toEqual([...wrong].sort());
    for (const field of wrong) expect(text).toContain(`id="field-${field}"`);
    if (Object.values(fields).includes('Urlaub')) expect(text).toContain('Urlaub</textarea');
  });

  it('ask for a day that is still to come', async () => {
    items.refusal = new AppError('invalid_input', { fields: [{ path: 'until', code: 'not_in_future' }] });
    const { status, text } = await post({ report: 'later', until: '2020-01-01', because: 'Urlaub' });
    expect(status).toBe(400);
    expect(text).toContain('Nennen Sie bitte einen Tag, der noch kommt.');
    expect(text).toContain('value="2020-01-01"');
  });

  it('say that there is nothing to do any more', async () => {
    given({ item: { state: 'dropped' } });
    items.refusal = new AppError('conflict');
    const late = await post({ report: 'done' });
    expect([late.status, late.text.includes('Diese Aufgabe ist entfallen'), late.text.includes('<form')]).toEqual([
      409,
      true,
      false,
    ]);
  });

  it('have nothing to confirm before a report', async () => {
    expect((await ask('/danke')).location).toBe(`/t/${TOKEN}?lang=de`);
  });

  it('know no other link', async () => {
    const answer = await fetch(`${test.address}/t/nonsense`);
    expect([answer.status, (await answer.text()).includes('Diesen Link kennen wir nicht')]).toEqual([404, true]);
  });
});
