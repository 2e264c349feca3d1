import type { Letter, LetterBlock, Letterhead } from './letter.js';
import { letterHtml } from './letter.html.js';
import { letterText } from './letter.text.js';

const LETTER: Letter = {
  subject: 'Protokoll',
  heading: 'Vierte Sitzung',
  greeting: 'Guten Tag Jonas Weidengrund,',
  body: [],
  closing: ['Mit freundlichen Grüßen'],
  reason: 'Sie erhalten diese E-Mail als Mitglied.',
};

const LETTERHEAD: Letterhead = {
  name: 'Regionalagentur Musterregion',
  tagline: null,
  addressLines: [],
  imprintUrl: 'https://netz.example/impressum',
  privacyUrl: 'https://netz.example/datenschutz',
};

const addressed = (given: Partial<Letter>) => ({
  letter: { ...LETTER, ...given },
  letterhead: LETTERHEAD,
  language: 'de' as const,
});

/** What a block becomes in plain text: the rest of the letter taken away. */
const textOf = (...body: LetterBlock[]): string => {
  const whole = letterText(addressed({ body }));
  return whole.slice(whole.indexOf('Weidengrund,') + 'Weidengrund,\n\n'.length, whole.indexOf('\n\nMit freundlichen'));
};

/** What people read of the HTML, one line for each line they see. */
const readingOf = (html: string): string[] => {
  const [, body = ''] = /<body.*?>(.*)<\/body>/s.exec(html) ?? [];
  const lines = body
    .replace(/<\/(td|p|h1|h2|div)>|<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ');
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
};

const htmlOf = (...body: LetterBlock[]): string => letterHtml(addressed({ body }));

describe('the parts of a letter', () => {
  it('tell facts with what there is to know besides', () => {
    const block: LetterBlock = {
      type: 'facts',
      facts: [
        { label: 'Wann', value: 'Mi., 12.03.2025, 10:00–13:00 Uhr', detail: 'Mitteleuropäische Zeit (MEZ)', weight: 'main' },
        { label: 'Antwort bis', value: 'Mi., 05.03.2025', weight: 'strong' },
      ],
    };
    expect(textOf(block)).toBe(
      [
        'Wann:         Mi., 12.03.2025, 10:00–13:00 Uhr',
        '              Mitteleuropäische Zeit (MEZ)',
        'Antwort bis:  Mi., 05.03.2025',
      ].join('\n'),
    );
    expect(readingOf(htmlOf(block))).toEqual(
      expect.arrayContaining(['Wann', 'Mi., 12.03.2025, 10:00–13:00 Uhr', 'Mitteleuropäische Zeit (MEZ)', 'Antwort bis']),
    );
  });

  it('offer links, the loud ones as buttons', () => {
    const block: LetterBlock = {
      type: 'links',
      intro: 'Ihre Antwort:',
      links: [
        { label: 'Zusagen', url: 'https://netz.example/a/x?w=ja&l=de' },
        { label: 'Vertretung nennen', url: 'https://netz.example/a/x?w=vertretung', quiet: true },
      ],
    };
    expect(textOf(block)).toBe(
      [
        'Ihre Antwort:',
        '  Zusagen\n  https://netz.example/a/x?w=ja&l=de',
        '  Vertretung nennen\n  https://netz.example/a/x?w=vertretung',
      ].join('\n\n'),
    );
    const html = htmlOf(block);
    expect(html).toMatch(/class="bt"[^>]*><a href="https:\/\/netz\.example\/a\/x\?w=ja&amp;l=de"/);
    expect(html).toMatch(/<a class="lk" href="https:\/\/netz\.example\/a\/x\?w=vertretung"/);
    expect(html.match(/class="b[t2]"/g)).toHaveLength(1);
  });

  it('say what changed and what it was, also to those who cannot see that it is struck out', () => {
    const block: LetterBlock = {
      type: 'changes',
      title: 'Das ist neu',
      changes: [
        { label: 'Wo', before: 'Rathaus', after: 'Kreishaus' },
        { label: 'Worum', before: 'Workshops', after: null },
        { label: 'Link', before: null, after: 'https://treffen.example' },
      ],
    };
    expect(textOf(block)).toBe(
      [
        'DAS IST NEU',
        'Wo\njetzt:   Kreishaus\nbisher:  Rathaus',
        'Worum\njetzt:   entfällt\nbisher:  Workshops',
        'Link\njetzt:  https://treffen.example',
      ].join('\n\n'),
    );
    const html = htmlOf(block);
    expect(readingOf(html)).toEqual(
      expect.arrayContaining([
        'Das ist neu',
        'Wo: Kreishaus',
        'bisher: Rathaus',
        'Worum: entfällt',
        'Link: https://treffen.example',
      ]),
    );
    expect(html.match(/<del>.*?<\/del>/g)).toEqual(['<del>Rathaus</del>', '<del>Workshops</del>']);
  });

  it('list tasks, each with a link that says of itself what it is about', () => {
    const block: LetterBlock = {
      type: 'tasks',
      tasks: [
        {
          text: 'Kursliste "neu"',
          due: 'bis Fr., 28.03.2025',
          detail: 'aus TOP 3',
          link: { label: 'Melden', url: 'https://netz.example/t/1' },
        },
        { text: 'Anrufen', link: { label: 'Melden', url: 'https://netz.example/t/2' } },
      ],
    };
    expect(textOf(block)).toBe(
      [
        '-  Kursliste "neu"\n   bis Fr., 28.03.2025 · aus TOP 3\n   Melden: https://netz.example/t/1',
        '-  Anrufen\n   Melden: https://netz.example/t/2',
      ].join('\n\n'),
    );
    const html = htmlOf(block);
    expect(html).toContain('href="https://netz.example/t/1" aria-label="Melden: Kursliste &quot;neu&quot;"');
    expect(readingOf(html)).toEqual(expect.arrayContaining(['bis Fr., 28.03.2025 · aus TOP 3', 'Anrufen']));
  });

  it('list what was decided under headings', () => {
    const body: LetterBlock[] = [
      { type: 'heading', text: 'Beschlossen' },
      { type: 'list', items: [{ label: '4/2025', text: 'Der Probelauf beginnt.', detail: 'einstimmig' }] },
      { type: 'list', items: [{ text: 'Verschiedenes' }] },
    ];
    expect(textOf(...body)).toBe('BESCHLOSSEN\n\n4/2025  Der Probelauf beginnt.\n        einstimmig\n\n-  Verschiedenes');
    const html = htmlOf(...body);
    expect(html).toMatch(/<h2[^>]*>Beschlossen<\/h2>/);
    expect(readingOf(html)).toEqual(expect.arrayContaining(['4/2025', 'Der Probelauf beginnt.', 'einstimmig', 'Verschiedenes']));
  });

  it('show what people typed, never as markup', () => {
    const evil = '<b onclick="x">&\'';
    const link = { label: evil, url: evil };
    const html = letterHtml(
      addressed({
        preview: evil,
        kicker: evil,
        heading: evil,
        greeting: evil,
        closing: [evil],
        reason: evil,
        unsubscribe: { url: evil, mailto: null },
        body: [
          { type: 'text', text: evil },
          { type: 'heading', text: evil },
          { type: 'facts', facts: [{ label: evil, value: evil, detail: evil, weight: 'main' }] },
          { type: 'links', intro: evil, links: [link, { ...link, quiet: true }] },
          { type: 'changes', title: evil, changes: [{ label: evil, before: evil, after: evil }] },
          { type: 'tasks', tasks: [{ text: evil, due: evil, detail: evil, link }] },
          { type: 'list', items: [{ label: evil, text: evil, detail: evil }] },
          { type: 'code', label: evil, code: evil },
        ],
      }),
    );
    expect(html).not.toContain('<b onclick');
    expect(html).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;|nbsp;)/);
  });
});

describe('a mail one may do without', () => {
  it('says in both bodies where it is ended', () => {
    const given = addressed({ unsubscribe: { url: 'https://netz.example/mails/x', mailto: null } });
    expect(letterText(given)).toContain('Diese Mails abbestellen: https://netz.example/mails/x');
    expect(letterHtml(given)).toContain('href="https://netz.example/mails/x"');
  });
});
