import type { AgendaItem } from '@knotenpunkt/shared';
import type { LostWords } from './savers.js';

const ITEM = { id: 'i', meetingId: 'm', title: 'Module', minutes: 'Anfang', version: 1 } as AgendaItem;
const OTHER = { ...ITEM, id: 'o', title: 'Termine' };

describe('an item that somebody has removed', () => {
  const { fetch } = globalThis;
  let savers: typeof import('./savers.js');

  beforeAll(async () => {
    // They listen for the connection and the end of the tab as soon as they are loaded.
    Object.assign(globalThis, { addEventListener: () => undefined });
    savers = await import('./savers.js');
  });

  const lostWith = (there: AgendaItem[], meetingId = 'm'): LostWords[] => {
    const lost: LostWords[] = [];
    savers.forgetGone(meetingId, there, (words) => lost.push(words));
    return lost;
  };

  beforeEach(() => {
    globalThis.fetch = async () => Response.json({ status: 404, code: 'not_found' }, { status: 404 });
  });

  afterEach(() => {
    lostWith([]);
    globalThis.fetch = fetch;
  });

  it('keeps nothing from going out, and gives back what was typed at it', async () => {
    savers.saverOf(OTHER);
    savers.saverOf(ITEM).change('Die Kammer stellt vor. ');
    await expect(savers.saveAll('m')).rejects.toMatchObject({ code: 'unsaved' });
    expect(lostWith([OTHER])).toEqual([{ id: 'i', title: 'Module', text: 'Die Kammer stellt vor.' }]);
    await savers.saveAll('m');
    expect(lostWith([OTHER])).toEqual([]);
  });

  it('has nothing to give back where every word was saved, or none is left', async () => {
    savers.saverOf(OTHER);
    savers.saverOf(ITEM).change(' ');
    await expect(savers.saveAll('m')).rejects.toMatchObject({ code: 'unsaved' });
    expect(lostWith([])).toEqual([]);
  });

  it('is none that is still there, nor one of another meeting', async () => {
    const saver = savers.saverOf(ITEM);
    saver.change('Die Kammer');
    expect(lostWith([], 'another')).toEqual([]);
    expect(lostWith([ITEM])).toEqual([]);
    expect(savers.saverOf(ITEM)).toBe(saver);
    await expect(savers.saveAll('m')).rejects.toMatchObject({ code: 'unsaved' });
  });
});
