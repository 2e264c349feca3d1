import { MESSAGE_LIMIT, packChanges, unpackChanges } from './change-messages.js';

const change = (eventId: string, subjects: { type: string; id: string; version?: number }[]) => ({
  eventId,
  regionId: 'r',
  subjects,
});

describe('messages between processes', () => {
  it('say again what was told', () => {
    const [message = ''] = packChanges([
      change('e1', [{ type: 'organisations', id: 'a', version: 2 }]),
      change('e2', [
        { type: 'views', id: 'b' },
        { type: 'regions', id: 'r' },
      ]),
      { eventId: null, regionId: 'r', subjects: [{ type: 'messages', id: null }] },
    ]);
    expect(unpackChanges(message)).toEqual([
      { regionId: 'r', eventId: 'e1', resource: 'organisations', id: 'a', version: 2 },
      { regionId: 'r', eventId: 'e2', resource: 'views', id: 'b', version: null },
      { regionId: 'r', eventId: 'e2', resource: 'regions', id: 'r', version: null },
      { regionId: 'r', eventId: null, resource: 'messages', id: null, version: null },
    ]);
  });

  it('stay below what PostgreSQL takes, and lose nothing', () => {
    const subjects = Array.from({ length: 1_000 }, (_, index) => ({
      type: 'organisationen-ä',
      id: `id-${index}`,
      version: index,
    }));
    const messages = packChanges([change('0199d1d4-0000-7000-8000-000000000000', subjects)]);
    expect(messages.length).toBeGreaterThan(5);
    for (const message of messages) expect(Buffer.byteLength(message)).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(messages.flatMap(unpackChanges).map(({ id }) => id)).toEqual(subjects.map(({ id }) => id));
  });

  it('are none where nothing changed', () => {
    expect(packChanges([])).toEqual([]);
  });
});
