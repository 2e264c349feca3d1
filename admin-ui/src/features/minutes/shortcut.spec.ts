import { lineAt, readShortcut, withoutLine } from './shortcut.js';

const weidengrund = { personId: 'w', name: 'Jonas Weidengrund' };
const people = [{ personId: 'a', name: 'Deniz Ahornbach' }, weidengrund];
const read = (line: string) => readShortcut(line, people, '2025-03-13');

describe('a line of minutes that begins with a slash', () => {
  it('becomes a task with owner and day', () => {
    expect(read('/aufgabe Weidengrund Kursliste für den Lernlotsen bis 28.3.')).toEqual({
      kind: 'action',
      owner: weidengrund,
      text: 'Kursliste für den Lernlotsen',
      dueOn: '2025-03-28',
    });
    expect(read('/Task jonas weidengrund: course list by 28.03.26')).toMatchObject({
      owner: weidengrund,
      text: 'course list',
      dueOn: '2026-03-28',
    });
  });

  it('reads whom, what and until when with commas between, and with a salutation', () => {
    const course = { owner: weidengrund, text: 'Kursliste', dueOn: '2025-03-28' };
    expect(read('/aufgabe Jonas Weidengrund, Kursliste, bis 28.3.')).toMatchObject(course);
    expect(read('/aufgabe Herr Weidengrund, Kursliste, 28.03.2025')).toMatchObject(course);
    expect(read('/aufgabe Herrn Weidengrund Kursliste bis zum 28.3.')).toMatchObject(course);
    expect(read('/aufgabe Frau Meier anrufen')).toMatchObject({ owner: null, text: 'Frau Meier anrufen', dueOn: null });
    expect(read('/aufgabe Weidengrund: Treffen am 28.3.')).toMatchObject({ text: 'Treffen am 28.3.', dueOn: null });
  });

  it('takes a day without a year as the next one', () => {
    expect(read('/aufgabe Räume anfragen bis zum 12.3.')).toMatchObject({ dueOn: '2026-03-12', text: 'Räume anfragen' });
    expect(read('/aufgabe Räume anfragen bis 13.3.')).toMatchObject({ dueOn: '2025-03-13' });
  });

  it('keeps what it does not understand', () => {
    expect(read('/aufgabe Meier ruft an bis 31.2.')).toEqual({
      kind: 'action',
      owner: null,
      text: 'Meier ruft an bis 31.2.',
      dueOn: null,
    });
    expect(read('/aufgabe Ahornbachs Liste prüfen')).toMatchObject({ owner: null, text: 'Ahornbachs Liste prüfen' });
  });

  it('becomes a decision', () => {
    expect(read('/beschluss Die Kursdaten werden geprüft.')).toEqual({ kind: 'decision', text: 'Die Kursdaten werden geprüft.' });
  });

  it('is otherwise text', () => {
    expect(read('/unbekannt etwas')).toBeUndefined();
    expect(read('/aufgabe')).toBeUndefined();
    expect(read('Die /aufgabe ist klar')).toBeUndefined();
  });
});

describe('the line under the cursor', () => {
  const text = 'Erste\n/beschluss Zweite\nDritte';

  it('is found and taken out', () => {
    const line = lineAt(text, 10);
    expect(line).toEqual({ text: '/beschluss Zweite', from: 6, to: 23 });
    expect(withoutLine(text, line)).toBe('Erste\nDritte');
  });

  it('may be the first or the last', () => {
    expect(lineAt(text, 0).text).toBe('Erste');
    expect(withoutLine(text, lineAt(text, 0))).toBe('/beschluss Zweite\nDritte');
    expect(withoutLine(text, lineAt(text, text.length))).toBe('Erste\n/beschluss Zweite\n');
    expect(withoutLine('/beschluss x', lineAt('/beschluss x', 3))).toBe('');
  });
});
