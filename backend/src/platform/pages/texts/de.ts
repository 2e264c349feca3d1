/** Texts around every page, and of the pages shown where something is wrong. */
export const de = {
  skip: 'Zum Inhalt springen',
  otherLanguage: 'English',
  legal: 'Rechtliches',
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  accessibility: 'Barrierefreiheit',
  title: '{title} – {sender}',
  faults: {
    kicker: 'Hinweis',
    unknown: {
      heading: 'Diesen Link kennen wir nicht',
      text: 'Vielleicht fehlt am Ende etwas, oder der Link wurde inzwischen ersetzt.',
      advice:
        'Öffnen Sie ihn bitte noch einmal aus der E-Mail, am besten aus der neuesten. Hilft das nicht, rufen Sie die Ansprechperson an, die in der E-Mail steht, oder antworten Sie einfach auf die E-Mail.',
    },
    expired: {
      heading: 'Dieser Link ist abgelaufen',
      text: 'Er galt nur für eine bestimmte Zeit.',
      advice:
        'Wenn Sie noch etwas mitteilen möchten, rufen Sie bitte die Ansprechperson an, die in der E-Mail steht, oder antworten Sie auf die E-Mail.',
    },
    busy: {
      heading: 'Bitte warten Sie einen Moment',
      text: 'Aus Ihrem Netz kamen gerade sehr viele Aufrufe.',
      advice:
        'Versuchen Sie es in einer Viertelstunde noch einmal. Ist es eilig, rufen Sie bitte die Ansprechperson an, die in der E-Mail steht.',
    },
    tooMuch: {
      heading: 'Das ist mehr, als wir annehmen können',
      text: 'Ihre Eingabe ist zu lang für diese Seite. Eingetragen ist davon nichts.',
      advice:
        'Gehen Sie bitte zurück, kürzen Sie den Text und senden Sie ihn noch einmal ab. Ausführliches schicken Sie uns am besten als Antwort auf die E-Mail.',
    },
    unavailable: {
      heading: 'Gerade geht es leider nicht',
      text: 'Unsere Seiten sind im Augenblick gestört. Was Sie vorher abgesendet haben, ist eingetragen, Ihre letzte Eingabe womöglich nicht.',
      advice:
        'Versuchen Sie es in einigen Minuten noch einmal. Ist es eilig, rufen Sie bitte die Ansprechperson an, die in der E-Mail steht.',
    },
  },
};
