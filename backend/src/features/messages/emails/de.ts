/** Texts of the mails this feature writes. */
export const de = {
  greeting: 'Guten Tag {name},',
  greetingWithoutName: 'Guten Tag,',
  closing: 'Mit freundlichen Grüßen',
  trial: {
    subject: 'Probe-E-Mail von {sender}',
    heading: 'Der Versand funktioniert',
    text: 'diese E-Mail haben Sie sich selbst zur Probe geschickt. Wenn Sie sie lesen, kommen E-Mails aus Knotenpunkt bei Ihnen an.',
    note: 'Steht sie im Ordner für unerwünschte E-Mails, bitten Sie Ihre IT, die Absenderadresse zuzulassen.',
    reason: 'Sie erhalten diese E-Mail, weil Sie sie in Knotenpunkt angefordert haben.',
  },
};
