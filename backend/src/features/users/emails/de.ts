/** Texts of the mails by which an account is entered. */
export const de = {
  user_invitation: {
    subject: 'Ihr Zugang zu Knotenpunkt',
    kicker: 'Einladung',
    heading: 'Ihr Zugang ist vorbereitet',
    text: 'Sie wurden eingeladen, mit Knotenpunkt zu arbeiten. Bitte wählen Sie dort ein Passwort; danach sind Sie angemeldet.',
    link: 'Einladung annehmen',
    note: 'Der Link gilt 14 Tage und ist nur für Sie bestimmt. Leiten Sie diese E-Mail bitte nicht weiter.',
    reason: 'Sie erhalten diese E-Mail, weil für Sie ein Zugang angelegt wurde.',
  },
  password_reset: {
    subject: 'Neues Passwort für Knotenpunkt',
    kicker: 'Ihr Konto',
    heading: 'Neues Passwort wählen',
    text: 'für Ihr Konto wurde ein neues Passwort angefordert. Über den Link können Sie es wählen; alle offenen Anmeldungen enden dann.',
    link: 'Passwort wählen',
    note: 'Der Link gilt eine Stunde. Haben Sie nichts angefordert, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
    reason: 'Sie erhalten diese E-Mail, weil für Ihr Konto ein neues Passwort angefordert wurde.',
  },
  login_link: {
    subject: 'Ihre Anmeldung bei Knotenpunkt',
    kicker: 'Anmeldung',
    heading: 'Anmelden ohne Passwort',
    text: 'öffnen Sie den Link und geben Sie dort den Code aus dieser E-Mail ein. Danach sind Sie angemeldet.',
    link: 'Zur Anmeldung',
    note: 'Link und Code gelten 15 Minuten und nur einmal. Haben Sie nichts angefordert, brauchen Sie nichts zu tun.',
    code: 'Ihr Code',
    reason: 'Sie erhalten diese E-Mail, weil mit Ihrer Adresse eine Anmeldung angefordert wurde.',
  },
};
