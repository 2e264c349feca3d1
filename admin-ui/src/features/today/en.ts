export default {
  today: {
    title: 'Today',
    morning: 'Good morning, %{name}',
    day: 'Good afternoon, %{name}',
    evening: 'Good evening, %{name}',
    calm: 'Nothing needs you at the moment.',
    waiting: 'One thing needs you. |||| %{smart_count} things need you.',
    needs: {
      title: 'This needs you',
      emptyTitle: 'All done',
      empty: 'What waits for you stands here: answers, action items that are due, missing signatures, undeliverable e-mails.',
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
