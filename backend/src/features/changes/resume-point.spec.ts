import { v7 as uuidv7 } from 'uuid';
import { beginFrom, resumeFrom } from './resume-point.js';

const now = new Date('2025-03-12T10:00:00Z');
const idAt = (instant: string): string => uuidv7({ msecs: Date.parse(instant) });

describe('resumeFrom', () => {
  it('goes back a minute, for events committed late', () => {
    const from = resumeFrom(idAt('2025-03-12T09:59:00Z'), now) ?? '';
    expect(from > idAt('2025-03-12T09:57:59.999Z')).toBe(true);
    expect(from <= idAt('2025-03-12T09:58:00Z')).toBe(true);
  });

  it('gives up after an hour', () => {
    expect(resumeFrom(idAt('2025-03-12T09:00:00Z'), now)).not.toBeNull();
    expect(resumeFrom(idAt('2025-03-12T08:59:59.999Z'), now)).toBeNull();
  });

  it.each(['', '42', '2b8f6b3e-5a0c-4d6e-9f53-0d2c1f6c7a11', "' OR 1=1"])('knows nothing of %j', (id) => {
    expect(resumeFrom(id, now)).toBeNull();
  });
});

describe('beginFrom', () => {
  it('goes back to when the page may have been read, and a minute more for events committed late', () => {
    expect(beginFrom(now) <= idAt('2025-03-12T09:58:00Z')).toBe(true);
    expect(beginFrom(now) > idAt('2025-03-12T09:57:59.999Z')).toBe(true);
  });
});
