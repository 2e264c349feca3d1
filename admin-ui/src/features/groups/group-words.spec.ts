import { groupLine } from './group-words.js';

const translate = (key: string, values: Record<string, unknown> = {}): string =>
  [key.split('.').at(-1), ...Object.values(values)].join(' ');

describe('a group in words', () => {
  it('names its kind, and who leads it where somebody does', () => {
    const leads = [
      { id: '1', name: 'Anna' },
      { id: '2', name: 'Ben' },
    ];
    expect(groupLine({ kind: 'advisory_board', leads }, translate)).toBe('advisory_board – led_by Anna, Ben');
    expect(groupLine({ kind: 'advisory_board', leads: [] }, translate)).toBe('advisory_board');
  });
});
