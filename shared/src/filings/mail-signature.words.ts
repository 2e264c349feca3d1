const words = (...lines: string[]): string[] => lines.flatMap((line) => line.split(' '));

/** Parts of words that tell what somebody does. */
export const FUNCTION_PARTS: readonly string[] = words(
  'leiter leitung referent koordinat geschäftsführ sachbearbeit berater beraterin beratung beauftragt sprecher assisten sekretär',
  'vorsitz vorstand dezernent bürgermeister landrat dozent professor trainer ausbilder lehrkraft schulleit mitarbeit verwaltungs',
  'fachkraft direktor präsident manager director officer head coordinator advisor consultant assistant secretary chair lecturer teacher',
  'trainee volontär praktikant justiziar prokurist inhaber founder owner lead specialist counsellor clerk teamlead',
);

/** Beginnings of what a part of a house is called. */
export const DEPARTMENT_PARTS: readonly string[] = words(
  'abteilung fachbereich fachdienst fachgruppe fachstelle referat dezernat stabsstelle stabstelle team sachgebiet geschäftsbereich bereich',
  'department division unit section office amt',
);

/** Parts of words organisations are named by. */
export const ORGANISATION_PARTS: readonly string[] = words(
  'agentur jobcenter kammer ministerium hochschule universität kolleg verband verein akademie institut stiftung gesellschaft werkstatt',
  'bildungswerk bildungszentrum zentrum innung handwerkerschaft gewerkschaft bezirksregierung stadtverwaltung kreisverwaltung wirtschaftsförderung',
  'volkshochschule schule berufskolleg netzwerk allianz bündnis wohlfahrt caritas diakonie council college university chamber agency',
  'association foundation society academy institute centre center government ministry school trust company bank sparkasse werke',
);

/** Whole words that end or begin the name of an organisation. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  words(
    'gmbh ggmbh mbh ag kg ohg ug eg ev gbr kdör aör se ltd limited plc inc llc stadt kreis gemeinde land landkreis ihk hwk vhs dgb awo drk',
  ),
);

/** Small words within names of persons. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  words('von van vom zu zum zur de der den del della di da dos ten ter le la al el bin ibn und'),
);

/** Titles before a name, without points and in lower case. */
export const TITLES: ReadonlySet<string> = new Set(
  words(
    'dr prof professor dipl dipling diplpäd diplsozpäd mag ing med phil rer nat pol oec jur hc habil priv doz phd msc bsc ma ba mba llm med',
  ),
);

/** What a greeting by sex or a deputy's mark says is not part of a name. */
export const BEFORE_NAMES =
  /^(?:i\.?\s?a\.?|i\.?\s?v\.?|im auftrag|in vertretung|ppa\.?|p\.?p\.?|ihr|ihre|your|herr|frau|mr\.?|mrs\.?|ms\.?)(?=\s|$)[\s.:,]*/i;

/** Parts of words that streets are named by. */
export const STREET_PARTS =
  /(?:stra(?:ß|ss)e|str\.|weg|platz|allee|ring|gasse|ufer|damm|markt|wall|graben|chaussee|promenade|steig|berg|hof|park|street|road|lane|avenue|square|drive|postfach|p\.?\s?o\.?\s?box|st\.|rd\.)(?=[\s,]|\d|$)/i;
