import type { JobKind } from '../../platform/queue/index.js';

/** The job that sends what is due in a region. It carries no mail: the ledger says which are due. */
export const SEND = { queue: 'mail', job: 'messages.send' } as const satisfies JobKind;
