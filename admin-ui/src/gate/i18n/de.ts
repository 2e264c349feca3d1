import { problems } from '../../i18n/problems.de.js';

export default {
  problems,
  gate: {
    claim: 'Wer gehört dazu, was wurde vereinbart, was ist offen: Ihr regionales Netzwerk an einem Ort.',
    language: 'Sprache',
    languages: { de: 'Deutsch', en: 'English' },
    retry: 'Erneut versuchen',
    back: 'Zurück zur Anmeldung',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    show: 'Passwort anzeigen',
    hide: 'Passwort verbergen',
    unreachable: 'Knotenpunkt ist gerade nicht erreichbar',
    unreachableText:
      'Vielleicht fehlt die Verbindung, oder Knotenpunkt wird gerade aktualisiert. Versuchen Sie es in einer Minute erneut.',
  },
  login: {
    title: 'Anmelden',
    submit: 'Anmelden',
    forgotten: 'Passwort vergessen?',
    or: 'oder',
    link: 'Link per E-Mail erhalten',
    provider: 'Anmelden mit %{label}',
    code: 'Code aus der Authentifizierungs-App',
    codeHint: 'Sechs Ziffern, alle 30 Sekunden neu; oder einer Ihrer Wiederherstellungscodes',
    codeSubmit: 'Weiter',
    otherAccount: 'Anderes Konto verwenden',
  },
  link: {
    title: 'Link per E-Mail',
    intro: 'Wir senden Ihnen einen Link und einen Code. Ein Passwort brauchen Sie dafür nicht.',
    submit: 'Link senden',
    sentTitle: 'Bitte sehen Sie in Ihr Postfach',
    sent: 'Wenn zu %{email} ein Konto gehört, ist eine E-Mail unterwegs. Öffnen Sie den Link darin und geben Sie den Code ein.',
  },
  code: {
    title: 'Code aus der E-Mail',
    intro:
      'In der E-Mail mit diesem Link steht ein sechsstelliger Code. So kann sich niemand anmelden, dem die E-Mail nur weitergeleitet wurde.',
    label: 'Sechsstelliger Code',
    submit: 'Anmelden',
    again: 'Neuen Link anfordern',
  },
  reset: {
    title: 'Passwort vergessen',
    intro: 'Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.',
    submit: 'Link senden',
    sent: 'Wenn zu %{email} ein Konto gehört, ist eine E-Mail mit einem Link unterwegs.',
  },
  newPassword: {
    title: 'Neues Passwort',
    label: 'Neues Passwort',
    hint: 'Mindestens %{count} Zeichen. Ein kurzer Satz ist leicht zu merken und schwer zu erraten.',
    submit: 'Passwort speichern',
    doneTitle: 'Das neue Passwort gilt ab jetzt',
    done: 'Alle anderen Anmeldungen wurden beendet. Melden Sie sich mit dem neuen Passwort an.',
    toLogin: 'Zur Anmeldung',
  },
  invitation: {
    title: 'Willkommen bei Knotenpunkt',
    intro: 'Guten Tag %{name}, legen Sie ein Passwort fest, dann ist Ihr Zugang %{email} eingerichtet.',
    submit: 'Zugang einrichten',
  },
};
