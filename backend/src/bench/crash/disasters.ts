import type { KillableCluster } from './killable-cluster.js';
import type { RedisServer } from './redis-server.js';
import type { WorkerProcess } from './worker-process.js';

/** What the test kills, and whom it can lose. */
export interface Scene {
  workers: WorkerProcess[];
  cluster: KillableCluster;
  /** Absent where PostgreSQL carries the queues. */
  redis: RedisServer | undefined;
  /** Empties the queues of PostgreSQL, as FLUSHALL does those of Redis. */
  emptyQueues: () => Promise<void>;
}

type Disaster = (scene: Scene, random: () => number) => Promise<void>;

const DISASTERS: Record<string, Disaster> = {
  'worker killed': (scene, random) => Promise.resolve(anyOf(scene.workers, random).kill()),
  'relay killed before its stamp': (scene, random) => Promise.resolve(anyOf(scene.workers, random).doom()),
  'PostgreSQL killed': (scene) => scene.cluster.crash(),
  'queues emptied': (scene) => (scene.redis ? scene.redis.flush() : scene.emptyQueues()),
};

const OF_REDIS: Record<string, Disaster> = { 'Redis killed': (scene) => scene.redis?.crash() ?? Promise.resolve() };

/** What happens when: every kind in turn, in an order and with pauses drawn from the seed. */
export function* drawDisasters(count: number, scene: Scene, random: () => number): Generator<[string, number, Disaster]> {
  const kinds = Object.entries({ ...DISASTERS, ...(scene.redis && OF_REDIS) });
  let bag: typeof kinds = [];
  for (let number = 0; number < count; number++) {
    if (bag.length === 0) bag = [...kinds];
    const [drawn] = bag.splice(Math.floor(random() * bag.length), 1);
    if (drawn) yield [drawn[0], 100 + Math.floor(random() * 1_400), drawn[1]];
  }
}

function anyOf<T>(list: readonly T[], random: () => number): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('There is nothing to choose from');
  return chosen;
}

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
