import type { AnswerInput, AnswerPage } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { answerPage, type PageParts } from '../../../test/support/partner-pages.js';
import { AppError } from '../../platform/errors/index.js';
import { RateLimiter } from '../../platform/rate-limit/index.js';
import { Invitations } from '../invitations/index.js';

const TOKEN = 'Abc_def-'.repeat(5);
const FORM = 'application/x-www-form-urlencoded';

/** Invitations behind one link, which keep what was answered. */
class KeptInvitations {
  page: AnswerPage = answerPage();
  taken: AnswerInput[] = [];
  refusal: AppError | undefined;

  async show(token: string): Promise<AnswerPage> {
    if (token !== TOKEN) throw new AppError('token_invalid');
    return this.page;
  }

  async answer(token: string, input: AnswerInput): Promise<AnswerPage> {
    const page = await this.show(token);
    if (this.refusal) throw this.refusal;
    this.taken.push(input);
    const { answer, comment = null, deputyName = null, deputyEmail = null } = input;
    const answeredAt = '2027-02-26T08:14:00Z';
    this.page = { ...page, invitation: { ...page.invitation, answer, comment, deputyName, deputyEmail, answeredAt } };
    return this.page;
  }

  async calendar(token: string): Promise<string> {
    await this.show(token);
    return 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n';
  }
}

