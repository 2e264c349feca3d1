import { FILE_MAX_BYTES } from '@knotenpunkt/shared';
import { ApiProblem } from '../../data/problem.js';
import { checkFile, mayPassLater, refusalText } from './refusal.js';

const translate = (key: string, values = {}) => [key, ...Object.values(values)].join(' ');
const refused = (name: string, code: 'too_large' | 'unsupported_type' | 'unreachable') =>
  refusalText(translate, name, new ApiProblem({ code }));

describe('a refused file', () => {
  it('is told from one that is kept before it is sent', () => {
    expect(() => checkFile({ name: 'Satzung.PDF', size: FILE_MAX_BYTES })).not.toThrow();
    expect(() => checkFile({ name: 'Satzung.pdf', size: FILE_MAX_BYTES + 1 })).toThrow('problems.too_large');
    expect(() => checkFile({ name: 'setup.exe', size: 1 })).toThrow('problems.unsupported_type');
    expect(() => checkFile({ name: 'ohne Endung', size: 1 })).toThrow('problems.unsupported_type');
  });

  it('comes with the reason', () => {
    expect(refused('film.zip', 'too_large')).toBe('files.refused.too_large 25');
    expect(refused('setup.exe', 'unsupported_type')).toBe('files.refused.unknown_kind');
    expect(refused('Bild.Pdf', 'unsupported_type')).toBe('files.refused.wrong_content .pdf');
    expect(refused('a.pdf', 'unreachable')).toBe('problems.unreachable');
  });

  it('can be sent again where the file is not the reason', () => {
    expect(mayPassLater(new ApiProblem({ code: 'unreachable' }))).toBe(true);
    expect(mayPassLater(new ApiProblem({ code: 'too_large' }))).toBe(false);
  });
});
