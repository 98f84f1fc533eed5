import { phraseSet } from './phrase-set.ts'

/**
 * Names of libraries, frameworks, services and tools that are no ordinary words, so that a text which has them means
 * the product. Ambiguous ones (Go, Rust, Express, Black, Flask) stand in `CASED` and count only as written.
 */
const NAMES = (
  'ActiveMQ,Actix,Airflow,AlpineJS,Angular,Ansible,Ant Design,Apollo,Astro,Auth0,Avalonia,Axios,Axum,Azure,Babel,Backstage,Bandit,BeautifulSoup,BullMQ,Bootstrap,Boto3,' +
  'Caddy,Cassandra,Celery,Celery Flower,ChartJS,Chart.js,Chroma,ChromaDB,CircleCI,ClamAV,ClickHouse,Cloudflare,CloudFront,CockroachDB,Codecov,Consul,Cypress,D3.js,Dagger,Datadog,Debezium,Deno,Django,Docker Compose,Docker,DynamoDB,Dapper,Dexie,' +
  'Elasticsearch,Electron,ElevenLabs,Entity Framework,Entity Framework Core,EF Core,esbuild,ESLint,Envoy,Expo,FastAPI,FastAPI-Users,fastapi-users,FFmpeg,Fastify,Firebase,Firestore,Flake8,Flink,Apache Flink,Flyway,FluentValidation,' +
  'Gatsby,GitHub Actions,GitLab CI,Gin,GORM,Grafana,Gradle,GraphQL,gRPC,Gunicorn,Hadoop,Hangfire,Helm,Heroku,Hibernate,Homebrew,Hono,HTMX,htmx,Hugging Face,HuggingFace,InfluxDB,Insomnia,Istio,' +
  'Jaeger,JavaFX,Jest,Jenkins,Jetpack Compose,Jinja2,JUnit,JUnit 5,Jupyter,K6,k6,Kafka,Apache Kafka,Keycloak,Kibana,Kotlin,Kotest,Ktor,Koin,Kubernetes,K8s,LangChain,LangGraph,Laravel,Linkerd,Liquibase,Litestream,LlamaIndex,Locust,Logstash,Loki,Lucene,Lombok,' +
  'Mailgun,MariaDB,MapStruct,Material UI,MUI,Material-UI,MassTransit,Maven,MediatR,Meilisearch,Memcached,Milvus,MinIO,Minikube,MobX,Mockito,MockK,MongoDB,Mongoose,MSSQL,MyPy,Mypy,mypy,MySQL,' +
  'NATS,Neo4j,NestJS,Netlify,Next.js,NextAuth,nginx,Nginx,NGINX,Node.js,NUnit,Nomad,NumPy,Nuxt,Octokit,Okta,Ollama,ONNX,OpenAI,OpenSearch,OpenTelemetry,Opsgenie,OWASP ZAP,' +
  'PagerDuty,Pandas,Passport.js,Phoenix,Pillow,Pinecone,Pinia,Playwright,pgvector,PocketBase,Podman,Poetry,Polars,PostCSS,PostGIS,PostgreSQL,Postgres,PostHog,Postmark,Prettier,Prisma,Prometheus,Pulumi,Puppeteer,Pusher,PyInstaller,Pydantic,pytest,Pytest,PyTorch,pnpm,' +
  'Qdrant,Quarkus,RabbitMQ,Radix UI,Ray,React,React Flow,React Native,React Query,Recharts,Redis,Redis Cloud,Redux,Redux Toolkit,Redshift,Resend,ReSharper,Rollup,RocksDB,Room,Ruff,ruff,RxJava,RxJS,' +
  'S3,SASS,Salesforce,Scikit-learn,scikit-learn,SciPy,Scrapy,Selenium,SendGrid,Sentry,Sequelize,Serilog,serde,SES,AWS SES,Shadcn,shadcn/ui,Sidekiq,SignalR,SkiaSharp,Snowflake,Snyk,Socket.io,Socket.IO,SolidJS,SonarQube,Spring Boot,Spring Security,Spring Data,Spring Cloud,SQLAlchemy,SQLDelight,SQLite,SQLx,sqlx,SQS,SNS,Storybook,Strapi,Streamlit,Stripe,Structlog,structlog,Supabase,Svelte,SvelteKit,Swagger,Swashbuckle,SwiftUI,systemd,' +
  'Tailwind,Tailwind CSS,TailwindCSS,TanStack,Tauri,Tokio,tokio,Temporal,TensorFlow,Terraform,Testcontainers,testcontainers,Three.js,TimescaleDB,Traefik,Trivy,tRPC,Turborepo,Twilio,TypeORM,TypeScript,Typer,UIKit,Unity,Uvicorn,uvicorn,Vagrant,Valkey,HashiCorp Vault,Vercel,Vite,Vitest,Vue,Vue.js,VueX,Vuex,' +
  'Webpack,webpack,Weaviate,WinUI,WPF,Wasmtime,xUnit,Yup,Zod,Zookeeper,Zustand,ZeroMQ,Apache Spark,bcrypt,Bcrypt,BCrypt,argon2,Argon2,libsodium,OpenSSL,clap,axum,actix-web,MyBatis,MyBatis-Plus,MyBatis Plus,Element Plus,Element UI,Hutool,Fastjson,Knife4j,SpringDoc,Springdoc,Thymeleaf,HikariCP,AssertJ,Redisson,Resilience4j,Micrometer,OpenFeign,jOOQ,LiveData,WorkManager,Robolectric,Moshi,Gson,ExoPlayer,CameraX,Ocelot,NLog,Newtonsoft.Json,FluentAssertions,NSubstitute,BenchmarkDotNet,Blazor,CodeIgniter,Livewire,JJWT,jjwt,LeakCanary,PageHelper,' +
  'reqwest,rayon,diesel,rusqlite,tonic,prost,cobra,viper,logrus,zap,testify,chi,gorilla/mux,sqlc,pgx,Retrofit,OkHttp,Dagger Hilt,Coroutines,RS256,HS256,AES-256,AES-256-GCM,PBKDF2,Ed25519'
).split(',')
/** Ordinary words in lower case: they count only with a capital, and only in lists of tools. */
const CASED = new Set(
  'Black,Safety,Go,Rust,Python,Java,Ruby,PHP,C#,Swift,Dart,Flutter,Express,Flask,Rails,Sinatra,Echo,Fiber,Chi,Rocket,Warp,Beat,Flower,Vault,Spark,Node,Bun,Mocha,Chai,Sinon,Jasmine,Karma,Cucumber,Hilt,Room,Ktor,Koin,Moq,Bash,Cargo,Clippy,Zap,Cobra,Viper,Testify,Chrome,Firefox,Git,GitHub,GitLab,Linux,Windows,macOS,Ubuntu,Debian,Alpine,AWS,GCP,Slack,Discord,Notion,Figma,Jira,Kong,Hugo,Jekyll,coverage,Coverage,Render,Fly.io,Railway,Linode,Temporal,Express.js,Winston,Morgan,Helmet,Joi,Multer,Nodemailer,Refit,Espresso,Glide,Timber,Picasso,Jackson,Guava,Caffeine,Filament,Eloquent,Coroutines,AutoMapper,Polly,Pomelo,HTML,CSS,SQL,JavaScript,Make,CMake,LLVM,Clang,GCC'.split(
    ',',
  ),
)

const PRODUCTS = phraseSet(NAMES, true)

export interface Technology {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Products that a text names. */
export function technologiesIn(text: string): Technology[] {
  return PRODUCTS.find(text).flatMap(({ start, end, phrase }) => {
    const inside = /[/@.-]/.test(text.charAt(start - 1)) || /^(?:[-/]\p{L}|\.\p{Ll})/u.test(text.slice(end, end + 2))
    return inside ? [] : [{ text: phrase, start, end }]
  })
}

/** Is a whole text the name of a product, a version behind it perhaps? For lists and columns of tools. */
export function isTechnology(text: string): boolean {
  const name = text.replace(/\s+v?\d+(?:\.[\dx]+)*\+?$/i, '').trim()
  if (CASED.has(name)) return true
  const found = technologiesIn(name)[0]
  return found !== undefined && found.start === 0 && found.end === name.length
}
