/** Deutsch: die Zahlen, die in jeder Version gezählt werden, und nach welcher Regel. */
const METRICS: ReadonlyMap<string, readonly [name: string, rule: string]> = new Map(
  Object.entries({
    files: ['Dateien', 'Jede Datei des Commits.'],
    bytes: ['Bytes', 'Die Größen aller Dateien zusammen.'],
    documents: ['Dokumente', 'Dateien in Markdown, reStructuredText und AsciiDoc.'],
    'code-lines': [
      'Codezeilen',
      'Zeilen, die weder leer noch nur Kommentar sind. Fremde und erzeugte Dateien zählen nicht.',
    ],
    'comment-lines': ['Kommentarzeilen', 'Zeilen, die nur Kommentar sind. Fremde und erzeugte Dateien zählen nicht.'],
    tests: ['Tests', 'Testfunktionen und Testfälle nach den Zeichen ihrer Werkzeuge; ausgeführt wird nichts.'],
    routes: ['Routen', 'Stellen, die eine Route anmelden, nach den Mustern verbreiteter Werkzeuge.'],
    dependencies: ['Abhängigkeiten', 'Namen, die Manifeste nennen, jeder einmal.'],
    markers: ['Offene Marken', 'TODO, FIXME, HACK und XXX in Kommentaren.'],
    'broad-handlers': ['Breite Fehlerfänger', 'Stellen, die jeden Fehler abfangen.'],
    coverage: ['Abdeckung', 'Aus den Abdeckungsberichten, die Teil des Commits sind.'],
  }),
)

/** Wie eine Zahl heißt und was gezählt wird; eine unbekannte heißt wie ihre Kennung. */
export function metricDe(id: string): { readonly name: string; readonly rule: string } {
  const [name, rule] = METRICS.get(id) ?? []
  if (name !== undefined && rule !== undefined) return { name, rule }
  const [, language] = /^code-lines\.(.+)$/.exec(id) ?? []
  return language === undefined
    ? { name: id, rule: '' }
    : { name: `Codezeilen: ${language}`, rule: 'Zeilen dieser Sprache, die weder leer noch nur Kommentar sind.' }
}
