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
      late: 'Überfällig',
      new: 'Neu und offen',
      emptyTitle: 'Alles erledigt',
      empty: 'Hier steht, was auf Sie wartet: Antworten, fällige Aufgaben, unzustellbare E-Mails, Protokolle.',
    },
    need: {
      due: 'fällig seit %{day}',
      invited_to: 'eingeladen zu %{meeting}',
      met: 'Termin vom %{day}',
      with_comment: '%{counts}: „%{comment}“',
      count: {
        yes: '%{smart_count} zugesagt',
        maybe: '%{smart_count} vielleicht',
        no: '%{smart_count} abgesagt',
        deputy: '%{smart_count} mit Vertretung',
        decisions: 'ein Beschluss |||| %{smart_count} Beschlüsse',
        tasks: 'eine Aufgabe |||| %{smart_count} Aufgaben',
        invited: 'eine eingeladene Person |||| %{smart_count} Eingeladene',
      },
      task_overdue: { what: '%{subject} ist noch offen', action: 'Aufgabe öffnen' },
      answers: {
        what: 'Eine Antwort zu %{subject} |||| %{smart_count} Antworten zu %{subject}',
        action: 'Antworten ansehen',
      },
      unreachable: { what: '%{subject} ist per E-Mail nicht erreichbar', action: 'Adresse ändern' },
      minutes_ready: { what: 'Das Protokoll zu %{subject} ist bereit zum Versand', action: 'Prüfen und senden' },
      minutes_missing: { what: '%{subject} hat noch kein Protokoll', action: 'Protokoll schreiben' },
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
