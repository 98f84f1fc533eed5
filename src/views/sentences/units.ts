/** English units stand in snapshots as lower-case plurals; one of them is in the singular. */
export function unitsEn(unit: string, count: number): string {
  if (count !== 1) return unit
  if (/(?:ss|us|is)$/.test(unit)) return unit
  if (/ies$/.test(unit)) return unit.replace(/ies$/, 'y')
  if (/(?:ch|sh|x|ss)es$/.test(unit)) return unit.replace(/es$/, '')
  return unit.replace(/s$/, '')
}

const GERMAN: Readonly<Record<string, readonly [string, string]>> = {
  bytes: ['Byte', 'Bytes'],
  claims: ['Aussage', 'Aussagen'],
  classes: ['Klasse', 'Klassen'],
  columns: ['Spalte', 'Spalten'],
  components: ['Komponente', 'Komponenten'],
  days: ['Tag', 'Tage'],
  dependencies: ['Abhängigkeit', 'Abhängigkeiten'],
  documents: ['Dokument', 'Dokumente'],
  endpoints: ['Endpunkt', 'Endpunkte'],
  files: ['Datei', 'Dateien'],
  folders: ['Ordner', 'Ordner'],
  functions: ['Funktion', 'Funktionen'],
  handlers: ['Handler', 'Handler'],
  hours: ['Stunde', 'Stunden'],
  items: ['Eintrag', 'Einträge'],
  jobs: ['Job', 'Jobs'],
  languages: ['Sprache', 'Sprachen'],
  lines: ['Zeile', 'Zeilen'],
  markers: ['Marke', 'Marken'],
  methods: ['Methode', 'Methoden'],
  migrations: ['Migration', 'Migrationen'],
  minutes: ['Minute', 'Minuten'],
  points: ['Punkt', 'Punkte'],
  models: ['Modell', 'Modelle'],
  pages: ['Seite', 'Seiten'],
  phases: ['Phase', 'Phasen'],
  projects: ['Projekt', 'Projekte'],
  queues: ['Warteschlange', 'Warteschlangen'],
  releases: ['Version', 'Versionen'],
  roles: ['Rolle', 'Rollen'],
  routers: ['Router', 'Router'],
  seconds: ['Sekunde', 'Sekunden'],
  services: ['Dienst', 'Dienste'],
  tables: ['Tabelle', 'Tabellen'],
  tasks: ['Aufgabe', 'Aufgaben'],
  tests: ['Test', 'Tests'],
  types: ['Typ', 'Typen'],
  weeks: ['Woche', 'Wochen'],
}

/** German nouns for the common units; another stays as the snapshot has it. */
export function unitsDe(unit: string, count: number): string {
  return GERMAN[unit]?.[count === 1 ? 0 : 1] ?? unit
}
