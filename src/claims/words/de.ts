import { phrases, type Words } from './words.ts'

export const de: Words = {
  name: 'German',
  decimal: ',',
  common: phrases(`
    und, der, die, das, ist, nicht, mit, für, von, den, ein, eine, wird, werden, auf, noch, im, sind, auch, zu
  `),
  done: phrases(`
    fertig, fertiggestellt, erledigt, abgeschlossen, umgesetzt, implementiert, vollständig, komplett,
    vollständig implementiert, vollständig umgesetzt, vorhanden, verfügbar, unterstützt, funktioniert,
    funktionsfähig, funktional, einsatzbereit, produktionsreif, produktionsbereit, bereit, behoben, gelöst,
    getestet, bestanden, erreicht, erfüllt, geliefert, veröffentlicht, aktiv, aktiviert, integriert, eingebunden,
    eingerichtet, konfiguriert, erstellt, angelegt, existiert, existieren, ja, verifiziert, geprüft, bestätigt,
    erfolgreich, stabil, läuft, live, ausgeliefert, migriert, portiert, freigegeben, abgenommen, geschlossen,
    ergänzt, hinzugefügt, aktualisiert, in betrieb, extrahiert, registriert, definiert, eingetragen, geschrieben,
    eingebaut, umgestellt, vorbereitet, dokumentiert
  `),
  partial: phrases(`
    teilweise, zum teil, teilweise umgesetzt, teilweise implementiert, unvollständig, nicht vollständig,
    eingeschränkt, begrenzt, rudimentär, grundgerüst, grundlegend, minimal, platzhalter, prototyp, experimentell,
    größtenteils, weitgehend, überwiegend, fast fertig, nahezu, ungetestet, nicht getestet, ungeprüft,
    muss geprüft werden, zu prüfen, nur
  `),
  progress: phrases(`
    in arbeit, in bearbeitung, in entwicklung, laufend, begonnen, angefangen, gestartet, im gange, wird umgesetzt,
    in umsetzung, in prüfung, im aufbau
  `),
  open: phrases(`
    offen, ausstehend, geplant, noch nicht begonnen, nicht begonnen, nicht gestartet, noch offen, zu erledigen,
    verschoben, zurückgestellt, später, vorgesehen, vorgeschlagen, zukünftig, künftig, demnächst, in planung,
    anstehend, noch zu tun, erforderlich, noch nicht, optional offen, steht aus, stehen aus
  `),
  absent: phrases(`
    fehlt, fehlen, fehlend, fehlende, nicht vorhanden, existiert nicht, existieren nicht, nicht gefunden,
    nicht implementiert, nicht umgesetzt, nicht verfügbar, nicht unterstützt, keine, kein, nein, gibt es nicht,
    entfernt, gelöscht, entfällt, entfallen, nicht enthalten, nicht integriert, nicht eingebunden,
    nicht konfiguriert, nicht aktiviert
  `),
  blocked: phrases(`
    blockiert, fehlgeschlagen, defekt, kaputt, kritisch, fehlerhaft, abgelehnt, funktioniert nicht,
    nicht produktionsreif
  `),
  nounStates: phrases('platzhalter, prototyp, grundgerüst, minimal, plan'),
  legends: phrases('legende, statuslegende, symbole, zeichenerklärung, bedeutung der symbole, symbollegende'),
  questions: phrases('was, was ist, was wurde, wie, warum, weshalb, wo, wer, wann, welche, welches'),
  negations: phrases('nicht, kein, keine, keinen, keiner, ohne, nie, niemals, weder, noch nicht'),
  fillers: phrases(`
    alle, alles, bereits, schon, jetzt, nun, ist, sind, wurde, wurden, war, voll, ganz, und, aber, derzeit,
    aktuell, stand, status, gesamt, noch, wieder, sehr
  `),
  measured: phrases('getestet, testabdeckung, abdeckung, abgedeckt, schneller, weniger, mehr'),
  planned: phrases(`
    nächste schritte, nächster schritt, empfehlungen, empfehlung, empfohlen, ausblick, geplant, planung, plan,
    offene punkte, offene aufgaben, aufgaben, ausstehend, ausstehende aufgaben, zukünftige erweiterungen,
    künftige erweiterungen, erweiterungen, verbesserungen, verbesserungsvorschläge, ziele, ziel, zielwert,
    akzeptanzkriterien, erfolgskriterien, abnahmekriterien, anforderungen, maßnahmen, vorschläge, vorschlag,
    roadmap, fahrplan, meilensteine, kurzfristig, mittelfristig, langfristig, noch zu tun, zu erledigen, todos,
    was noch fehlt, richtlinien, konventionen, namenskonventionen, hohe priorität, mittlere priorität,
    niedrige priorität, niedrige prio, weiteres vorgehen
  `),
  purposes: phrases(`
    zu erstellen, anzulegen, zu implementieren, umzusetzen, zu ergänzen, hinzuzufügen, zu entwickeln, zu erledigen,
    zu schreiben, zu erweitern, zu beheben, zu migrieren
  `),
  proposes: phrases(`
    geplante, geplanter, geplantes, vorgeschlagene, vorgeschlagener, empfohlene, empfohlener, künftige, zukünftige
  `),
  existing: phrases(
    'aktueller, aktuelle, aktuellen, bestehende, bestehender, vorhandene, vorhandener, ist-zustand, ist-stand',
  ),
  planTitles: phrases(`
    plan, umsetzungsplan, implementierungsplan, projektplan, testplan, konzept, spezifikation, pflichtenheft,
    lastenheft, entwurf, vorschlag, strategie
  `),
  specifies: phrases(
    'funktionale anforderungen, nichtfunktionale anforderungen, anwenderberichte, nutzergeschichten, user stories',
  ),
  wants: phrases('soll, sollen, sollte, sollten, muss, müssen'),
  lacks: phrases('kein, keine, keinen, keinem, keiner, keines, ohne'),
  untested: phrases('nicht getestet, noch nicht getestet, ungetestet'),
  without: phrases('ohne'),
  checklists: phrases('checkliste, kriterien, prüfungen, aufgaben, ziele, schritte'),
  passing: phrases('bestanden, erfolgreich, grün'),
  namings: phrases('namensschema, namenskonvention, namenskonventionen, benennung'),
  examples: phrases('beispiel, beispiele'),
  periods: phrases('woche, phase, sprint, meilenstein, etappe, tag'),
  outcomes: phrases('liefert, liefern, ergibt, führt zu, wirft, löst aus, wird abgelehnt, werden abgelehnt'),
  vague: phrases('einige, mehrere, verschiedene, viele, andere, wenn, falls, sobald, alles'),
  levels: phrases('ja, nein, erforderlich, unterstützt, nicht unterstützt, experimentell'),
  unsupported: phrases('kein, keine, nein, nicht unterstützt'),
  historical: phrases(`
    änderungsprotokoll, änderungen, historie, verlauf, versionshistorie, vorher, zuvor, früher, alt, bisher,
    archiv, protokoll, damals, ursprünglich, rückblick, problem, probleme, bekannte probleme, bekannte fehler, ursache
  `),
  wrong: phrases('falsch, falsche, unzutreffend, irreführend'),
  attributed: phrases(`
    behauptet, behauptung, behauptungen, laut, gemäß dokumentation, angeblich, angegeben, dokumentiert als, soll,
    angaben
  `),
  evidence: phrases(`
    umsetzung, implementierung, implementiert, funktionen, features, merkmale, komponenten, nachweis, nachweise,
    beleg, belege, umgesetzt, erledigt, abgeschlossen, ergebnisse, inhalt, enthält, umfang, was funktioniert,
    module, dienste, endpunkte, felder, methoden, dateien, neue dateien, geänderte dateien, erstellte dateien,
    leistungsumfang, aktueller stand, vorhanden, fertig, konfiguration, highlights, tests, testabdeckung, getestet
  `),
  meta: phrases(`
    vorteile, nachteile, vor- und nachteile, funktionsweise, so funktioniert es, hinweis, hinweise, anmerkung, anmerkungen, bemerkung, bemerkungen, auswirkung, auswirkungen, priorität,
    aufwand, risiko, risiken, verantwortlich, zuständig, datum, autor, dauer, zeitplan, team, ressourcen, budget,
    grund, begründung, methodik, voraussetzungen, beispiel, beispiele, verwendung, nutzung, referenzen, siehe auch,
    kontakt, lizenz, annahmen, problem, probleme, version, kosten, frist, termin, fällig, legende, glossar,
    inhaltsverzeichnis, fragen, abhängigkeiten, abhängig von, hängt ab von, komplexität, schätzung, hintergrund,
    einleitung, zweck, fazit, zusammenfassung, bewertung, ursache, nutzen, stand, letzte aktualisierung
  `),
  tasks: phrases(`
    erstellen, hinzufügen, implementieren, umsetzen, bauen, schreiben, einführen, einrichten, konfigurieren,
    installieren, integrieren, aktivieren, entwickeln, entwerfen, ergänzen, erweitern, aktualisieren, ersetzen,
    beheben, verbessern, dokumentieren, testen, prüfen, migrieren, entfernen, löschen, anbinden, einbinden,
    optimieren, erhöhen
  `),
  creates: phrases(`
    erstellen, hinzufügen, implementieren, umsetzen, bauen, schreiben, einführen, einrichten, entwickeln,
    entwerfen, anlegen
  `),
  brings: phrases(`
    erstellen, anlegen, hinzufügen, implementieren, umsetzen, einbauen, ergänzen, integrieren, konfigurieren, einrichten, aktivieren, anbinden, bauen, schreiben, entwickeln, einführen
  `),
  prepositions: phrases(`
    in, im, zu, zum, zur, für, von, vom, mit, auf, an, am, bei, über, unter, per, mittels, durch, aus, als, pro,
    siehe, nach
  `),
  absentLeads: phrases(`
    kein, keine, keinen, fehlende, fehlender, fehlendes, ohne, es gibt keine, es gibt kein, es fehlt, es fehlen
  `),
  reports: phrases(`
    aktuell, aktueller stand, stand, status, hinweis, anmerkung, befund, ergebnis, bewertung, lücke
  `),
  verdicts: phrases('urteil, fazit, bewertung, befund'),
  stateNouns: phrases('status, stand, fortschritt, reife, zustand'),
  made: phrases(`
    hinzugefügt, erstellt, implementiert, eingeführt, gebaut, eingerichtet, integriert, entwickelt, ergänzt
  `),
  changed: phrases(`
    behoben, aktualisiert, migriert, verbessert, optimiert, überarbeitet, geprüft, getestet, geändert, angepasst, erweitert
  `),
  removes: phrases('entfernt, gelöscht, ersetzt, umbenannt, verworfen, verschoben'),
  uses: phrases('nutzt, verwendet, basiert auf, gebaut mit, geschrieben in, mit, über, umgesetzt mit'),
  wired: phrases(`
    eingebunden, registriert, integriert, verdrahtet, angebunden, aktiviert, aufgerufen, importiert, eingehängt,
    verbunden, eingeplant
  `),
  approx: phrases('etwa, rund, circa, ca., ca, ungefähr, knapp, fast, geschätzt, schätzungsweise'),
  atLeast: phrases('über, mehr als, mindestens, min., wenigstens, größer als'),
  atMost: phrases('unter, weniger als, höchstens, maximal, max., bis zu'),
  and: phrases('und, oder, sowie'),
  stops: phrases(`
    in, im, für, mit, zu, zur, zum, aus, pro, sind, ist, war, waren, und, oder, von, vom, auf, an, die, der, das,
    den, dem, welche, über, unter, wurden, wurde, werden, haben, hat, bei, nach, vor, als, insgesamt, gesamt,
    davon, noch, nicht, sowie, inklusive, inkl., ohne
  `),
  numerals: {
    null: 0,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
  },
  capitalNouns: true,
  countsSingulars: true,
  counters: phrases('stück, stk.'),
  units: {
    lines: phrases('zeilen, zeile, codezeilen, zeilen code, quellzeilen'),
    bytes: phrases('bytes, byte'),
    files: phrases('dateien, datei'),
    tests: phrases(`
      tests, testfälle, testfunktionen, test-funktionen, unit-tests, unittests, integrationstests, testmethoden
    `),
    percent: phrases('prozent, prozentpunkte'),
    endpoints: phrases('endpunkte, endpunkt, api-endpunkte, endpoints, routen'),
  },
  outside: phrases(`
    tag, tage, tagen, woche, wochen, monat, monate, monaten, jahr, jahre, stunde, stunden, std, std., minute,
    minuten, sekunde, sekunden, entwickler, personen, person, personentage, euro, uhr, mal, nutzer, benutzer,
    zeichen, punkte, sprints, phasen
  `),
  every: phrases('alle, jede, jeden, jedes'),
  schedules: {
    stündlich: 60,
    täglich: 1440,
    nächtlich: 1440,
    wöchentlich: 10080,
    monatlich: 43200,
    'jede minute': 1,
    'jede stunde': 60,
    'jeden tag': 1440,
    'jede woche': 10080,
    minütlich: 1,
  },
  roles: {
    file: phrases(`
      datei, dateien, pfad, dateipfad, quelle, quelldatei, ort, fundort, modul, skript, testdatei, dokument, wo,
      dateiname, beleg
    `),
    folder: phrases('verzeichnis, ordner, paket, verzeichnisse'),
    lines: phrases('zeilen, codezeilen, zeilen code, zeilenzahl, anzahl zeilen, umfang'),
    bytes: phrases('größe, dateigröße, bytes'),
    files: phrases('dateien, anzahl dateien, dateizahl'),
    tests: phrases('tests, anzahl tests, testfälle, testanzahl, testfunktionen, test-funktionen'),
    coverage: phrases('abdeckung, testabdeckung, codeabdeckung, zeilenabdeckung, coverage'),
    percent: phrases('prozent, fortschritt, fertigstellung, fertigstellungsgrad, erfüllungsgrad, anteil'),
    status: phrases(`
      status, stand, zustand, unterstützt, umgesetzt, implementiert, fertig, verfügbar, ergebnis, vorhanden,
      erledigt, implementierungsstatus
    `),
    claimed: phrases('behauptet, behauptung, angegeben, angabe, dokumentiert'),
    actual: phrases('tatsächlich, ist, ist-wert, ist-stand, realität, gemessen, nachher, gefunden'),
    target: phrases('ziel, soll, soll-wert, zielwert, sollwert, anforderung, erwartet, geplant'),
    gap: phrases('abweichung, differenz, lücke, delta, änderung, veränderung'),
    before: phrases('vorher, bisher, alt, zuvor, früher'),
    description: phrases(`
      beschreibung, zweck, details, funktion, aufgabe, inhalt, bedeutung, zusammenfassung, funktionalität, was
    `),
    method: phrases('methode, http-methode, verb'),
    route: phrases('endpunkt, endpunkte, route, routen, url, adresse, pfad'),
    version: phrases('version, versionen, mindestversion'),
    technology: phrases(`
      technologie, technologien, bibliothek, bibliotheken, framework, werkzeug, werkzeuge, abhängigkeit, sprache,
      datenbank, technik
    `),
    config: phrases(`
      schlüssel, variable, umgebungsvariable, umgebungsvariablen, einstellung, parameter, konfiguration, option
    `),
    command: phrases('befehl, befehle, kommando, aufruf'),
    symbol: phrases(`
      klasse, klassen, funktion, schnittstelle, typ, modell, komponente, komponenten, methode, dienst, dienste
    `),
    total: phrases('gesamt, summe, insgesamt, total, zwischensumme, gesamtsumme'),
    count: phrases('anzahl, zahl, menge, wert'),
    number: phrases('nr, nr., nummer, aufgabe, phase, schritt, woche, id'),
    meta: phrases(`
      priorität, aufwand, verantwortlich, zuständig, kosten, datum, fällig, termin, anmerkung, anmerkungen,
      bemerkung, bemerkungen, hinweis, hinweise, risiko, auswirkung, autor, gewicht, dauer, kommentar,
      hängt ab von, schweregrad, maßnahme
    `),
  },
}
