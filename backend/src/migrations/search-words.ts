/** Abbreviations as they stand in names, and written out; folded as names are, with umlauts in both spellings. */
export const ABBREVIATIONS: readonly (readonly [short: string, long: string])[] = [
  ['afa', 'agentur fur arbeit'],
  ['ag', 'arbeitsgruppe'],
  ['agv', 'arbeitgeberverband'],
  ['ak', 'arbeitskreis'],
  ['ba', 'bundesagentur fur arbeit'],
  ['bk', 'berufskolleg'],
  ['dgb', 'deutscher gewerkschaftsbund'],
  ['fh', 'fachhochschule'],
  ['hs', 'hochschule'],
  ['hwk', 'handwerkskammer'],
  ['ihk', 'industrie und handelskammer'],
  ['jc', 'jobcenter'],
  ['kh', 'kreishandwerkerschaft'],
  ['ra', 'regionalagentur'],
  ['rd', 'regionaldirektion'],
  ['uni', 'universitat'],
  ['uni', 'universitaet'],
  ['vhs', 'volkshochschule'],
  ['wifo', 'wirtschaftsforderung'],
  ['wifoe', 'wirtschaftsfoerderung'],
];

/** What stands in names for grammar and law only: it is not looked for where a query has other words. */
export const NOISE: readonly string[] = [
  ...['am', 'an', 'das', 'dem', 'den', 'der', 'des', 'die', 'fuer', 'fur', 'im', 'in', 'und', 'vom', 'von', 'zu', 'zum', 'zur'],
  ...['co', 'e', 'eg', 'ev', 'gbr', 'ggmbh', 'gmbh', 'kg', 'mbh', 'v'],
];
