import type { Concept } from './concept.ts'

const TSCONFIG = /(?:^|\/)tsconfig[\w.-]*\.json$/
const GRADLE = /\.gradle(?:\.kts)?$/
const DOCKERFILE = /(?:^|\/)(?:docker|container)file[\w.-]*$|\.dockerfile$/i
const STYLES = /\.(?:css|scss|less|sass)$/
const SPRING = /(?:^|\/)application[\w-]*\.(?:properties|ya?ml)$/

/**
 * Standard terms of software development, and what shows them. Data only, for whoever knows better to correct; what is
 * a library by its own name belongs into `known-libraries.ts`, what programs call by the same words needs no line.
 */
export const CONCEPTS: readonly Concept[] = [
  // Languages and their compilers
  {
    said: ['typescript strict mode? type? check? compile?', 'strict type check mode? typescript?'],
    shownBy: [{ in: TSCONFIG, key: /^compilerOptions\.strict$/, value: /^true$/ }],
  },
  { said: ['typescript configuration', 'typescript compile configuration?'], shownBy: [{ file: TSCONFIG }] },
  {
    said: ['typescript? type definition', 'typescript type', 'typescript interface'],
    shownBy: [
      { file: /(?:^|\/)(?:types|typings|@types)(?:\/[^/]+)*\.ts$|(?:^|\/)[\w.-]*types\.ts$/ },
      { file: /\.d\.ts$/ },
    ],
  },
  {
    said: ['source map debug?'],
    shownBy: [
      { in: /(?:^|\/)(?:vite|webpack|rollup|next)\.config\.\w+$/, key: /source_?map|devtool/i, value: /^(?!false)/ },
      { in: TSCONFIG, key: /^compilerOptions\.sourceMap$/, value: /^true$/ },
    ],
  },
  // The web
  {
    said: ['pwa manifest', 'web app? manifest', 'progressive web app manifest'],
    shownBy: [
      { file: /\.webmanifest$/ },
      { in: /(?:^|\/)manifest\.json$/, key: /^(?:start_url|display|theme_color)$/ },
    ],
  },
  {
    said: ['service worker registration?', 'service worker cache? offline?'],
    shownBy: [{ names: ['serviceWorker', 'register'] }, { package: /^(?:vite-plugin-pwa|next-pwa|@?workbox-[\w-]+)$/ }],
  },
  {
    said: ['pwa ready?', 'progressive web app'],
    shownBy: [
      { package: /^(?:vite-plugin-pwa|next-pwa|@ducanh2912\/next-pwa|@angular\/pwa|@vite-pwa\/[\w-]+)$/ },
      { file: /\.webmanifest$/ },
      { in: /(?:^|\/)manifest\.json$/, key: /^(?:start_url|display)$/ },
    ],
  },
  {
    said: [
      'dark mode toggle? theme? color?',
      'dark theme toggle? mode? color?',
      'dark light mode? theme? toggle? switch?',
    ],
    shownBy: [
      { in: /(?:^|\/)tailwind\.config\.\w+$/, key: /(?:^|\.)darkMode$/ },
      {
        in: STYLES,
        line: /prefers-color-scheme:\s*dark|^\s*(?:html|:root|body)?(?:\.dark\b|\[data-(?:theme|mode)=["']?dark)/,
      },
      { file: /(?:^|\/)res\/values-night[\w-]*\// },
      { names: ['darkTheme'] },
      { names: ['toggleTheme'] },
      { names: ['toggleDarkMode'] },
      { names: ['setDarkMode'] },
      { package: /^next-themes$/ },
    ],
  },
  {
    said: ['lazy load route? component? page?', 'code split route? component?'],
    shownBy: [
      { names: ['lazy', 'Suspense'] },
      { names: ['loadChildren'] },
      { names: ['loadComponent'] },
      { names: ['defineAsyncComponent'] },
    ],
  },
  {
    said: ['client? side? route', 'spa route', 'page? route navigation'],
    shownBy: [
      {
        package:
          /^(?:react-router(?:-dom)?|@tanstack\/react-router|vue-router|@angular\/router|wouter|go_router|auto_route)$/,
      },
    ],
  },
  {
    said: ['state management', 'global? state management store?'],
    shownBy: [
      {
        package:
          /^(?:zustand|redux|@reduxjs\/toolkit|pinia|vuex|mobx|recoil|jotai|@ngrx\/store|xstate|flutter_riverpod|riverpod|flutter_bloc|bloc|provider|get)$/,
      },
    ],
  },
  {
    said: ['component library', 'reuse? ui? component'],
    shownBy: [{ file: /(?:^|\/)components(?:\/[^/]+)*\.(?:[jt]sx|vue|svelte|astro)$|(?:^|\/)components\.[jt]sx$/ }],
  },
  {
    said: ['api integration layer?', 'api client layer?', 'api service layer'],
    shownBy: [
      {
        file: /(?:^|\/)(?:services\/)?api(?:[-_.]?(?:client|service))?(?:\.(?:[cm]?[jt]sx?|dart)|\/[\w.-]+\.(?:[cm]?[jt]sx?|dart))$|(?:^|\/)ApiClient\.\w+$/,
      },
    ],
  },
  { said: ['react app structure?', 'react application structure?'], shownBy: [{ package: /^react(?:-dom)?$/ }] },
  {
    said: ['custom react? hook'],
    shownBy: [{ file: /(?:^|\/)use-?[A-Z][\w-]*\.[jt]sx?$|(?:^|\/)hooks\/use[\w-]*\.[jt]sx?$/ }],
  },
  {
    said: [
      'i18n',
      'internationalization',
      'multi language interface?',
      'multilingual interface?',
      'localization',
      'i18n localization',
    ],
    shownBy: [
      {
        package:
          /^(?:i18next|react-i18next|vue-i18n|next-intl|react-intl|next-i18next|@ngx-translate\/core|flutter_localizations|svelte-i18n|@lingui\/[\w-]+|easy_localization)$/,
      },
      {
        file: /(?:^|\/)(?:locales?|i18n|translations|lang)\/(?:[\w-]+\/)*[a-z]{2}(?:[-_]\w{2,4})?(?:\/[\w-]+)?\.(?:json|ya?ml|php|ts|js|po|arb)$|\.po$|(?:^|\/)res\/values-[a-z]{2}(?:-r\w+)?\/strings\.xml$/,
      },
    ],
  },
  // Architecture
  {
    said: ['mvvm pattern? architecture?', 'model view pattern? architecture?'],
    shownBy: [{ type: 'ViewModel' }],
  },
  { said: ['repository pattern layer?'], shownBy: [{ type: 'Repository' }] },
  { said: ['factory pattern'], shownBy: [{ type: 'Factory' }] },
  { said: ['strategy pattern'], shownBy: [{ type: 'Strategy' }] },
  { said: ['observer pattern'], shownBy: [{ type: 'Observer' }, { type: 'Listener' }] },
  { said: ['adapter pattern'], shownBy: [{ type: 'Adapter' }] },
  { said: ['builder pattern'], shownBy: [{ type: 'Builder' }] },
  { said: ['unit work pattern'], shownBy: [{ type: 'UnitOfWork' }] },
  { said: ['dto pattern? layer?', 'data transfer object'], shownBy: [{ type: 'Dto' }, { type: 'DTO' }] },
  {
    said: ['mediator pattern', 'cqrs pattern?'],
    shownBy: [{ package: /^mediatr$/i }, { type: 'CommandHandler' }, { type: 'QueryHandler' }],
  },
  {
    said: ['dependency injection container? configuration?'],
    shownBy: [
      { names: ['RequiredArgsConstructor'] },
      { names: ['Autowired'] },
      { names: ['AddScoped'] },
      { names: ['AddSingleton'] },
      { names: ['Injectable'] },
      { names: ['HiltAndroidApp'] },
      { package: /^(?:inversify|tsyringe|dependency-injector|get_it|.*:(?:hilt-android|koin-[\w-]+|dagger))$/ },
    ],
  },
  { said: ['constructor injection'], shownBy: [{ names: ['RequiredArgsConstructor'] }] },
  {
    said: ['global exception handle', 'central exception handle', 'global error handle', 'central error handle'],
    shownBy: [
      { names: ['RestControllerAdvice'] },
      { names: ['ControllerAdvice'] },
      { names: ['UseExceptionHandler'] },
      { names: ['exception_handler'] },
      { names: ['add_exception_handler'] },
      { names: ['APP_FILTER'] },
      { names: ['ExceptionFilter'] },
      { names: ['setErrorHandler'] },
      { names: ['ErrorBoundary'] },
    ],
  },
  // Data
  {
    said: ['database connection configuration?', 'datasource configuration'],
    shownBy: [
      { in: SPRING, key: /(?:^|\.)datasource\.url$/ },
      { in: /(?:^|\/)appsettings[\w.]*\.json$/, key: /^ConnectionStrings\./ },
      {
        in: /(?:^|\/)\.env[\w.-]*$/,
        key: /^(?:DATABASE_URL|DB_(?:HOST|URL|CONNECTION)|POSTGRES_\w+|MYSQL_\w+|MONGO\w*_UR[IL])$/,
      },
    ],
  },
  {
    said: ['sql log', 'sql query log'],
    shownBy: [
      { in: SPRING, key: /(?:^|\.)(?:show[-_]sql|logging\.level\.org\.hibernate\.SQL)$/, value: /^(?!false)/ },
      { names: ['SQLALCHEMY_ECHO'] },
    ],
  },
  {
    said: [
      'jpa? hibernate setting? configuration? auto? schema? generation? ddl?',
      'auto? schema generation jpa? hibernate?',
    ],
    shownBy: [{ in: SPRING, key: /(?:^|\.)ddl[-_]auto$/ }],
  },
  {
    said: ['lazy load fetch? strategy?', 'lazy fetch strategy? load?', 'fetch strategy optimize?'],
    shownBy: [{ names: ['FetchType', 'LAZY'] }],
  },
  {
    said: ['eager load'],
    shownBy: [
      { names: ['selectinload'] },
      { names: ['joinedload'] },
      { names: ['FetchType', 'EAGER'] },
      { names: ['prefetch_related'] },
      { names: ['select_related'] },
    ],
  },
  {
    said: ['database migration', 'schema migration'],
    shownBy: [
      {
        file: /(?:^|\/)(?:migrations?|alembic\/versions|db\/migrate|db\/changelog)\/(?:[\w.-]+\/)*\d[\w.-]*\.(?:sql|py|rb|php|ts|js|cs|go|xml|ya?ml)$|(?:^|\/)V\d+__\w+\.sql$|(?:^|\/)migrations\/[\w.-]+\/migration\.sql$/i,
      },
    ],
  },
  {
    said: ['soft delete', 'logical delete', 'logic delete'],
    shownBy: [
      { fields: ['deleted_at', 'deletedAt', 'is_deleted', 'isDeleted', 'deleted'] },
      { names: ['SoftDeletes'] },
      { names: ['TableLogic'] },
      { names: ['SQLDelete'] },
    ],
  },
  {
    said: ['audit field', 'timestamp field', 'audit timestamp', 'audit column'],
    shownBy: [{ fields: ['created_at', 'createdAt', 'create_time', 'createTime', 'created_on', 'CreatedAt'] }],
  },
  {
    said: ['transaction management', 'database? transaction'],
    shownBy: [
      { names: ['Transactional'] },
      { names: ['BeginTransactionAsync'] },
      { names: ['BeginTransaction'] },
      { names: ['$transaction'] },
    ],
  },
  {
    said: ['connection pool database?'],
    shownBy: [
      { names: ['pool_size'] },
      { names: ['createPool'] },
      { names: ['PgPoolOptions'] },
      { names: ['SetMaxOpenConns'] },
      { names: ['ConnectionPool'] },
      { names: ['pgxpool'] },
      { in: SPRING, key: /hikari/ },
      { package: /HikariCP$|^(?:deadpool[\w-]*|bb8[\w-]*|r2d2[\w-]*)$/ },
    ],
  },
  // Safety
  {
    said: ['protect route', 'private route', 'route guard', 'route protect'],
    shownBy: [
      'PrivateRoute',
      'ProtectedRoute',
      'RequireAuth',
      'AuthGuard',
      'canActivate',
      'login_required',
      'beforeEach',
    ].map((name) => ({ names: [name] })),
  },
  {
    said: ['jwt token? authentication? authorization? login? middleware?', 'json web token authentication?'],
    shownBy: [
      {
        package:
          /^(?:jsonwebtoken|jose|pyjwt|python-jose|flask-jwt-extended|djangorestframework-simplejwt|@nestjs\/jwt|firebase\/php-jwt|tymon\/jwt-auth|jwt|github\.com\/golang-jwt\/jwt.*|.*:jjwt.*|.*:java-jwt|microsoft\.aspnetcore\.authentication\.jwtbearer|system\.identitymodel\.tokens\.jwt)(?:\[.*)?$/i,
      },
    ],
  },
  {
    said: [
      'password hash storage? secure? strength?',
      'password encrypt storage? secure?',
      'secure password storage',
      'bcrypt password hash? encrypt?',
    ],
    shownBy: [
      {
        package:
          /^(?:bcrypt(?:js|\.net.*)?|argon2[\w-]*|passlib|@node-rs\/(?:bcrypt|argon2)|jbcrypt|.*:jbcrypt|scrypt)(?:\[.*)?$/i,
      },
      { names: ['BCryptPasswordEncoder'] },
      { names: ['PasswordEncoder'] },
      { names: ['BCrypt'] },
      { names: ['bcrypt'] },
      { names: ['argon2'] },
      { names: ['pbkdf2_hmac'] },
      { names: ['password_hash'] },
      { names: ['generate_password_hash'] },
    ],
  },
  {
    said: ['security header http?', 'http security header'],
    shownBy: [
      {
        package:
          /^(?:helmet|koa-helmet|@fastify\/helmet|flask-talisman|django-csp|secure|secure_headers|next-secure-headers)$/,
      },
      { names: ['X-Content-Type-Options'] },
    ],
  },
  {
    said: ['form validation'],
    shownBy: [{ package: /^(?:react-hook-form|formik|vee-validate|@tanstack\/react-form|@hookform\/resolvers)$/ }],
  },
  {
    said: ['input validation', 'request validation', 'schema validation'],
    shownBy: [
      {
        package:
          /^(?:zod|joi|yup|class-validator|express-validator|valibot|ajv|vee-validate|fluentvalidation[\w.]*|marshmallow|validator|.*:spring-boot-starter-validation|github\.com\/go-playground\/validator.*)$/i,
      },
    ],
  },
  {
    said: ['environment variable commit', 'environment variable ignore', 'env file? ignore'],
    shownBy: [{ in: /(?:^|\/)\.gitignore$/, line: /^\/?(?:\*\*\/)?(?:\*?\.env\b|\.env\*)/ }],
  },
  // Tools and delivery
  {
    said: [
      'environment configuration',
      'environment variable configuration? example? template?',
      'env example? template?',
    ],
    shownBy: [{ file: /(?:^|\/)\.?env[\w.-]*\.(?:example|sample|template|dist)$|(?:^|\/)\.env[\w.-]*$/ }],
  },
  {
    said: ['git ignore rule? configuration?', 'gitignore rule? configuration?'],
    shownBy: [{ file: /(?:^|\/)\.gitignore$/ }],
  },
  {
    said: ['pre commit hook configuration?', 'git hook', 'pre commit configuration check?'],
    shownBy: [{ file: /(?:^|\/)\.pre-commit-config\.ya?ml$|(?:^|\/)\.husky\/|(?:^|\/)lefthook\.ya?ml$/ }],
  },
  {
    said: [
      'ci cd? pipeline? workflow? configuration?',
      'continuous integration deploy? pipeline?',
      'github action workflow? pipeline?',
    ],
    shownBy: [
      {
        file: /^\.github\/workflows\/[^/]+\.ya?ml$|^\.gitlab-ci\.yml$|^\.circleci\/config\.yml$|^azure-pipelines\.ya?ml$|(?:^|\/)Jenkinsfile$|^bitbucket-pipelines\.yml$/,
      },
    ],
  },
  {
    said: ['multi stage docker? build? image? dockerfile?'],
    shownBy: [{ in: DOCKERFILE, line: /^\s*FROM\s/i, times: 2 }],
  },
  {
    said: ['docker compose configuration? file? local? development? environment? stack? orchestration?'],
    shownBy: [{ file: /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/ }],
  },
  {
    said: [
      'docker container? image? configuration? build? file?',
      'docker containerization',
      'containerization docker?',
      'dockerfile',
    ],
    shownBy: [{ file: DOCKERFILE }],
  },
  {
    said: ['non root user docker? container? image?'],
    shownBy: [{ in: DOCKERFILE, line: /^\s*USER\s+(?!root\b|0\b)/i }],
  },
  {
    said: ['container health check', 'docker health check'],
    shownBy: [
      { in: DOCKERFILE, line: /^\s*HEALTHCHECK\s+(?!NONE)/i },
      { in: /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/, key: /^services\.[^.]+\.healthcheck$/ },
    ],
  },
  {
    said: ['eslint configuration rule?', 'lint configuration rule?'],
    shownBy: [
      {
        file: /(?:^|\/)(?:\.eslintrc[\w.]*|eslint\.config\.\w+|biome\.jsonc?|\.flake8|ruff\.toml|\.golangci\.ya?ml|\.rubocop\.yml|\.pylintrc|clippy\.toml|analysis_options\.yaml|detekt[\w.-]*\.yml|checkstyle[\w.-]*\.xml)$/,
      },
    ],
  },
  {
    said: ['prettier configuration', 'prettier code? format', 'code format configuration? prettier?'],
    shownBy: [
      { file: /(?:^|\/)(?:\.prettierrc[\w.]*|prettier\.config\.\w+|rustfmt\.toml|\.clang-format|biome\.jsonc?)$/ },
      { package: /^prettier$/ },
    ],
  },
  { said: ['editor configuration', 'editorconfig'], shownBy: [{ file: /(?:^|\/)\.editorconfig$/ }] },
  {
    said: ['dependabot configuration?', 'dependency update automation?'],
    shownBy: [{ file: /^\.github\/dependabot\.ya?ml$/ }, { file: /(?:^|\/)\.?renovate(?:rc)?\.json5?$/ }],
  },
  {
    said: ['issue template', 'pull request template'],
    shownBy: [{ file: /^\.github\/(?:ISSUE_TEMPLATE|PULL_REQUEST_TEMPLATE|pull_request_template)/ }],
  },
  {
    said: ['structure log'],
    shownBy: [
      {
        package:
          /^(?:winston|pino|structlog|serilog[\w.]*|python-json-logger|tracing-subscriber|go\.uber\.org\/zap|github\.com\/rs\/zerolog|github\.com\/sirupsen\/logrus|.*:logstash-logback-encoder)$/i,
      },
      { names: ['slog'] },
    ],
  },
  // Android
  {
    said: ['material 3 design? component? ui? theme?'],
    shownBy: [
      { package: /material3/ },
      { in: /\/res\/values[\w-]*\/(?:themes|styles)\.xml$/, line: /Theme\.Material3/ },
    ],
  },
  {
    said: ['view binding'],
    shownBy: [{ in: GRADLE, line: /^\s*viewBinding\s*(?:=\s*)?true|viewBinding\s*\{\s*enabled\s*=?\s*true/ }],
  },
  {
    said: ['data binding'],
    shownBy: [{ in: GRADLE, line: /^\s*dataBinding\s*(?:=\s*)?true|dataBinding\s*\{\s*enabled\s*=?\s*true/ }],
  },
  { said: ['navigation component', 'jetpack navigation component?'], shownBy: [{ package: /^androidx\.navigation:/ }] },
  { said: ['live data'], shownBy: [{ package: /lifecycle-livedata/ }, { names: ['MutableLiveData'] }] },
  {
    said: ['coroutine', 'kotlin coroutine'],
    shownBy: [{ package: /kotlinx-coroutines/ }, { names: ['viewModelScope'] }],
  },
  { said: ['room database persistence?', 'room persistence'], shownBy: [{ package: /^androidx\.room:/ }] },
  {
    said: ['material design component? ui? theme? library?', 'material ui design? component? theme?'],
    shownBy: [
      {
        package:
          /^com\.google\.android\.material:|material3|^@mui\/material$|^@material-ui\/core$|^@angular\/material$|^vuetify$/,
      },
    ],
  },
  {
    said: ['proguard rule? configuration?', 'code? obfuscation shrink?'],
    shownBy: [
      { in: GRADLE, line: /^\s*(?:is)?[mM]inifyEnabled\s*(?:=\s*)?true/ },
      { file: /(?:^|\/)proguard-rules\.pro$/ },
    ],
  },
]
