import { phrases, type Words } from './words.ts'

export const pt: Words = {
  name: 'Portuguese',
  decimal: ',',
  common: phrases('o, a, os, as, de, que, e, em, uma, para, com, não, do, da, no, na, está, são, por'),
  done: phrases(`
    completo, completa, concluído, concluída, concluídos, concluídas, pronto, pronta, feito, implementado,
    implementada, implementados, finalizado, finalizada, funcionando, funciona, funcional, operacional, disponível,
    suportado, existe, existem, resolvido, corrigido, testado, verificado, validado, integrado, integrada,
    configurado, configurada, criado, criada, implantado, entregue, ativo, ativado, aprovado, atingido,
    pronto para produção, sim, migrado, atualizado, adicionado, sucesso
  `),
  partial: phrases(`
    parcial, parcialmente, incompleto, incompleta, limitado, limitada, básico, mínimo, experimental, protótipo,
    quase pronto, não testado, a verificar, precisa de verificação, provisório, apenas, em parte
  `),
  progress: phrases(`
    em andamento, em progresso, em desenvolvimento, em curso, iniciado, em revisão, em execução
  `),
  open: phrases(`
    pendente, pendentes, a fazer, não iniciado, não iniciada, planejado, planejada, planeado, previsto, adiado,
    futuro, em breve, proposto, a implementar, ainda não, necessário, a definir, aguardando, por fazer
  `),
  absent: phrases(`
    falta, faltam, faltando, faltante, ausente, não existe, não existem, não encontrado, não encontrada,
    não implementado, não implementada, não disponível, indisponível, não suportado, nenhum, nenhuma, removido,
    sem suporte, não integrado, não configurado, não há
  `),
  blocked: phrases('bloqueado, bloqueada, falhou, falha, quebrado, crítico, rejeitado, não funciona'),
  nounStates: phrases('protótipo, rascunho, suporte'),
  legends: phrases('legenda, símbolos, legenda de status'),
  questions: phrases('o que, o que foi, como, por que, quem, onde, quando, qual, quais'),
  negations: phrases('não, sem, nunca, nem, nenhum, nenhuma'),
  fillers: phrases(`
    totalmente, completamente, tudo, todos, todas, já, agora, atualmente, está, estão, é, são, foi, e, mas, estado,
    geral, muito, ainda
  `),
  measured: phrases('testado, cobertura, de cobertura, mais rápido'),
  planned: phrases(`
    próximos passos, próximo passo, recomendações, recomendação, pendente, pendentes, tarefas pendentes,
    trabalho futuro, melhorias futuras, melhorias, planejado, plano, objetivos, objetivo, meta, metas,
    critérios de sucesso, critérios de aceitação, requisitos, roteiro, curto prazo, médio prazo, longo prazo,
    a fazer, ações, marcos, proposta
  `),
  purposes: phrases(`
    a criar, a implementar, por criar, por implementar, a fazer, a desenvolver, a adicionar
  `),
  proposes: phrases(`
    proposto, proposta, recomendado, recomendada, planejado, planejada, futuro, futura, futuros, futuras
  `),
  existing: phrases('atual, atuais, existente, existentes'),
  planTitles: phrases(`
    plano de implementação, plano de testes, proposta, especificação, documento de design, estratégia
  `),
  specifies: phrases('requisitos funcionais, requisitos não funcionais, histórias de usuário, histórias de utilizador'),
  wants: phrases('deve, devem, dever, deverá, deverão, é preciso'),
  lacks: phrases('sem'),
  untested: phrases('não testado, não testados, sem testes'),
  without: phrases('sem'),
  checklists: phrases('lista de verificação, critérios, tarefas, objetivos, passos'),
  passing: phrases('passando, aprovados, aprovadas'),
  namings: phrases('convenção de nomes, convenções de nomes, nomenclatura'),
  examples: phrases('exemplo, exemplos'),
  periods: phrases('semana, fase, sprint, marco, etapa'),
  outcomes: phrases('retorna, retornam, provoca, produz, lança, resulta em'),
  vague: phrases('alguns, algumas, vários, várias, muitos, outros, outras, quando, se'),
  levels: phrases('sim, não, obrigatório, opcional, suportado, não suportado, nativo'),
  unsupported: phrases('não, nenhum, não suportado'),
  historical: phrases(`
    histórico, registro de alterações, antes, anterior, anteriormente, antigo, arquivo morto, notas de versão,
    histórico de versões
  `),
  wrong: phrases('falso, falsa, incorreto'),
  attributed: phrases('afirma, afirmado, segundo, supostamente, declarado, diz, alega, alegado, relatado'),
  evidence: phrases(`
    implementação, funcionalidades, recursos implementados, funções, componentes, evidência, evidências, concluído,
    implementado, inclui, conquistas, resultados, módulos, serviços, campos, métodos, conteúdo, arquivos criados,
    arquivos modificados, escopo, estado atual, entregas, configuração
  `),
  meta: phrases(`
    vantagens, desvantagens, como funciona, como usar, nota, notas, observação, observações, impacto, prioridade, esforço, risco, riscos, responsável, data, autor,
    duração, cronograma, equipe, recursos, orçamento, razão, motivo, metodologia, pré-requisitos, exemplo,
    exemplos, uso, referências, contato, licença, premissas, problema, problemas, versão, custo, prazo, índice,
    sumário, dependências, complexidade, estimativa, contexto, introdução, propósito, conclusão, resumo, benefício,
    causa raiz, última atualização
  `),
  tasks: phrases(`
    criar, adicionar, implementar, construir, escrever, configurar, instalar, integrar, ativar, desenvolver,
    projetar, definir, atualizar, substituir, corrigir, melhorar, documentar, testar, verificar, migrar, remover,
    conectar, otimizar, completar, implantar
  `),
  creates: phrases('criar, adicionar, implementar, construir, escrever, desenvolver, projetar'),
  brings: phrases(`
    criar, adicionar, implementar, construir, escrever, integrar, configurar, habilitar, conectar, desenvolver
  `),
  prepositions: phrases('em, a, para, de, com, por, desde, sobre, sob, via, como, do, da, no, na, pelo, pela'),
  absentLeads: phrases('não há, falta, faltam, sem, nenhum, nenhuma'),
  reports: phrases('atual, estado atual, nota, status, resumo, situação'),
  verdicts: phrases('veredito, conclusão'),
  stateNouns: phrases('status, estado, progresso'),
  made: phrases(`
    adicionado, criado, implementado, integrado
  `),
  changed: phrases(`
    corrigido, atualizado, migrado, melhorado, otimizado
  `),
  removes: phrases('removido, removida, excluído, substituído, renomeado'),
  uses: phrases('usa, utiliza, baseado em, construído com, escrito em'),
  wired: phrases(`
    registrado, registrada, montado, integrado, integrada, conectado, ativado, agendado, chamado, importado
  `),
  approx: phrases('aproximadamente, cerca de, em torno de, quase, uns, estimado'),
  atLeast: phrases('mais de, pelo menos, no mínimo, mínimo, acima de'),
  atMost: phrases('menos de, no máximo, máximo, até, abaixo de'),
  and: phrases('e, ou'),
  stops: phrases(`
    de, em, para, com, a, por, do, da, dos, das, que, são, é, e, ou, sobre, desde, até, total, cada, os, as, o, no,
    na, sem, mais, incluindo, foram, está, estão
  `),
  numerals: { zero: 0, dois: 2, duas: 2, três: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, nove: 9, dez: 10 },
  capitalNouns: false,
  countsSingulars: false,
  counters: [],
  units: {
    lines: phrases('linhas, linha, linhas de código'),
    bytes: phrases('bytes'),
    files: phrases('arquivos, arquivo, ficheiros, ficheiro'),
    tests: phrases('testes, teste, casos de teste, testes unitários'),
    percent: phrases('por cento, pontos percentuais'),
    endpoints: phrases('endpoints, rotas'),
  },
  outside: phrases(`
    dia, dias, semana, semanas, mês, meses, ano, anos, hora, horas, minuto, minutos, segundo, segundos, pessoas,
    desenvolvedores, reais, dólares, usuários, vezes, fases, caracteres
  `),
  every: phrases('cada, a cada, todo, toda'),
  schedules: {
    'a cada hora': 60,
    diariamente: 1440,
    diário: 1440,
    semanalmente: 10080,
    semanal: 10080,
    mensal: 43200,
    'todo dia': 1440,
    'a cada minuto': 1,
  },
  roles: {
    file: phrases('arquivo, arquivos, ficheiro, caminho, localização, módulo, documento'),
    folder: phrases('diretório, pasta, pacote'),
    lines: phrases('linhas, linhas de código'),
    bytes: phrases('tamanho, bytes'),
    files: phrases('número de arquivos, nº de arquivos'),
    tests: phrases('testes, número de testes'),
    coverage: phrases('cobertura, cobertura de testes, cobertura de código'),
    percent: phrases('porcentagem, percentual, progresso, completude'),
    status: phrases('status, estado, situação, suportado, implementado, resultado, disponível'),
    claimed: phrases('declarado, afirmado, alegado'),
    actual: phrases('real, atual, realidade, depois, encontrado'),
    target: phrases('objetivo, meta, esperado, requerido'),
    gap: phrases('lacuna, diferença, mudança, melhoria'),
    before: phrases('antes, anterior'),
    description: phrases('descrição, propósito, detalhes, função, resumo, funcionalidade'),
    method: phrases('método, método http, verbo'),
    route: phrases('endpoint, rota, rotas, url'),
    version: phrases('versão, versões'),
    technology: phrases(`
      tecnologia, tecnologias, biblioteca, framework, ferramenta, dependência, linguagem, banco de dados
    `),
    config: phrases('chave, variável, variável de ambiente, parâmetro, configuração, opção'),
    command: phrases('comando, comandos'),
    symbol: phrases('classe, função, interface, tipo, modelo, componente, serviço'),
    total: phrases('total, totais, soma, subtotal'),
    count: phrases('quantidade, número, valor'),
    number: phrases('nº, fase, tarefa, passo, semana'),
    meta: phrases(`
      prioridade, esforço, responsável, custo, data, notas, comentários, risco, impacto, autor, peso, duração,
      observações, tempo, prazo
    `),
  },
}
