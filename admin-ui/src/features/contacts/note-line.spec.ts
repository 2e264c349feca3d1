import { readLine, suggestedFor, withMention } from './note-line.js';

const PAUL = { id: 'p', name: 'Paul Steinlage' };
const AYLIN = { id: 'a', name: 'Aylin Demirtan' };
const CANDIDATES = [PAUL, AYLIN, { id: 'e', name: 'Enno Steinlage-Busch' }];
const read = (line: string) => readLine(line, CANDIDATES, '2025-03-12');

describe('a line of the logger', () => {
  it('is its text where it says nothing else', () => {
    expect(read(' Unterschrift folgt ')).toEqual({ text: 'Unterschrift folgt', persons: [], nextStep: null });
  });

  it('tells in its first word how people were in touch', () => {
    expect(read('Anruf: Unterschrift folgt')).toMatchObject({ kind: 'call', text: 'Unterschrift folgt' });
    expect(read('E-Mail: Satzung kam')).toMatchObject({ kind: 'mail', text: 'Satzung kam' });
    expect(read('Frage: Wer kommt?')).toEqual({ text: 'Frage: Wer kommt?', persons: [], nextStep: null });
  });

  it('names people by their last or full names', () => {
    expect(read('Laut @Steinlage und @aylin demirtan bereit')).toMatchObject({
      text: 'Laut Steinlage und aylin demirtan bereit',
      persons: [PAUL, AYLIN],
    });
    expect(read('an post@haus.example')).toMatchObject({ text: 'an post@haus.example', persons: [] });
    expect(read('@Unbekannt sagt ja')).toMatchObject({ text: '@Unbekannt sagt ja', persons: [] });
  });

  it('names nobody where two have the name', () => {
    const twins = [PAUL, { id: 'q', name: 'Petra Steinlage' }];
    expect(readLine('@Steinlage', twins, '2025-03-12').persons).toEqual([]);
    expect(readLine('@Petra Steinlage', twins, '2025-03-12').persons).toEqual([twins[1]]);
  });

  it('tells what next, and when', () => {
    expect(read('Liegt bei der Rechtsstelle !20.3. nachfragen')).toMatchObject({
      text: 'Liegt bei der Rechtsstelle',
      nextStep: { dueOn: '2025-03-20', text: 'nachfragen' },
    });
    expect(read('Erledigt !1.2.').nextStep).toEqual({ dueOn: '2026-02-01', text: null });
    expect(read('Achtung !31.2. nichts')).toMatchObject({ text: 'Achtung !31.2. nichts', nextStep: null });
    expect(read('!20.03. Satzung anfordern')).toMatchObject({
      text: 'Satzung anfordern',
      nextStep: { dueOn: '2025-03-20', text: null },
    });
  });
});

describe('names while they are typed', () => {
  it('are suggested from their beginning on', () => {
    expect(suggestedFor('Laut @Stei', CANDIDATES)).toEqual([PAUL, CANDIDATES[2]]);
    expect(suggestedFor('Laut @', CANDIDATES)).toEqual(CANDIDATES);
    expect(suggestedFor('Laut @Paul Steinlage', CANDIDATES)).toEqual([]);
    expect(suggestedFor('post@', CANDIDATES)).toEqual([]);
  });

  it('are written out', () => {
    expect(withMention('Laut @Stei', PAUL)).toBe('Laut @Paul Steinlage ');
    expect(withMention('@', AYLIN)).toBe('@Aylin Demirtan ');
  });
});
