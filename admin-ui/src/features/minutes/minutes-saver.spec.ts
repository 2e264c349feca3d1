import type { AgendaItem } from '@knotenpunkt/shared';
import { ApiProblem, ConflictError } from '../../data/problem.js';
import { MinutesSaver, type SendMinutes } from './minutes-saver.js';

const ITEM = { id: 'i', title: 'Module', minutes: 'Anfang', version: 1 } as AgendaItem;

/** A saver whose timers run when they are told to. */
function saverWith(send: SendMinutes) {
  const due: (() => void)[] = [];
  const saver = new MinutesSaver(ITEM, send, (work) => {
    due.push(work);
    return () => {
      const place = due.indexOf(work);
      if (place >= 0) due.splice(place, 1);
    };
  });
  /** Runs what is due and waits until the server has answered. */
  const pass = async () => {
    for (const work of due.splice(0)) work();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { saver, pass, due };
}

/** A server that keeps what it is sent. */
function server() {
  const kept: { minutes: string | null; version: number }[] = [];
  const send: SendMinutes = async (item, minutes) => {
    kept.push({ minutes, version: item.version });
    return { ...item, minutes, version: item.version + 1 };
  };
  return { kept, send };
}

describe('the minutes of an item', () => {
  it('are saved after a pause, with the version of what was saved before', async () => {
    const { kept, send } = server();
    const { saver, pass } = saverWith(send);
    saver.change('Die Kammer');
    saver.change('Die Kammer stellt vor.');
    expect([saver.snapshot().status, kept]).toEqual(['typing', []]);
    await pass();
    expect(saver.snapshot()).toMatchObject({ status: 'saved', text: 'Die Kammer stellt vor.' });
    saver.change(' ');
    await pass();
    expect(kept).toEqual([
      { minutes: 'Die Kammer stellt vor.', version: 1 },
      { minutes: null, version: 2 },
    ]);
  });

  it('wait for the connection and lose no word', async () => {
    let reachable = false;
    const { kept, send } = server();
    const { saver, pass } = saverWith(async (item, minutes) => {
      if (!reachable) throw new ApiProblem({ code: 'unreachable' });
      return send(item, minutes);
    });
    saver.change('Eins');
    await pass();
    expect([saver.snapshot().status, saver.unsaved]).toEqual(['waiting', true]);
    saver.change('Eins, zwei');
    reachable = true;
    await pass();
    expect(saver.snapshot()).toMatchObject({ status: 'saved', text: 'Eins, zwei' });
    expect(kept.map(({ minutes }) => minutes)).toEqual(['Eins, zwei']);
  });

  it('go on with what was typed while they were saved', async () => {
    const { kept, send } = server();
    const { saver, pass } = saverWith(async (item, minutes) => {
      if (kept.length === 0) saver.change('Eins, zwei');
      return send(item, minutes);
    });
    saver.change('Eins');
    await pass();
    expect(saver.snapshot().status).toBe('typing');
    await pass();
    expect(kept.map(({ minutes }) => minutes)).toEqual(['Eins', 'Eins, zwei']);
  });

  it('follow what others write while nobody types here', async () => {
    const { send } = server();
    const { saver, pass } = saverWith(send);
    saver.follow({ ...ITEM, minutes: 'Von anderen', version: 2 });
    expect(saver.snapshot().text).toBe('Von anderen');
    saver.change('Von mir');
    saver.follow({ ...ITEM, minutes: 'Später', version: 3 });
    expect(saver.snapshot().text).toBe('Von mir');
    await pass();
    saver.follow({ ...ITEM, minutes: 'Zu alt', version: 2 });
    expect(saver.snapshot().text).toBe('Von mir');
  });

  describe('written by two at once', () => {
    const current = { ...ITEM, minutes: 'Von anderen', version: 5 };
    const refuseOnce = () => {
      const { kept, send } = server();
      let refused = false;
      const twice: SendMinutes = async (item, minutes) => {
        if (refused) return send(item, minutes);
        refused = true;
        throw new ConflictError({ code: 'stale_version', status: 412, current } as never);
      };
      return { kept, send: twice };
    };

    it('are settled by the person', async () => {
      const { kept, send } = refuseOnce();
      const { saver, pass } = saverWith(send);
      saver.change('Von mir');
      await pass();
      expect(saver.snapshot()).toMatchObject({ status: 'conflict', text: 'Von mir', theirs: 'Von anderen' });
      saver.settle('both');
      await pass();
      expect(kept).toEqual([{ minutes: 'Von anderen\n\nVon mir', version: 5 }]);
    });

    it('are in no dispute where the other changed something else', async () => {
      const { kept, send } = server();
      let refused = false;
      const { saver, pass } = saverWith(async (item, minutes) => {
        if (refused) return send(item, minutes);
        refused = true;
        throw new ConflictError({
          code: 'stale_version',
          status: 412,
          current: { ...ITEM, title: 'Anders', version: 5 },
        } as never);
      });
      saver.change('Von mir');
      await pass();
      expect([saver.snapshot().status, kept]).toEqual(['saved', [{ minutes: 'Von mir', version: 5 }]]);
    });
  });

  it.each(['unreachable', 'unavailable', 'internal', 'unexpected'] as const)('wait and try again after: %s', async (code) => {
    const { kept, send } = server();
    let failed = false;
    const { saver, pass } = saverWith(async (item, minutes) => {
      if (failed) return send(item, minutes);
      failed = true;
      throw new ApiProblem({ code });
    });
    saver.change('Eins');
    await pass();
    expect([saver.snapshot().status, kept]).toEqual(['waiting', []]);
    await pass();
    expect([saver.snapshot().status, kept]).toEqual(['saved', [{ minutes: 'Eins', version: 1 }]]);
  });

  describe('before they go out', () => {
    it('are sent to the last word', async () => {
      const { kept, send } = server();
      const { saver } = saverWith(async (item, minutes) => {
        if (kept.length === 0) saver.change('Eins, zwei');
        return send(item, minutes);
      });
      saver.change('Eins');
      expect(await saver.finish()).toBe(true);
      expect(kept.map(({ minutes }) => minutes)).toEqual(['Eins', 'Eins, zwei']);
    });

    it.each(['unreachable', 'forbidden'] as const)('are known to be missing: %s', async (code) => {
      const { saver } = saverWith(async () => {
        throw new ApiProblem({ code });
      });
      saver.change('Eins');
      expect(await saver.finish()).toBe(false);
      expect(saver.snapshot().text).toBe('Eins');
    });

    it('may be tried again once they were refused', async () => {
      const { kept, send } = server();
      let allowed = false;
      const { saver } = saverWith(async (item, minutes) => {
        if (!allowed) throw new ApiProblem({ code: 'forbidden' });
        return send(item, minutes);
      });
      saver.change('Eins');
      expect(await saver.finish()).toBe(false);
      allowed = true;
      expect(await saver.finish()).toBe(true);
      expect(kept).toEqual([{ minutes: 'Eins', version: 1 }]);
    });
  });

  it('that are refused say why and go on with the next word', async () => {
    const { saver, pass } = saverWith(async () => {
      throw new ApiProblem({ code: 'forbidden' });
    });
    saver.change('Eins');
    await pass();
    expect(saver.snapshot()).toMatchObject({ status: 'refused', text: 'Eins', problem: { code: 'forbidden' } });
    saver.change('Eins, zwei');
    expect(saver.snapshot().status).toBe('typing');
  });
});
