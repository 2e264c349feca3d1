import { createLog, describeError } from './log.js';
import { NestLog } from './nest-log.js';

function linesOf(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog('trace', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('log', () => {
  it('never writes secrets, mail bodies or addresses', () => {
    const [line] = linesOf((log) =>
      log.info({ password: 'geheim', session: { token: 't-1' }, html: '<p>Liebe', to: 'a@b.example', jobId: 'j' }),
    );
    expect(line).toMatchObject({ jobId: 'j', level: 'info' });
    expect(JSON.stringify(line)).not.toMatch(/geheim|t-1|Liebe|b\.example/);
  });

  it('keeps the values of a failed statement out of an error', () => {
    const failed = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (email)=(a@b.example)',
      parameters: ['geheim'],
    });
    const [line] = linesOf((log) => log.error({ err: failed }));
    expect(line?.err).toMatchObject({ type: 'Error', message: 'duplicate key', code: '23505' });
    expect(JSON.stringify(line)).not.toMatch(/geheim|b\.example/);
  });

  it('describes what was thrown even if it is no error, and its cause', () => {
    expect(describeError('x')).toEqual({ type: 'string', message: 'x' });
    expect(describeError(new Error('outer', { cause: new Error('inner') })).cause?.message).toBe('inner');
  });

  it('takes what Nest hands over', () => {
    const lines = linesOf((log) => {
      const nest = new NestLog(log);
      nest.log('Nest started', 'NestFactory');
      nest.log('Mapped {/api/files, GET} route', 'RouterExplorer');
      nest.error({ code: 'internal', requestId: 'r' }, 'ProblemFilter');
    });
    expect(lines).toMatchObject([
      { level: 'info', msg: 'Nest started', context: 'NestFactory' },
      { level: 'debug', context: 'RouterExplorer' },
      { level: 'error', code: 'internal', requestId: 'r', context: 'ProblemFilter' },
    ]);
  });
});
