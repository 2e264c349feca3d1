import type { JobKind } from '../../platform/queue/index.js';

/** Compares what changed in a region with everything that is like it. */
export const FIND_DUPLICATES = { queue: 'maintenance', job: 'duplicates.find' } as const satisfies JobKind;
