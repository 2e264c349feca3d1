import { emptyField, inputOf, moved } from './field-values.js';

describe('inputOf', () => {
  it('sends no blanks, no empty choices, and choices only where there are some', () => {
    const values = { ...emptyField('organisations'), key: 'form', label: { de: ' Form ', en: ' ' }, options: [' e. V. ', ''] };
    expect(inputOf({ ...values, type: 'option' })).toEqual({
      resource: 'organisations',
      key: 'form',
      label: { de: 'Form', en: null },
      type: 'option',
      options: ['e. V.'],
    });
    expect(inputOf({ ...values, type: 'number' }).options).toEqual([]);
  });
});

describe('moved', () => {
  it('changes places with the neighbour', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  });
});