describe('the pages behind links of invitations', () => {
  let test: TestApp;
  const invitations = new KeptInvitations();

  beforeAll(async () => {
    test = await startTestApp({
      settings: { mailFrom: 'Netz <netz@absender.example>' },
      override: (module) => module.overrideProvider(Invitations).useValue(invitations),
    });
  });

  afterAll(() => test.close());

  beforeEach(() => given());

  const given = (parts: PageParts = {}): void => {
    invitations.page = answerPage(parts);
    invitations.taken = [];
    invitations.refusal = undefined;
  };

  const ask = async (path: string, init: RequestInit = {}): Promise<{ status: number; headers: Headers; text: string }> => {
    const response = await fetch(test.address + path, { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const get = (path = '', headers: Record<string, string> = {}) => ask(`/a/${TOKEN}${path}`, { headers });
  const post = (fields: Record<string, string>, path = '') =>
    ask(`/a/${TOKEN}${path}`, { method: 'POST', body: new URLSearchParams(fields) });

  it('tell nobody about themselves, and run and load nothing', async () => {
    const { status, headers, text } = await get();
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='/),
    });
    expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe/);
    expect(text).not.toMatch(/<script|<img|<iframe/);
  });

  it('set no cookie and read none', async () => {
    const { status, headers, text } = await get('', { cookie: 'knotenpunkt=nonsense', origin: 'null' });
    expect([status, headers.get('set-cookie')]).toEqual([200, null]);
    expect(text).toBe((await get()).text);
  });

  it('weigh less than 50 kB even with the longest comment and text', async () => {
    given({ invitation: { comment: 'ü'.repeat(1_000), answer: 'yes' }, meeting: { description: 'ß '.repeat(2_500) } });
    expect(Buffer.byteLength((await get()).text)).toBeLessThan(50_000);
    given();
    expect(Buffer.byteLength((await get()).text)).toBeLessThan(25_000);
  });

  it('speak the language of the person, or the one asked for, and keep it', async () => {
    expect((await get()).text).toContain('Kommen Sie?');
    expect((await get('?lang=en')).text).toContain('Will you come?');
    given({ language: 'en' });
    expect((await get('', { 'accept-language': 'de' })).text).toContain('Will you come?');
    expect((await get('?lang=de')).text).toContain(`action="/a/${TOKEN}?lang=de"`);
    expect((await post({ answer: 'no', sequence: '3' }, '?lang=de')).headers.get('location')).toBe(`/a/${TOKEN}/danke?lang=de`);
  });

  it('only choose what the mail’s button says, and record what is sent', async () => {
    const { text } = await get('?w=yes');
    expect(text).toMatch(/value="yes"\s+required\s+checked/);
    expect(text).toContain('In der E-Mail haben Sie „Zusagen“ gewählt');
    expect(invitations.taken).toEqual([]);

    const sent = await post({ answer: 'yes', comment: ' Ich komme\r\nspäter. ', deputyName: 'Niemand', sequence: '3' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/a/${TOKEN}/danke?lang=de`]);
    expect(invitations.taken).toEqual([{ answer: 'yes', comment: 'Ich komme\nspäter.', sequence: 3 }]);

    const thanks = await get('/danke');
    expect(thanks.text).toContain('Ihre Zusage ist eingetragen.');
    expect(thanks.text).toContain('Fr., 26.02.2027, 09:14 Uhr · Bestätigung an j…d@lernwerk.example');
    expect(thanks.text).not.toContain('jonas.weidengrund@');
    expect((await get()).text).toContain('Eingetragen ist: <b>Zusage</b>, am Fr., 26.02.2027, 09:14 Uhr.');
  });

  it('take a deputy with name and address', async () => {
    await post({
      answer: 'deputy',
      deputyName: 'Anna Beispiel',
      deputyEmail: 'anna@lernwerk.example',
      comment: '',
      sequence: '3',
    });
    expect(invitations.taken).toEqual([
      { answer: 'deputy', deputyName: 'Anna Beispiel', deputyEmail: 'anna@lernwerk.example', comment: null, sequence: 3 },
    ]);
    const { text } = await get('/danke?lang=en');
    expect(text).toContain('Your deputy has been recorded.');
    expect(text).not.toContain('termin.ics');
  });

  it('offer a deputy no deputy', async () => {
    given({ invitation: { deputyFor: 'Jonas Weidengrund', ground: 'deputy' } });
    const { text } = await get('?w=deputy');
    expect(text).toContain('hat Sie als Vertretung genannt');
    expect(text).not.toContain('value="deputy"');
    expect(text).not.toContain('In der E-Mail haben Sie');
  });

  it.each([
    [{ answer: '' }, ['answer'], 'Wählen Sie bitte eine Antwort.'],
    [{ answer: 'perhaps' }, ['answer'], 'Wählen Sie bitte eine Antwort.'],
    [{ answer: 'deputy', deputyName: ' ', deputyEmail: 'anna@' }, ['deputyName', 'deputyEmail'], 'vollständige E-Mail-Adresse'],
    [{ answer: 'no', comment: 'x'.repeat(1_001) }, ['comment'], 'höchstens 1000 Zeichen'],
  ])('give %j back with what is wrong', async (fields, wrong, words) => {
    const { status, text } = await post({ sequence: '3', comment: 'Bitte <leise>', ...fields });
    expect([status, invitations.taken]).toEqual([400, []]);
    expect(text).toContain('<title>Bitte prüfen: ');
    for (const field of wrong) expect(text).toMatch(new RegExp(`href="#field-${field}">[^]*id="field-${field}"`));
    expect(text).toContain(words);
    if (!('comment' in fields)) expect(text).toContain('Bitte &lt;leise&gt;</textarea');
    if ('deputyEmail' in fields)
      expect(text).toMatch(/value="anna@"[^>]*aria-describedby="fault-deputyEmail"\s+aria-invalid="true"/);
  });

  it('ask again where time or place changed meanwhile', async () => {
    invitations.refusal = new AppError('stale_version');
    const { status, text } = await post({ answer: 'yes', comment: 'Bis dann', sequence: '2' });
    expect(status).toBe(412);
    expect(text).toContain('Zeit oder Ort haben sich geändert, während Sie diese Seite offen hatten');
    expect(text).toMatch(/value="yes"\s+required\s+checked[^]*Bis dann<\/textarea/);
    expect(text).toContain('name="sequence" value="3"');
  });

  it('say what changed since the mail', async () => {
    given({ changes: [{ field: 'place', before: 'Rathaus\nSaal 2', after: null }] });
    const { text } = await get();
    expect(text).toContain('Der Ort hat sich geändert');
    expect(text).toContain('Seit unserer E-Mail vom Do., 18.02.2027: <ins>noch offen</ins> statt <del>Rathaus, Saal 2</del>.');
    expect(text).toContain('Datum und Uhrzeit bleiben.');
  });

  it.each([
    ['cancelled', 'Dieses Treffen ist abgesagt'],
    ['removed', 'Diese Einladung gilt nicht mehr'],
    ['over', 'Dieses Treffen ist vorbei'],
    ['closed', 'Sie lief bis <b class="nb">Mi., 03.03.2027, 18:00 Uhr</b>'],
  ] as const)('take no answer where the meeting is %s, and say whom to ask', async (state, words) => {
    given({ state });
    const { status, text } = await get('?w=yes');
    expect([status, text.includes('<form')]).toEqual([200, false]);
    expect(text).toContain(words);
    expect(text).toContain('mailto:eschenbrock@regionalagentur.example');

    invitations.refusal = new AppError('conflict');
    const late = await post({ answer: 'yes', sequence: '3' });
    expect([late.status, late.text.includes('<form'), late.text.includes(words)]).toEqual([409, false, true]);
  });

  it('have nothing to confirm without an answer, or for a meeting that is cancelled', async () => {
    expect((await get('/danke')).headers.get('location')).toBe(`/a/${TOKEN}?lang=de`);
    given({ state: 'cancelled', invitation: { answer: 'yes' } });
    expect((await get('/danke')).status).toBe(303);
  });

  it('give the meeting to calendars', async () => {
    const { headers, text } = await get('/termin.ics');
    expect(headers.get('content-type')).toContain('text/calendar');
    expect(headers.get('content-disposition')).toBe('attachment; filename="termin.ics"');
    expect([headers.get('cache-control'), text.slice(0, 17)]).toEqual(['no-store', 'BEGIN:VCALENDAR\r\n']);
  });

  it('write names, titles and comments as texts', async () => {
    const evil = `"><script>alert('x')</script>\u202E`;
    given({
      invitation: { name: evil, comment: `</textarea>${evil}`, answer: 'yes', addressLine: null },
      meeting: { title: evil, placeName: evil, description: evil, group: evil },
      contact: { name: evil, email: 'x"><b>@test.example' },
    });
    for (const path of ['', '?lang=en', '/danke']) {
      const { text } = await get(path);
      expect(text).not.toMatch(/<script|<b>@|<\/textarea>"/);
      expect(text).toContain('&lt;script&gt;alert(&#39;x&#39;)');
    }
  });

  it('answer a question that only looks without doing anything', async () => {
    expect([
      (await ask(`/a/${TOKEN}`, { method: 'HEAD' })).status,
      (await ask(`/a/${TOKEN}`, { method: 'OPTIONS' })).status,
    ]).toEqual([200, 404]);
    expect(invitations.taken).toEqual([]);
  });

  it.each([
    ['another kind of body', 'application/json', '{"answer":"yes"}', 415],
    ['an empty form', FORM, '', 400],
    ['more than a form can hold', FORM, `answer=no&comment=${'x'.repeat(70_000)}`, 413],
    ['a name that means a prototype', FORM, '__proto__=x&answer=yes', 400],
  ])('take %s for no answer', async (_, type, body, status) => {
    const refused = await ask(`/a/${TOKEN}`, { method: 'POST', headers: { 'content-type': type }, body });
    expect([refused.status, invitations.taken]).toEqual([status, []]);
    expect(refused.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('say on a page, in the language of the reader, that a form is too large', async () => {
    const sent = (language: string) =>
      fetch(`${test.address}/a/${TOKEN}`, {
        method: 'POST',
        headers: { 'content-type': FORM, 'accept-language': language },
        body: `answer=no&comment=${'x'.repeat(70_000)}`,
      });
    for (const [language, words] of [
      ['de', 'Das ist mehr, als wir annehmen können'],
      ['en', 'This is more than we can take'],
    ] as const) {
      const refused = await sent(language);
      expect([refused.status, (await refused.text()).includes(words)]).toEqual([413, true]);
    }
    expect(invitations.taken).toEqual([]);
  });
});

describe('links that lead nowhere', () => {
  let test: TestApp;
  const limiter = { refusal: undefined as AppError | undefined, count: async () => rejected(limiter.refusal) };
  const invitations = {
    fault: undefined as Error | undefined,
    show: async () => rejected(invitations.fault),
  };

  beforeAll(async () => {
    test = await startTestApp({
      settings: { mailFrom: 'Netz <netz@absender.example>' },
      override: (module) =>
        module.overrideProvider(Invitations).useValue(invitations).overrideProvider(RateLimiter).useValue(limiter),
    });
  });

  afterAll(() => test.close());

  async function rejected(refusal: Error | undefined): Promise<void> {
    if (refusal) throw refusal;
  }

  const get = (path: string, language: string): Promise<Response> =>
    fetch(`${test.address}/a/${path}`, { headers: { 'accept-language': language } });

  it.each([
    ['token_invalid', 404, 'Diesen Link kennen wir nicht', 'We do not know this link'],
    ['link_expired', 410, 'Dieser Link ist abgelaufen', 'This link has expired'],
    ['unavailable', 503, 'Gerade geht es leider nicht', 'This does not work at the moment'],
    ['internal', 500, 'Gerade geht es leider nicht', 'This does not work at the moment'],
  ] as const)('say so, whom to ask and nothing else: %s', async (code, status, german, english) => {
    invitations.fault = new AppError(code, { cause: new Error('broken') });
    for (const [language, words, advice] of [
      ['de', german, 'rufen Sie'],
      ['en', english, 'call the contact person'],
    ] as const) {
      const answer = await get('xyz', language);
      const text = await answer.text();
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
      expect(text).toContain(words);
      expect(text).toContain(advice);
      expect(text).toContain('netz@absender.example');
      expect(text).not.toContain('broken');
    }
  });

  it('are not asked for too often', async () => {
    limiter.refusal = new AppError('too_many_requests', { retryAfter: 840 });
    const answer = await get('xyz', 'de');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '840']);
    expect(await answer.text()).toContain('Bitte warten Sie einen Moment');
    limiter.refusal = undefined;
  });

  it.each([
    ['impressum', 'Impressum', 'Imprint'],
    ['datenschutz', 'Datenschutz', 'Privacy'],
    ['barrierefreiheit', 'Barrierefreiheit', 'Accessibility'],
  ])('are not in the foot: %s', async (path, german, english) => {
    for (const [language, heading] of [
      ['de', german],
      ['en', english],
    ]) {
      const text = await (await fetch(`${test.address}/${path}?lang=${language}`)).text();
      expect(text).toContain(`<h1>${heading}</h1>`);
      expect(text).toContain('netz@absender.example');
    }
  });
});
