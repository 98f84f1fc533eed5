/** Deutsch: was eine Aussage klären würde. Snapshots haben es englisch; `$1` steht für das, was darin genannt ist. */
const WANTS: readonly (readonly [english: RegExp, deutsch: string])[] = [
  [/^a path of this repository$/, 'ein Pfad dieses Repositorys'],
  [/^the path from the root$/, 'der Pfad von der Wurzel an'],
  [/^the path of each part$/, 'der Pfad jedes Teils'],
  [/^the part of the file that is meant$/, 'der Teil der Datei, der gemeint ist'],
  [/^the folder that was looked through$/, 'der Ordner, der durchsucht wurde'],
  [/^a folder that holds text files$/, 'ein Ordner mit Textdateien'],
  [/^the folder that was looked through$/, 'der Ordner, der durchsucht wurde'],
  [/^a run that reports it$/, 'ein Lauf, der es meldet'],
  [/^a file and its lines$/, 'eine Datei und ihre Zeilen'],
  [/^the command as it is typed$/, 'der Befehl, wie man ihn eingibt'],
  [/^a clone with all branches and tags$/, 'ein Klon mit allen Zweigen und Tags'],
  [/^the host's record of the pull request or issue$/, 'der Eintrag des Pull Requests oder Issues beim Hoster'],
  [/^the file and the key that configure it$/, 'die Datei und der Schlüssel, die es einstellen'],
  [/^the schedule that the document means$/, 'der Zeitplan, den das Dokument meint'],
  [/^terms that are numbers$/, 'Glieder, die Zahlen sind'],
  [/^a coverage report of this commit$/, 'ein Abdeckungsbericht dieses Commits'],
  [/^a coverage report that holds these files$/, 'ein Abdeckungsbericht mit diesen Dateien'],
  [
    /^the file, the folder or the report that the percentage is of$/,
    'die Datei, der Ordner oder der Bericht, von dem die Prozentzahl gilt',
  ],
  [/^a manifest, image or import that names it$/, 'ein Manifest, ein Image oder ein Import, der es nennt'],
  [/^a manifest, image or import that names (.+)$/, 'ein Manifest, ein Image oder ein Import, der $1 nennt'],
  [/^a manifest that gives the version of (.+)$/, 'ein Manifest mit der Version von $1'],
  [/^what would configure (.+): it is declared$/, 'was $1 einstellt: erklärt ist es'],
  [/^a configuration file that sets (.+)$/, 'eine Konfigurationsdatei, die $1 setzt'],
  [/^one way to count (.+)$/, 'eine Art, $1 zu zählen'],
  [/^a counting rule for (.+)$/, 'eine Zählregel für $1'],
  [/^which of the compared programs has it$/, 'welches der verglichenen Programme es hat'],
  [/^a definition of (.+)$/, 'eine Definition von $1'],
  [/^a definition that goes by the words of "(.+)"$/, 'eine Definition, die nach „$1“ heißt'],
  [/^tests that go by the words of "(.+)"$/, 'Tests, die nach „$1“ heißen'],
  [/^routes that go by the words of "(.+)"$/, 'Routen, die nach „$1“ heißen'],
  [/^a route (.+) whose prefixes can all be read$/, 'eine Route $1, deren Präfixe alle lesbar sind'],
  [/^a test that names (.+)$/, 'ein Test, der $1 nennt'],
  [/^a way from an entry point to (.+)$/, 'ein Weg von einem Einstieg zu $1'],
  [
    /^a machine that has it: the document says that it is made there$/,
    'ein Rechner, der es hat: das Dokument sagt, dass es dort entsteht',
  ],
  [
    /^a machine where it ran: (.+) names the file in a string$/,
    'ein Rechner, auf dem es lief: $1 nennt die Datei in einer Zeichenkette',
  ],
  [/^a machine that has it: (.+)$/, 'ein Rechner, der es hat: $1'],
  [/^a machine that has (.+)$/, 'ein Rechner mit $1'],
  [
    /^whether the file is said to be there: the sentence is about removing$/,
    'ob die Datei da sein soll: der Satz handelt vom Entfernen',
  ],
  [/^whether (.+) is in the file that is meant$/, 'ob $1 in der gemeinten Datei steht'],
]

/** Was keinen Eintrag hat, bleibt, wie der Snapshot es sagt. */
export function wantDe(want: string): string {
  const [english, deutsch] = WANTS.find(([pattern]) => pattern.test(want)) ?? []
  return english && deutsch !== undefined ? want.replace(english, deutsch) : want
}
