/** What the description of the interface says in words, for those who write programs: in English only. */
export const TEXT = {
  success: 'Success',
  problem: 'An error as problem details (RFC 9457); `code` is one of:',
  filter: 'Flat equality, or a tree of conditions.',
  range: 'First and last row wanted, from 0, both included; 25 rows where it is missing.',
  sort: 'Field and direction.',
  contentRange: '`<resource> <first>-<last>/<total>`',
  cookie: 'Over https its name begins with `__Host-`.',
  bearer: 'A personal API token.',
};
