import { remembering } from '../remembering.ts'
import { KNOWN_LIBRARIES } from './known-libraries.ts'
import { KNOWN_SERVICES } from './known-services.ts'

export interface Technology {
  readonly names: readonly string[]
  /** Names of packages, modules and images; a star at the end stands for any ending. */
  readonly packages: readonly string[]
}

/** Lower case, without what writers leave out or add: "Next.js", "nextjs" and "next js" are one. */
export const nameOfTechnology: (text: string) => string = remembering((text) =>
  text.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, ''),
)

/** Services whose client libraries have versions of their own: only an image or a runtime tells theirs. */
const SERVICES: ReadonlySet<string> = new Set(
  'postgresql mysql mariadb mongodb redis valkey memcached elasticsearch opensearch rabbitmq kafka nats cassandra clickhouse influxdb neo4j minio vault nginx etcd consul keycloak grafana prometheus jaeger loki kibana temporal qdrant weaviate chromadb meilisearch traefik zookeeper sentry'.split(
    ' ',
  ),
)

const PROTOCOLS: ReadonlySet<string> = new Set(
  'jwt websockets graphql grpc protobuf swagger coverage mqtt opentelemetry'.split(' '),
)

const TABLE: readonly Technology[] = `${KNOWN_SERVICES.trim()}\n${KNOWN_LIBRARIES.trim()}`.split('\n').map((line) => {
  const [names = '', packages = ''] = line.split(': ')
  return { names: names.split(', '), packages: packages.split(', ') }
})

const BY_NAME: ReadonlyMap<string, Technology> = new Map(
  TABLE.flatMap((technology) => technology.names.map((name) => [nameOfTechnology(name), technology] as const)),
)

/** A protocol or a form rather than a package: it may be built in, and then shows only by names. */
export function isProtocol({ names: [first = ''] }: Technology): boolean {
  return PROTOCOLS.has(first)
}

/** Is it run by itself, apart from the library that speaks to it? */
export function isService({ names: [first = ''] }: Technology): boolean {
  return SERVICES.has(first)
}

/** The technology that goes by a name, however it is written. */
export function technologyNamed(name: string): Technology | undefined {
  return BY_NAME.get(nameOfTechnology(name))
}
