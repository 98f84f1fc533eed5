/**
 * Services, stores and tools of operation by their names, with the packages, modules and images that stand for them.
 * Each line is `name, other name: package, other-package*`; a star stands for any ending. General knowledge, to be
 * corrected by whoever knows better. What is called like its package needs no line.
 */
export const KNOWN_SERVICES = `
postgresql, postgres, psql: psycopg, psycopg2, psycopg2-binary, psycopg2cffi, asyncpg, aiopg, pg, pg-promise, postgres, pgx, lib/pq, npgsql*, postgresql, tokio-postgres, postgres-types, postgrex, postgis, timescaledb, pgvector, postgrest, gorm.io/driver/postgres
mysql: mysqlclient, pymysql, aiomysql, mysql, mysql2, mysql-connector*, go-sql-driver/mysql, mysql_async, mysqlconnector, pomelo.entityframeworkcore.mysql, percona
mariadb: mariadb*
sqlite, sqlite3: sqlite3, better-sqlite3, aiosqlite, sqlite, rusqlite, go-sqlite3, microsoft.data.sqlite, sqlite-jdbc, expo-sqlite, modernc.org/sqlite, microsoft.entityframeworkcore.sqlite, libsql*, sqflite, drift, grdb*, androidx.room*
mongodb, mongo: pymongo, motor, mongoose, mongodb*, mongoengine, beanie, mongo-driver, mongo, mongodb.driver, odmantic
redis: redis*, aioredis, ioredis, go-redis*, jedis, lettuce*, stackexchange.redis*, redigo, bull, bullmq, valkey, predis, hiredis, @upstash/redis, django-redis
valkey: valkey*
memcached: pymemcache, pylibmc, memcached, memjs, gomemcache, python-memcached
elasticsearch: elasticsearch*, @elastic/elasticsearch, go-elasticsearch, nest, elastic.clients.elasticsearch, spring-data-elasticsearch
opensearch: opensearch*, @opensearch-project/opensearch
meilisearch: meilisearch*
qdrant: qdrant*, @qdrant/*
pinecone: pinecone*, @pinecone-database/*
weaviate: weaviate*
chromadb, chroma: chromadb*, chroma
neo4j: neo4j*, py2neo
cassandra: cassandra*, gocql, scylla
clickhouse: clickhouse*, @clickhouse/client, clickhouse-go
influxdb: influxdb*, influx
dynamodb: pynamodb, dynamodb*, @aws-sdk/client-dynamodb, @aws-sdk/lib-dynamodb
rabbitmq: pika, aio-pika, amqplib, amqp*, rabbitmq*, lapin, spring-boot-starter-amqp, rabbitmq.client, masstransit*
kafka, apache kafka: kafka*, kafkajs, aiokafka, confluent-kafka*, confluent.kafka, sarama, rdkafka, spring-kafka, segmentio/kafka-go, kafka-clients, cp-kafka, franz-go
nats: nats*, nats.go, async-nats
mqtt: paho-mqtt, mqtt, mosquitto, rumqttc, mqttnet
temporal: temporalio*, @temporalio/*, go.temporal.io/sdk
airflow, apache airflow: apache-airflow*, airflow
clerk: @clerk/*, clerk*
auth0: auth0*, @auth0/*
keycloak: keycloak*, @keycloak/*
supabase: supabase*, @supabase/*
firebase: firebase*, firebase-admin, @react-native-firebase/*, com.google.firebase*
sentry: sentry*, @sentry/*, sentry-sdk, sentry-go, raven, io.sentry*
datadog: datadog*, ddtrace, dd-trace
new relic: newrelic*
opentelemetry, otel: opentelemetry*, @opentelemetry/*, go.opentelemetry.io/*, otel*
prometheus: prometheus*, prom-client, prometheus-client, prometheus-fastapi-instrumentator, client_golang, micrometer-registry-prometheus, prometheus-net*, django-prometheus
grafana: grafana*
jaeger: jaeger*, all-in-one
loki: loki*, promtail, grafana/loki, pino-loki
fluentd: fluentd, fluent-*
logstash: logstash*
kibana: kibana
nginx: nginx*, openresty, ingress-nginx
traefik: traefik
caddy: caddy
envoy: envoy, envoyproxy/*
haproxy: haproxy
docker: docker
minio: minio*
localstack: localstack*
mailhog: mailhog
vault, hashicorp vault: hvac, node-vault, vault*
consul: consul*, python-consul
etcd: etcd*
zookeeper: zookeeper, kazoo
stripe: stripe*, @stripe/*, stripe.net, com.stripe*
paypal: paypal*, @paypal/*
razorpay: razorpay
twilio: twilio*
sendgrid: sendgrid*, @sendgrid/*
resend: resend
mailgun: mailgun*
pusher: pusher*, laravel-echo
openai: openai*, langchain-openai, @ai-sdk/openai, async-openai, azure.ai.openai
anthropic: anthropic*, @anthropic-ai/*, langchain-anthropic, @ai-sdk/anthropic
gemini, google gemini: google-generativeai, @google/generative-ai, google-genai, @google/genai
ollama: ollama*, langchain-ollama
pnpm: pnpm*, pnpm/action-setup
safety: safety
trivy: trivy*, aquasecurity/trivy-action
semgrep: semgrep*
codeql: github/codeql-action*
snyk: snyk*
codecov: codecov*, codecov/codecov-action
dependabot: dependabot
renovate: renovate*
terraform: terraform*, hashicorp/setup-terraform
helm: helm*, azure/setup-helm
locust: locust*
k6: k6*, grafana/k6*
coverage, code coverage, coverage.py: coverage, pytest-cov, nyc, c8, istanbul*, @vitest/coverage*, jacoco*, codecov*, cargo-tarpaulin, cargo-llvm-cov, coverlet*, simplecov
github actions: actions/*
`
