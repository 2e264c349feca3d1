/** By region of the demo: its organisations as they are called there, and the keys of their entries in the register. */
export const REGISTER_LINKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'emscher-lippe': {
    'Ministerium für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen': 'mags-nrw',
    'Regionaldirektion Nordrhein-Westfalen der Bundesagentur für Arbeit': 'regionaldirektion-nrw',
    'Arbeitsagentur Gelsenkirchen': 'agentur-fuer-arbeit-gelsenkirchen',
    'Agentur für Arbeit Recklinghausen': 'agentur-fuer-arbeit-recklinghausen',
    'Jobcenter Kreis Recklinghausen': 'jobcenter-kreis-recklinghausen',
    'Jobcenter Gelsenkirchen': 'jobcenter-gelsenkirchen',
    'Jobcenter Arbeit für Bottrop': 'jobcenter-bottrop',
    'IHK Nord Westfalen': 'ihk-nord-westfalen',
    'Handwerkskammer Bildungszentrum Münster': 'hwk-bildungszentrum-muenster',
  },
  krefeld: {
    'Agentur für Arbeit Krefeld': 'agentur-fuer-arbeit-krefeld',
    'Jobcenter Krefeld': 'jobcenter-krefeld',
    'Industrie- und Handelskammer Mittlerer Niederrhein': 'ihk-mittlerer-niederrhein',
    'Handwerkskammer Düsseldorf': 'hwk-duesseldorf',
  },
  'siegen-olpe': {
    'Ministerium für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen': 'mags-nrw',
    'Regionaldirektion Nordrhein-Westfalen der Bundesagentur für Arbeit': 'regionaldirektion-nrw',
  },
  'mittleres-ruhrgebiet': {
    'Agentur für Arbeit Hagen': 'agentur-fuer-arbeit-hagen',
    'Agentur für Arbeit Bochum': 'agentur-fuer-arbeit-bochum',
    'IHK Mittleres Ruhrgebiet': 'ihk-mittleres-ruhrgebiet',
    'Handwerkskammer Dortmund': 'hwk-dortmund',
    'Bundesministerium für Arbeit und Soziales': 'bmas',
  },
  'westfaelisches-ruhrgebiet': {
    'Agentur für Arbeit Dortmund': 'agentur-fuer-arbeit-dortmund',
    'Jobcenter Dortmund': 'jobcenter-dortmund',
    'Agentur für Arbeit Hamm': 'agentur-fuer-arbeit-hamm',
    'Kommunales Jobcenter Hamm': 'jobcenter-hamm',
  },
};
