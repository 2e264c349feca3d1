import type labels from './labels.de.js';

/** English words that all exported tables share. */
export default { yes: 'yes', no: 'no', asOf: 'As of' } satisfies typeof labels;
