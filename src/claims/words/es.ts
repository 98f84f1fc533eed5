import { phrases, type Words } from './words.ts'

export const es: Words = {
  name: 'Spanish',
  decimal: ',',
  common: phrases('el, la, los, las, de, que, y, en, una, para, con, por, del, no, está, se, al, es'),
  done: phrases(`
    completo, completa, completado, completada, completados, terminado, terminada, listo, lista, hecho,
    implementado, implementada, implementados, finalizado, finalizada, funcionando, funciona, funcional, operativo,
    disponible, soportado, existe, existen, resuelto, corregido, probado, verificado, verificada, integrado,
    integrada, configurado, configurada, creado, creada, desplegado, entregado, activo, activado, aprobado,
    cumplido, logrado, listo para producción, sí, migrado, actualizado, añadido, agregado, exitoso
  `),
  partial: phrases(`
    parcial, parcialmente, incompleto, incompleta, limitado, limitada, básico, mínimo, experimental, prototipo,
    casi completo, mayormente, sin probar, no probado, requiere verificación, por verificar, provisional, solo
  `),
  progress: phrases('en progreso, en proceso, en curso, en desarrollo, iniciado, trabajando, en revisión'),
  open: phrases(`
    pendiente, pendientes, por hacer, no iniciado, no iniciada, sin empezar, planificado, planificada, planeado,
    previsto, aplazado, pospuesto, futuro, próximamente, propuesto, por implementar, todavía no, aún no, requerido,
    por definir, en espera
  `),
  absent: phrases(`
    falta, faltan, faltante, no existe, no existen, no encontrado, no encontrada, no implementado, no implementada,
    no disponible, no soportado, ausente, ninguno, ninguna, eliminado, sin soporte, no integrado, no configurado,
    no hay, sin implementar
  `),
  blocked: phrases('bloqueado, bloqueada, fallido, falla, roto, crítico, rechazado, no funciona'),
  nounStates: phrases('prototipo, borrador, soporte'),
  legends: phrases('leyenda, símbolos, leyenda de estados'),
  questions: phrases('qué, qué es, qué se, cómo, por qué, quién, dónde, cuándo, cuál'),
  negations: phrases('no, sin, nunca, ni, tampoco, ningún, ninguna'),
  fillers: phrases(`
    totalmente, completamente, todo, todos, todas, ya, ahora, actualmente, está, están, es, son, fue, y, pero,
    estado, general, muy, aún, todavía
  `),
  measured: phrases('probado, cobertura, de cobertura, más rápido'),
  planned: phrases(`
    próximos pasos, siguientes pasos, recomendaciones, recomendación, pendiente, pendientes, tareas pendientes,
    trabajo futuro, mejoras futuras, mejoras, planificado, plan, objetivos, objetivo, meta, criterios de éxito,
    criterios de aceptación, requisitos, hoja de ruta, corto plazo, medio plazo, largo plazo, por hacer, acciones,
    hitos, propuesta
  `),
  purposes: phrases(`
    por crear, por implementar, a crear, a implementar, por hacer, por añadir, por desarrollar
  `),
  proposes: phrases(`
    propuesto, propuesta, recomendado, recomendada, planificado, planificada, futuro, futura, futuros, futuras
  `),
  existing: phrases('actual, actuales, existente, existentes'),
  planTitles: phrases(`
    plan de implementación, plan de pruebas, propuesta, especificación, documento de diseño, estrategia
  `),
  specifies: phrases('requisitos funcionales, requisitos no funcionales, historias de usuario'),
  wants: phrases('debe, deben, deber, debería, deberían, hay que'),
  lacks: phrases('sin'),
  untested: phrases('no probado, no probados, sin probar, sin pruebas'),
  without: phrases('sin'),
  checklists: phrases('lista de verificación, criterios, tareas, objetivos, pasos'),
  passing: phrases('pasan, superadas, superados, exitosas, exitosos'),
  namings: phrases('convención de nombres, convenciones de nombres, nomenclatura'),
  examples: phrases('ejemplo, ejemplos'),
  periods: phrases('semana, fase, sprint, hito, etapa'),
  outcomes: phrases('devuelve, devuelven, provoca, produce, lanza, resulta en'),
  vague: phrases('algunos, algunas, varios, varias, muchos, otros, otras, cuando, si'),
  levels: phrases('sí, obligatorio, opcional, compatible, no compatible, nativo'),
  unsupported: phrases('no, ninguno, no compatible'),
  historical: phrases(`
    historial, registro de cambios, antes, anterior, anteriormente, antiguo, archivo histórico, histórico, previo,
    notas de versión
  `),
  wrong: phrases('falso, falsa, incorrecto'),
  attributed: phrases('afirma, afirmado, según, supuestamente, declarado, dice, se afirma, reportado'),
  evidence: phrases(`
    implementación, características, funcionalidades, funciones, componentes, evidencia, completado, implementado,
    incluye, logros, resultados, módulos, servicios, campos, métodos, contenido, archivos creados,
    archivos modificados, alcance, estado actual, entregables, configuración
  `),
  meta: phrases(`
    ventajas, desventajas, cómo funciona, cómo usar, nota, notas, impacto, prioridad, esfuerzo, riesgo, riesgos, responsable, fecha, autor, duración, cronograma,
    equipo, recursos, presupuesto, razón, motivo, metodología, requisitos previos, ejemplo, ejemplos, uso,
    referencias, contacto, licencia, supuestos, problema, problemas, versión, costo, coste, fecha límite, índice,
    dependencias, complejidad, estimación, contexto, introducción, propósito, conclusión, resumen, beneficio,
    causa raíz, última actualización
  `),
  tasks: phrases(`
    crear, añadir, agregar, implementar, construir, escribir, configurar, instalar, integrar, activar, desarrollar,
    diseñar, definir, actualizar, reemplazar, corregir, mejorar, documentar, probar, verificar, migrar, eliminar,
    conectar, optimizar, completar, desplegar
  `),
  creates: phrases('crear, añadir, agregar, implementar, construir, escribir, desarrollar, diseñar'),
  brings: phrases(`
    crear, añadir, agregar, implementar, construir, escribir, integrar, configurar, habilitar, conectar, desarrollar
  `),
  prepositions: phrases('en, a, para, de, con, por, desde, sobre, bajo, mediante, como, según, del, al'),
  absentLeads: phrases('no hay, falta, faltan, sin, ningún, ninguna'),
  reports: phrases('actual, estado actual, nota, estado, resumen'),
  verdicts: phrases('veredicto, conclusión'),
  stateNouns: phrases('estado, progreso'),
  made: phrases(`
    añadido, creado, implementado, integrado
  `),
  changed: phrases(`
    corregido, actualizado, migrado, mejorado, optimizado
  `),
  removes: phrases('eliminado, eliminada, borrado, reemplazado, renombrado'),
  uses: phrases('usa, utiliza, basado en, construido con, escrito en'),
  wired: phrases(`
    registrado, registrada, montado, integrado, integrada, conectado, activado, programado, invocado, importado
  `),
  approx: phrases('aproximadamente, alrededor de, cerca de, casi, unos, unas, estimado'),
  atLeast: phrases('más de, al menos, mínimo, superior a, por encima de'),
  atMost: phrases('menos de, como máximo, máximo, hasta, por debajo de'),
  and: phrases('y, e, o'),
  stops: phrases(`
    de, en, para, con, a, por, del, que, son, es, y, o, sobre, desde, hasta, total, cada, los, las, el, la, sin,
    más, incluyendo, han, ha, fueron, está, están
  `),
  numerals: { cero: 0, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10 },
  capitalNouns: false,
  countsSingulars: false,
  counters: [],
  units: {
    lines: phrases('líneas, línea, líneas de código'),
    bytes: phrases('bytes'),
    files: phrases('archivos, archivo, ficheros, fichero'),
    tests: phrases('pruebas, prueba, tests, casos de prueba, pruebas unitarias'),
    percent: phrases('por ciento, puntos porcentuales'),
    endpoints: phrases('endpoints, puntos de acceso, rutas'),
  },
  outside: phrases(`
    día, días, semana, semanas, mes, meses, año, años, hora, horas, minuto, minutos, segundo, segundos, personas,
    desarrolladores, euros, dólares, usuarios, veces, fases, caracteres
  `),
  every: phrases('cada'),
  schedules: {
    'cada hora': 60,
    diariamente: 1440,
    diario: 1440,
    semanalmente: 10080,
    semanal: 10080,
    mensual: 43200,
    'cada día': 1440,
    'cada minuto': 1,
  },
  roles: {
    file: phrases('archivo, archivos, fichero, ruta del archivo, ubicación, módulo, documento'),
    folder: phrases('directorio, carpeta, paquete'),
    lines: phrases('líneas, líneas de código'),
    bytes: phrases('tamaño, bytes'),
    files: phrases('número de archivos, nº de archivos'),
    tests: phrases('pruebas, tests, número de pruebas'),
    coverage: phrases('cobertura, cobertura de pruebas, cobertura de código'),
    percent: phrases('porcentaje, progreso, avance, completitud'),
    status: phrases('estado, soportado, implementado, resultado, disponible, situación'),
    claimed: phrases('declarado, afirmado, reclamado'),
    actual: phrases('real, actual, realidad, después, encontrado'),
    target: phrases('objetivo, meta, esperado, requerido'),
    gap: phrases('brecha, diferencia, cambio, mejora'),
    before: phrases('antes, anterior, previo'),
    description: phrases('descripción, propósito, detalles, función, resumen, funcionalidad'),
    method: phrases('método, método http, verbo'),
    route: phrases('endpoint, ruta, rutas, url'),
    version: phrases('versión, versiones'),
    technology: phrases(`
      tecnología, tecnologías, biblioteca, framework, herramienta, dependencia, lenguaje, base de datos
    `),
    config: phrases('clave, variable, variable de entorno, parámetro, configuración, opción'),
    command: phrases('comando, comandos'),
    symbol: phrases('clase, función, interfaz, tipo, modelo, componente, servicio'),
    total: phrases('total, totales, suma, subtotal'),
    count: phrases('cantidad, número, valor'),
    number: phrases('nº, núm, fase, tarea, paso, semana'),
    meta: phrases(`
      prioridad, esfuerzo, responsable, costo, coste, fecha, notas, comentarios, riesgo, impacto, autor, peso,
      duración, observaciones, tiempo
    `),
  },
}
