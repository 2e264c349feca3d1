import { fill } from './fill.js';

describe('fill', () => {
  it('puts values where the text names them, as often as it does', () => {
    expect(fill('{name} und {name}, {count} Mal', { name: 'Äpfel', count: 2 })).toBe('Äpfel und Äpfel, 2 Mal');
  });

  it('takes a value as it is, whatever it contains', () => {
    expect(fill('Guten Tag {name}', { name: '{other} $&' })).toBe('Guten Tag {other} $&');
  });

  it('refuses a text whose value was forgotten', () => {
    expect(() => fill('Guten Tag {name}', {})).toThrow('{name}');
  });
});
