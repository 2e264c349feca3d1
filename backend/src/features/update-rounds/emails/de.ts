/** Texts of the mails that ask whether data still holds. */
export const de = {
  subject: {
    request: 'Stimmen Ihre Angaben noch? {organisation}',
    reminder: 'Erinnerung: Stimmen Ihre Angaben noch? {organisation}',
  },
  preview: 'Bitte sehen Sie bis {day} kurz nach, ob alles stimmt.',
  kicker: { request: 'Ihre Angaben bei uns', reminder: 'Erinnerung' },
  heading: 'Stimmen Ihre Angaben noch?',
  reminding:
    'vor einiger Zeit haben wir Sie gebeten, die Angaben zu {organisation} durchzusehen. Wir haben noch nichts von Ihnen gehört.',
  organisation: 'Organisation',
  due: 'Bitte bis',
  open: 'Angaben ansehen',
  code_note:
    'Weil die Seite Daten von Menschen zeigt, fragt sie nach einem Einmal-Code. Er kommt auf Knopfdruck an diese E-Mail-Adresse. Ein Konto brauchen Sie nicht.',
  reason: 'Sie erhalten diese E-Mail, weil {organisation} mit uns zusammenarbeitet und Sie dort unsere Ansprechperson sind.',
  no_reminders: 'Keine Erinnerungen mehr',
  copy: {
    subject: 'Kopie für das Büro von {name} – {subject}',
    opening: 'Sie erhalten diese E-Mail als Kopie, weil Sie das Büro von {name} sind.',
    code_note: 'Die Seite fragt nach einem Einmal-Code. Er kommt auf Knopfdruck an die E-Mail-Adresse von {name}.',
    reason: 'Sie erhalten diese E-Mail als Büro von {name}.',
  },
  /** Where data of somebody new comes from, as their record says it. */
  source: 'Selbstauskunft im Rahmen der Aktualisierungsrunde „{round}“ vom {day}',
  code: {
    subject: 'Ihr Code für die Angaben zu {organisation}',
    preview: 'Er gilt zehn Minuten.',
    heading: 'Ihr Einmal-Code',
    opening: 'mit diesem Code öffnen Sie die Angaben zu {organisation}.',
    label: 'Code',
    note: 'Er gilt zehn Minuten und nur für diese eine Seite. Haben Sie ihn nicht angefordert, brauchen Sie nichts zu tun; geben Sie ihn bitte nicht weiter.',
    reason: 'Sie erhalten diese E-Mail, weil auf der Seite mit Ihren Angaben ein Code angefordert wurde.',
  },
};
