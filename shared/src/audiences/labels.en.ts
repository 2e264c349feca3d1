import type labels from './labels.de.js';

/** English words of an exported audience. */
export default {
  export: {
    file: 'Audience',
    columns: { listedFor: 'On the list for', reason: 'Reason', obstacle: 'Remark' },
  },
  way: {
    person: 'In the view',
    contact: 'Stands for the organisation',
    hand: 'Put on by hand',
  },
  obstacle: {
    do_not_write: 'Not to be written to',
    unreachable: 'Address cannot be reached',
    no_address: 'No mail address',
  },
} satisfies typeof labels;
