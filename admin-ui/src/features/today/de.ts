export default {
  today: {
    title: 'Heute',
    morning: 'Guten Morgen, %{name}',
    day: 'Guten Tag, %{name}',
    evening: 'Guten Abend, %{name}',
    calm: { own: 'Im Moment braucht Sie nichts.', team: 'Im Moment wartet im Team nichts.' },
    waiting: {
      own: 'Eine Sache braucht Sie. |||| %{smart_count} Dinge brauchen Sie.',
      team: 'Im Team wartet eine Sache. |||| Im Team warten %{smart_count} Dinge.',
    },
    whose: { label: 'Wessen Einträge', own: 'Meine', team: 'Ganzes Team' },
    needs: {
      title: 'Das braucht Sie',
      late: 'Überfällig',
      new: 'Neu und offen',
      emptyTitle: 'Alles erledigt',
      empty: 'Hier steht, was auf Sie wartet: Antworten, fällige Aufgaben, unzustellbare E-Mails, Protokolle.',
      others: 'Für das Team wartet eine Sache. |||| Für das Team warten %{smart_count} Dinge.',
    },
    recent: {
      title: 'Zuletzt',
      emptyTitle: 'Noch nichts geschehen',
      empty: 'Hier steht, was in Ihrer Region zuletzt angelegt und geändert wurde.',
    },
    notice: {
      mail_waiting:
        'Der Versand von E-Mails ist nicht eingerichtet. Nachrichten warten, bis die Verwaltung einen Mailserver angibt.',
      queue_unreachable: 'Die Warteschlange ist gerade nicht erreichbar. Was zu versenden ist, wartet und geht nicht verloren.',
      other: 'Hinweis zur Installation: %{code}',
    },
  },
};
