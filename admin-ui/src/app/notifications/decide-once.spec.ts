import { decideOnce } from './decide-once.js';

describe('decideOnce', () => {
  const held = () => {
    const decisions: boolean[] = [];
    const unsent = new Set<() => void>();
    const decide = decideOnce(({ isUndo }) => decisions.push(isUndo), unsent);
    return { decisions, unsent, decide };
  };

  it('does not send what was undone when its toast closes', () => {
    const { decisions, unsent, decide } = held();
    decide({ isUndo: true });
    decide({ isUndo: false });
    expect(decisions).toEqual([true]);
    expect(unsent.size).toBe(0);
  });

  it('sends what is still open when the page is left, and not again', () => {
    const { decisions, unsent, decide } = held();
    unsent.forEach((send) => send());
    decide({ isUndo: true });
    expect(decisions).toEqual([false]);
  });
});
