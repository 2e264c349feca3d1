export default {
  today: {
    title: 'Today',
    morning: 'Good morning, %{name}',
    day: 'Good afternoon, %{name}',
    evening: 'Good evening, %{name}',
    calm: { own: 'Nothing needs you at the moment.', team: 'Nobody in the team is needed right now.' },
    waiting: {
      own: 'One thing needs you. |||| %{smart_count} things need you.',
      team: 'One thing is waiting for the team. |||| %{smart_count} things are waiting for the team.',
    },
    whose: { label: 'Whose entries', own: 'Mine', team: 'Whole team' },
    needs: {
      title: 'This needs you',
      late: 'Overdue',
      new: 'New and open',
      emptyTitle: 'All done',
      empty: 'What waits for you appears here: answers, tasks that are due, undeliverable e-mails, minutes.',
      others: 'One thing is waiting for the team. |||| %{smart_count} things are waiting for the team.',
    },
    recent: {
      title: 'Recently',
      emptyTitle: 'Nothing has happened yet',
      empty: 'What was created and changed in your region lately stands here.',
    },
    notice: {
      mail_waiting: 'Sending e-mail is not set up. Messages wait until the administrator names a mail server.',
      queue_unreachable: 'The queue cannot be reached at the moment. What is to be sent waits and is not lost.',
      other: 'Note on the installation: %{code}',
    },
  },
};
