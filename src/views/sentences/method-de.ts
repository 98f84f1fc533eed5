import type { Kind } from '../../schema/claim.ts'

/** Was eine Aussage jeder Art sagt, und was sie entscheidet. */
const kindMeaning: Record<Kind, readonly [string, string]> = {
  path: [
    'eine Datei, ein Ordner oder ein Muster ist da, oder soll nicht da sein',
    'der Baum des Commits, Groß- und Kleinschreibung zählt; eine verschobene Datei fehlt, und der Grund nennt ihren neuen Ort',
  ],
  lines: [
    'die Zeilenzahl einer Datei, eines Ordners oder einer Gruppe',
    'Zeilenumbrüche im Blob; eine letzte Zeile ohne Umbruch zählt',
  ],
  bytes: ['die Größe einer Datei, eines Ordners oder einer Gruppe', 'die Größe des Blobs'],
  count: ['wie viele es von etwas Benanntem gibt', 'eine Zählregel mit Kennung, die neben der Zahl steht'],
  tests: [
    'wie viele Testfunktionen oder Testfälle es gibt',
    'die Syntax der Testwerkzeuge jeder Sprache, oder eine Ergebnisdatei desselben Commits',
  ],
  coverage: [
    'ein Prozentsatz des Codes, den Tests ausführen',
    'nur ein Abdeckungsbericht, der zu diesem Commit gehört',
  ],
  symbol: [
    'eine Funktion, Klasse, Methode, Komponente oder ein Feld ist definiert',
    'der Syntaxbaum, in dem Bereich, den der Abschnitt meint',
  ],
  endpoint: [
    'eine Methode und ein Pfad werden bedient',
    'der eingehängte Pfad mit seinen Präfixen; Namen von Parametern und ein Schrägstrich am Ende zählen nicht',
  ],
  technology: [
    'eine Bibliothek oder ein Dienst wird benutzt, oder nicht',
    'Manifest, Lock-Datei, Import, Image; ein Wort in einem Kommentar ist kein Beleg',
  ],
  config: [
    'ein Schlüssel, Job, Zeitplan oder eine Version steht in einer Konfiguration',
    'die gelesene Datei, nicht ihr Text',
  ],
  wiring: [
    'etwas ist registriert, eingehängt oder wird vom Gestarteten aufgerufen',
    'vom Einstiegspunkt aus erreicht, nicht bloß definiert',
  ],
  command: ['ein dokumentierter Befehl kann laufen', 'das Skript, Ziel oder die Datei, die er nennt, ist da'],
  range: [
    'bestimmte Zeilen einer Datei enthalten, was gesagt wird',
    'die genannte Definition umfasst diese Zeilen, auf eine genau',
  ],
  reference: [
    'ein Commit, Branch, Tag oder eine Version existiert',
    'Git löst es auf, und es ist ein Vorfahre, wo das Dokument es sagt',
  ],
  arithmetic: ['Zahlen im Dokument gehen auf', 'die Zahlen des Dokuments, noch einmal gerechnet'],
  contradiction: [
    'zwei Stellen widersprechen sich zu einem Gegenstand',
    'beide Stellen werden genannt, auch über Dokumente hinweg',
  ],
  rollup: ['der Stand einer Überschrift gegen die Kästchen und Zeilen darunter', 'das Dokument allein'],
  status: [
    'eine Überschrift, Zeile oder ein Kästchen sagt fertig, teilweise, nicht begonnen, oder einen Prozentsatz',
    'zusammengefasst aus den Belegen darunter',
  ],
}

/** Deutsch: die Seite über die Methode. */
export const method = {
  title: 'Wie asbuilt liest, nachsieht und urteilt',
  intro: 'Alles auf dieser Seite ist aus den Verzeichnissen des Programms gedruckt: Was hier steht, wurde getan.',
  verdicts: 'Urteile',
  kinds: 'Arten von Aussagen',
  kindMeaning,
  kindHead: ['Art', 'Was sie sagt', 'Was sie entscheidet'],
  tolerances: 'Toleranzen',
  toleranceRules: (share: string, least: string, about: string) => [
    `Eine genaue Zahl von Zeilen oder Bytes hält innerhalb von ${share} oder ${least}, je nachdem, was mehr ist.`,
    `Eine Zahl, die das Dokument ungefähr nennt, hält innerhalb von ${about}.`,
    '„Mindestens“ und „höchstens“ haben keine Toleranz.',
    'Eine gerundete Größe wie 16 KB hält, wenn Runden mit 1000 oder 1024 sie ergibt.',
    'Jede andere Zahl ist genau.',
  ],
  readiness: 'Stand',
  readinessRule:
    'Der Anteil der Aussagen, die das Repository stützt, ist ein Intervall: von den belegten bis zu den belegten und den nicht prüfbaren, von allen Aussagen, die die Dokumente selbst machen. Seine Enden sind nach außen gerundet. Ausgenommene Aussagen werden getrennt gezählt. Wo sich nichts prüfen ließ, gibt es keine Zahl, und nichts ist grün.',
  weightsRule:
    'Falsche Aussagen sind geordnet nach dem Gewicht ihrer Art und ihres Urteils und danach, wie weit eine Zahl danebenliegt: eine Größenordnung verdoppelt es.',
  weight: 'Gewicht',
  reasons: 'Gründe',
  reasonsRule: 'Warum ein Urteil so lautet. Jede Kennung hat einen Satz.',
  patterns: 'Muster',
  patternsRule: 'Wie Aussagen in einem Text gefunden werden. Die Beispiele sind die Tests des Musters.',
  rules: 'Zählregeln',
  noClaim: 'behauptet nichts',
  words: 'Welche Wörter neben einer Aussage stehen, und was sie bedeuten.',
}
