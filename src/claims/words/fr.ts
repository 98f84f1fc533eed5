import { phrases, type Words } from './words.ts'

export const fr: Words = {
  name: 'French',
  decimal: ',',
  common: phrases(`
    le, la, les, de, des, et, est, une, un, dans, pour, avec, pas, sur, du, en, au, sont, que, par
  `),
  done: phrases(`
    terminé, terminée, terminés, terminées, complet, complète, complété, fait, faite, achevé, achevée, implémenté,
    implémentée, implémentés, réalisé, réalisée, fonctionnel, fonctionnelle, opérationnel, opérationnelle,
    disponible, pris en charge, supporté, existe, existent, présent, résolu, corrigé, testé, vérifié, vérifiée,
    validé, validée, intégré, intégrée, configuré, configurée, créé, créée, déployé, livré, actif, activé,
    approuvé, atteint, prêt, prête, prêt pour la production, oui, migré, ajouté, mis à jour, réussi
  `),
  partial: phrases(`
    partiel, partielle, partiellement, incomplet, incomplète, limité, limitée, basique, minimal, expérimental,
    prototype, presque terminé, non testé, à vérifier, provisoire, en partie, seulement, uniquement
  `),
  progress: phrases('en cours, en développement, commencé, démarré, en progression, en revue, en chantier'),
  open: phrases(`
    à faire, en attente, non commencé, non démarré, pas commencé, planifié, planifiée, prévu, prévue, reporté,
    reportée, futur, bientôt, proposé, à implémenter, pas encore, requis, à définir, à venir, restant
  `),
  absent: phrases(`
    manquant, manquante, manquants, manque, n'existe pas, n'existent pas, introuvable, non trouvé, non implémenté,
    non implémentée, non disponible, indisponible, non supporté, non pris en charge, absent, absente, aucun,
    aucune, supprimé, non, non intégré, non configuré, pas implémenté
  `),
  blocked: phrases('bloqué, bloquée, échoué, échec, cassé, critique, rejeté, ne fonctionne pas'),
  nounStates: phrases('prototype, ébauche, brouillon'),
  legends: phrases('légende, symboles, légende des statuts'),
  questions: phrases('quoi, ce qui, ce qui est, comment, pourquoi, qui, où, quand, quel, quelle, quelles'),
  negations: phrases('pas, ne, sans, jamais, aucun, aucune, non, ni'),
  fillers: phrases(`
    entièrement, complètement, tout, tous, toutes, déjà, maintenant, actuellement, est, sont, été, et, mais, état,
    statut, global, très, encore
  `),
  measured: phrases('testé, de couverture, couverture, plus rapide'),
  planned: phrases(`
    prochaines étapes, prochaine étape, étapes suivantes, recommandations, recommandation, à faire, en attente,
    tâches restantes, travail restant, améliorations futures, améliorations, prévu, plan, objectifs, objectif,
    cible, critères de succès, critères d'acceptation, exigences, feuille de route, court terme, moyen terme,
    long terme, actions, jalons, proposition, perspectives
  `),
  purposes: phrases(`
    à créer, à implémenter, à ajouter, à développer, à écrire, à faire, à réaliser
  `),
  proposes: phrases(`
    proposé, proposée, recommandé, recommandée, prévu, prévue, futur, future
  `),
  existing: phrases('actuel, actuelle, actuels, existant, existante, existants'),
  planTitles: phrases(`
    plan de mise en œuvre, plan de test, proposition, spécification, document de conception, stratégie, cahier des charges
  `),
  specifies: phrases('exigences fonctionnelles, exigences non fonctionnelles, récits utilisateur, user stories'),
  wants: phrases('devrait, devraient, doit, doivent, il faut'),
  lacks: phrases('sans, aucun, aucune'),
  untested: phrases('non testé, non testés, pas testé'),
  without: phrases('sans'),
  checklists: phrases('liste de contrôle, critères, tâches, objectifs, étapes'),
  passing: phrases('réussis, réussies, passent'),
  namings: phrases('convention de nommage, conventions de nommage, nommage'),
  examples: phrases('exemple, exemples'),
  periods: phrases('semaine, phase, sprint, jalon, étape'),
  outcomes: phrases('renvoie, renvoient, retourne, provoque, produit, lève'),
  vague: phrases('quelques, plusieurs, divers, beaucoup, autres, quand, si'),
  levels: phrases('oui, non, obligatoire, optionnel, pris en charge, non pris en charge, natif'),
  unsupported: phrases('non, aucun, non pris en charge'),
  historical: phrases(`
    historique, journal des modifications, avant, précédent, précédemment, ancien, archives, notes de version
  `),
  wrong: phrases('faux, fausse, inexact'),
  attributed: phrases('affirme, affirmé, selon, prétendu, prétendument, déclaré, annoncé, indiqué'),
  evidence: phrases(`
    implémentation, mise en œuvre, fonctionnalités, fonctions, composants, preuve, preuves, terminé, implémenté,
    comprend, inclut, réalisations, résultats, modules, services, champs, méthodes, contenu, fichiers créés,
    fichiers modifiés, périmètre, état actuel, livrables, configuration
  `),
  meta: phrases(`
    avantages, inconvénients, comment ça marche, fonctionnement, note, notes, remarque, remarques, impact, priorité, effort, risque, risques, responsable, date, auteur, durée,
    calendrier, équipe, ressources, budget, raison, méthodologie, prérequis, exemple, exemples, utilisation,
    références, contact, licence, hypothèses, problème, problèmes, version, coût, échéance, sommaire, dépendances,
    complexité, estimation, contexte, introduction, but, conclusion, résumé, bénéfice, cause racine,
    dernière mise à jour
  `),
  tasks: phrases(`
    créer, ajouter, implémenter, construire, écrire, configurer, installer, intégrer, activer, développer,
    concevoir, définir, mettre à jour, remplacer, corriger, améliorer, documenter, tester, vérifier, migrer,
    supprimer, connecter, optimiser, compléter, déployer
  `),
  creates: phrases('créer, ajouter, implémenter, construire, écrire, développer, concevoir'),
  brings: phrases(`
    créer, ajouter, implémenter, construire, écrire, intégrer, configurer, activer, connecter, développer, mettre en place
  `),
  prepositions: phrases('dans, à, pour, de, avec, par, depuis, sur, sous, via, comme, du, au, aux, en'),
  absentLeads: phrases(`
    aucun, aucune, pas de, manque, sans, il n'y a pas
  `),
  reports: phrases('actuel, état actuel, note, état, statut, remarque, résumé'),
  verdicts: phrases('verdict, conclusion'),
  stateNouns: phrases('statut, état, avancement'),
  made: phrases(`
    ajouté, créé, implémenté, intégré
  `),
  changed: phrases(`
    corrigé, mis à jour, migré, amélioré, optimisé
  `),
  removes: phrases('supprimé, supprimée, retiré, remplacé, renommé'),
  uses: phrases('utilise, basé sur, construit avec, écrit en, via'),
  wired: phrases(`
    enregistré, enregistrée, monté, intégré, intégrée, connecté, activé, planifié, appelé, importé, branché
  `),
  approx: phrases('environ, autour de, près de, presque, approximativement, estimé'),
  atLeast: phrases('plus de, au moins, au minimum, minimum, supérieur à'),
  atMost: phrases(`
    moins de, au plus, au maximum, maximum, jusqu'à, inférieur à
  `),
  and: phrases('et, ou'),
  stops: phrases(`
    de, des, du, dans, pour, avec, à, par, que, qui, sont, est, et, ou, sur, depuis, total, chaque, les, le, la,
    sans, plus, dont, ont, a, en, au, aux
  `),
  numerals: { zéro: 0, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
  capitalNouns: false,
  countsSingulars: false,
  counters: [],
  units: {
    lines: phrases('lignes, ligne, lignes de code'),
    bytes: phrases('octets, octet'),
    files: phrases('fichiers, fichier'),
    tests: phrases('tests, test, cas de test, tests unitaires'),
    percent: phrases('pour cent, points de pourcentage'),
    endpoints: phrases(`
      endpoints, points d'accès, routes
    `),
  },
  outside: phrases(`
    jour, jours, semaine, semaines, mois, an, ans, année, années, heure, heures, minute, minutes, seconde,
    secondes, personnes, développeurs, euros, utilisateurs, fois, phases, caractères
  `),
  every: phrases('chaque, toutes les, tous les'),
  schedules: {
    'toutes les heures': 60,
    quotidien: 1440,
    quotidienne: 1440,
    'chaque jour': 1440,
    hebdomadaire: 10080,
    mensuel: 43200,
    'chaque minute': 1,
    'chaque heure': 60,
  },
  roles: {
    file: phrases('fichier, fichiers, chemin, emplacement, module, document'),
    folder: phrases('répertoire, dossier, paquet'),
    lines: phrases('lignes, lignes de code, nombre de lignes'),
    bytes: phrases('taille, octets'),
    files: phrases('nombre de fichiers, nb fichiers'),
    tests: phrases('tests, nombre de tests'),
    coverage: phrases('couverture, couverture de tests, couverture de code'),
    percent: phrases('pourcentage, progression, avancement, complétude'),
    status: phrases('statut, état, supporté, implémenté, résultat, disponible, pris en charge'),
    claimed: phrases('déclaré, annoncé, affirmé'),
    actual: phrases('réel, actuel, réalité, après, constaté'),
    target: phrases('objectif, cible, attendu, requis'),
    gap: phrases('écart, différence, changement, amélioration'),
    before: phrases('avant, précédent, ancien'),
    description: phrases('description, but, détails, rôle, résumé, fonctionnalité, fonction'),
    method: phrases('méthode, méthode http, verbe'),
    route: phrases('endpoint, route, routes, url'),
    version: phrases('version, versions'),
    technology: phrases(`
      technologie, technologies, bibliothèque, framework, outil, dépendance, langage, base de données
    `),
    config: phrases(`
      clé, variable, variable d'environnement, paramètre, configuration, option
    `),
    command: phrases('commande, commandes'),
    symbol: phrases('classe, fonction, interface, type, modèle, composant, service'),
    total: phrases('total, totaux, somme, sous-total'),
    count: phrases('nombre, quantité, valeur'),
    number: phrases('n°, numéro, phase, tâche, étape, semaine'),
    meta: phrases(`
      priorité, effort, responsable, coût, date, notes, commentaires, risque, impact, auteur, poids, durée,
      remarques, temps, échéance
    `),
  },
}
