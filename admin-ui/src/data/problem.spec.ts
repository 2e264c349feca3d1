import { ApiProblem, fieldProblemText, problemText } from './problem.js';

const refused = new ApiProblem({
  code: 'invalid_input',
  fields: [
    { path: 'name', code: 'required' },
    { path: 'emails.0.address', code: 'not_an_email', values: { example: 'a@b.example' } },
  ],
});
const translate = (key: string, values = {}) => `${key} ${JSON.stringify(values)}`;

describe('ApiProblem', () => {
  it('hands errors of fields to a form in the shape of its values', () => {
    const at = (message: string, args: object) => `@@react-admin@@${JSON.stringify({ message, args })}`;
    expect(refused.body.errors).toEqual({
      name: at('problems.field.required', {}),
      emails: { 0: { address: at('problems.field.not_an_email', { example: 'a@b.example' }) } },
    });
  });

  it('speaks of the first refused field where there is one', () => {
    expect(fieldProblemText(translate, refused)).toBe('problems.field.required {}');
    expect(fieldProblemText(translate, new ApiProblem({ code: 'forbidden' }))).toBe('problems.forbidden {}');
  });

  it('has a sentence for errors of any kind', () => {
    expect(problemText(translate, new RangeError('bug'))).toBe('problems.unexpected {}');
  });
});
