import type { Indicator } from '@knotenpunkt/shared';
import { indicatorInWords } from './indicator-words.js';

const NOTHING = {
  kind: 'number',
  value: null,
  qualifier: null,
  rankEnd: null,
  statement: null,
  comparisonName: null,
  comparisonValue: null,
} as const satisfies Partial<Indicator>;

const translate = (key: string, values: Record<string, unknown> = {}) => [key, ...Object.values(values)].join(' ');
const inWords = (told: Partial<Indicator>) => indicatorInWords({ ...NOTHING, ...told }, 'de', translate);

describe('an indicator in words', () => {
  it('has no figure where none is stated', () => {
    expect(inWords({})).toEqual({ figure: null, comparison: null });
    expect(inWords({ kind: 'rank', rankEnd: 'lowest' })).toEqual({ figure: null, comparison: null });
    expect(inWords({ kind: 'statement' }).figure).toBeNull();
  });

  it('keeps what a number is compared with, both with their sign where one is below zero', () => {
    expect(inWords({ value: -5.3, comparisonName: 'NRW', comparisonValue: 0.7 })).toEqual({
      figure: 'indicators.figure.exact −5,3',
      comparison: 'NRW: +0,7',
    });
    expect(inWords({ value: 40.42, comparisonName: 'NRW', comparisonValue: 33.67 }).comparison).toBe('NRW: 33,67');
    expect(inWords({ value: 3, comparisonName: 'NRW' }).comparison).toBe('NRW');
  });

  it('keeps how a number is meant', () => {
    expect(inWords({ value: 690_828, qualifier: 'about' }).figure).toBe('indicators.figure.about 690.828');
  });

  it('tells a rank from its end', () => {
    expect(inWords({ kind: 'rank', value: 1, rankEnd: 'lowest' }).figure).toBe('indicators.figure.first_lowest 1');
    expect(inWords({ kind: 'rank', value: 3, rankEnd: 'highest' }).figure).toBe('indicators.figure.nth_highest 3');
    expect(inWords({ kind: 'rank', value: 7 }).figure).toBe('indicators.figure.place 7');
  });
});
