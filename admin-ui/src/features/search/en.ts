export default {
  search: {
    title: 'Search',
    field: 'Name, place, function or note',
    ask: 'Whom or what are you looking for?',
    nothing: 'Nothing found',
    hint: 'Names, places, functions, notes and names of files are searched. The spelling need not be right; sometimes a shorter part helps.',
    count: '%{smart_count} hit |||| %{smart_count} hits',
    uncounted: 'At least %{least} hits',
    all: 'Show all %{smart_count} in the list |||| Show all %{smart_count} in the list',
    allUncounted: 'Show all in the list',
  },
};
