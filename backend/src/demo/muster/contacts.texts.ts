import type { ContactKind } from '@knotenpunkt/shared';

/** What was talked about in the Musterregion, with a next step where there is one. */
export const CONTACTS: readonly (readonly [kind: ContactKind, text: string, next?: string])[] = [
  ['call', 'Nachgefragt, ob das Angebot im Herbst wieder stattfindet. Ja, mit zwölf Plätzen.'],
  ['call', 'Der Raum steht weiterhin zur Verfügung, Anmeldung über das Sekretariat.'],
  ['call', 'Rückruf wegen der Teilnahmebescheinigungen: kommen bis Ende des Monats.', 'Bescheinigungen nachfragen'],
  ['visit', 'Antrittsbesuch. Interesse an der AG Nachqualifizierung, möchte eine Sitzung als Gast erleben.', 'Gastplatz klären'],
  ['visit', 'Vor Ort die neuen Werkstatträume angesehen. Führung für die Gruppe ist möglich.'],
  ['mail', 'Zahlen zu den Teilnehmenden geschickt, noch ohne die Abendkurse.', 'Abendkurse nachfragen'],
  ['mail', 'Bittet, künftig auch das Sekretariat in Kopie zu nehmen.'],
  ['letter', 'Unterlagen zur Mitgliedschaft verschickt.', 'Rücklauf prüfen'],
  ['call', 'Sorge um Doppelangebote mit dem Nachbarkreis. Thema für die nächste Sitzung vorgemerkt.'],
  ['call', 'Neue Zuständigkeit im Haus; die bisherige Ansprechperson bleibt bis Jahresende.'],
  ['visit', 'Gespräch über eine gemeinsame Beratungsstunde im Stadtteilzentrum. Wird im Haus geklärt.', 'Ergebnis erfragen'],
  ['mail', 'Kursdaten für den Lernlotsen geliefert, zwei Angaben fehlen noch.'],
];
