/** Points of an agenda with what was said about them. */
export const AGENDA: readonly (readonly [title: string, minutes: string])[] = [
  ['Begrüßung und Tagesordnung', 'Die Leitung begrüßt die Runde. Die Tagesordnung wird ohne Änderung angenommen.'],
  ['Rückblick auf die letzte Sitzung', 'Das Protokoll gilt als angenommen. Zwei Aufgaben sind erledigt, eine bleibt offen.'],
  ['Stand des Lernlotsen', 'Die Redaktion zeigt die neuen Kursseiten. Gewünscht werden Filter nach Förderweg und Uhrzeit.'],
  [
    'Beratung verzahnen',
    'Jobcenter und Kammern stellen ihre Verweisberatung vor. Eine gemeinsame Liste der Ansprechpersonen fehlt noch.',
  ],
  [
    'Gewinnung von Betrieben',
    'Drei Betriebe haben Interesse gezeigt. Die Freistellung während der Frühschicht ist die größte Hürde.',
  ],
  ['Sprachkurse am Arbeitsplatz', 'Zwei Einrichtungen bieten Räume an. Der Bedarf liegt vor allem am späten Nachmittag.'],
  ['Öffentlichkeitsarbeit', 'Ein gemeinsamer Aushang wird entworfen. Die Pressestelle des Kreises unterstützt.'],
  ['Förderaufruf des Landes', 'Die Frist ist knapp. Eine Skizze auf zwei Seiten genügt zunächst.'],
  ['Qualitätsstandards', 'Die Träger einigen sich auf eine gemeinsame Mindestbeschreibung je Kurs.'],
  ['Verschiedenes und Termine', 'Die nächste Sitzung findet im gewohnten Rhythmus statt.'],
];

export const DECISIONS: readonly (readonly [text: string, vote: string])[] = [
  ['Die Kursdaten werden zweimal im Jahr geprüft.', 'einstimmig'],
  ['Der Probelauf mit Betrieben beginnt im nächsten Quartal.', '9 Ja, 0 Nein, 1 Enthaltung'],
  ['Die Kreisvolkshochschule übernimmt die Redaktion bis Jahresende.', 'einstimmig'],
  ['Eine Liste aller Beratungsstellen wird gemeinsam gepflegt.', 'einstimmig'],
  ['Die Sitzungen finden abwechselnd bei den Mitgliedern statt.', '7 Ja, 2 Nein, 0 Enthaltungen'],
  ['Zum Förderaufruf wird eine gemeinsame Skizze eingereicht.', 'einstimmig'],
  ['Neue Mitglieder werden einmal im Jahr aufgenommen.', '8 Ja, 0 Nein, 2 Enthaltungen'],
];

export const TASKS = [
  'Kursliste für den Lernlotsen bereitstellen',
  'Zwei Betriebe für den Probelauf ansprechen',
  'Themenliste für den Branchentreff zusammenstellen',
  'Liste der Ansprechpersonen aktualisieren',
  'Raum für die nächste Sitzung reservieren',
  'Entwurf des Aushangs an alle schicken',
  'Skizze zum Förderaufruf vorbereiten',
  'Rückmeldungen der Träger sammeln',
  'Zahlen zu Teilnehmenden nachreichen',
  'Kontakt zur Pressestelle aufnehmen',
] as const;

export const COMMENTS = [
  'Ich komme etwa zehn Minuten später.',
  'Bitte den Zugang für einen Rollstuhl vorsehen.',
  'Wir schicken gern eine Vertretung.',
  'Gern, ich bringe die Zahlen mit.',
  'Leider zeitgleich Gremiensitzung.',
] as const;
