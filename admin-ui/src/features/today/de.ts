export default {
  today: {
    title: 'Heute',
    morning: 'Guten Morgen, %{name}',
    day: 'Guten Tag, %{name}',
    evening: 'Guten Abend, %{name}',
    calm: 'Im Moment braucht Sie nichts.',
    waiting: 'Eine Sache braucht Sie. |||| %{smart_count} Dinge brauchen Sie.',
    needs: {
      title: 'Das braucht Sie',
      emptyTitle: 'Alles erledigt',
      empty: 'Hier steht, was auf Sie wartet: Antworten, fällige Aufgaben, fehlende Unterschriften, unzustellbare E-Mails.',
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
