/** German words of an exported audience. */
export default {
  export: {
    file: 'Verteiler',
    columns: { listedFor: 'Auf dem Verteiler für', reason: 'Grund', obstacle: 'Hinweis' },
  },
  way: {
    person: 'In der Ansicht',
    contact: 'Steht für die Organisation',
    hand: 'Von Hand aufgenommen',
  },
  obstacle: {
    do_not_write: 'Nicht anschreiben',
    unreachable: 'Adresse nicht erreichbar',
    no_address: 'Keine E-Mail-Adresse',
  },
};
