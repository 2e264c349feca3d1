export default {
  search: {
    title: 'Suche',
    field: 'Name, Ort, Funktion oder Notiz',
    ask: 'Wen oder was suchen Sie?',
    nothing: 'Nichts gefunden',
    hint: 'Gesucht wird in Namen, Orten, Funktionen, Notizen und Namen von Dateien. Die Schreibweise muss nicht stimmen; manchmal hilft ein kürzerer Teil.',
    count: '%{smart_count} Treffer |||| %{smart_count} Treffer',
    uncounted: 'Mindestens %{least} Treffer',
    all: 'Alle %{smart_count} in der Liste zeigen |||| Alle %{smart_count} in der Liste zeigen',
    allUncounted: 'Alle in der Liste zeigen',
  },
};
