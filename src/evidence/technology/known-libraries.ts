/**
 * Libraries, frameworks and tools of development by their names, with the packages that stand for them.
 * Each line is `name, other name: package, other-package*`; a star stands for any ending. General knowledge, to be
 * corrected by whoever knows better. What is called like its package needs no line.
 */
export const KNOWN_LIBRARIES = `
celery: celery*, django-celery-beat, django-celery-results
celery flower, flower: flower
rq: rq, django-rq
dramatiq: dramatiq
bullmq: bullmq
sidekiq: sidekiq*
fastapi: fastapi
fastapi-users: fastapi-users*
flask: flask
django: django
django rest framework, drf: djangorestframework
starlette: starlette
pydantic: pydantic*
sqlalchemy: sqlalchemy, flask-sqlalchemy, sqlmodel
sqlmodel: sqlmodel
alembic: alembic
uvicorn: uvicorn
gunicorn: gunicorn
scrapy: scrapy
beautifulsoup, beautiful soup: beautifulsoup4, bs4
scikit-learn, sklearn, scikit learn: scikit-learn, sklearn
pytorch, torch: torch, pytorch*
tensorflow: tensorflow*, @tensorflow/*
keras: keras
hugging face, huggingface, hugging face transformers: transformers, huggingface*, sentence-transformers, @huggingface/*
opencv: opencv*, cv2
pandas: pandas
numpy: numpy
xgboost: xgboost
lightgbm: lightgbm
langchain: langchain*, @langchain/*, langchain4j
langgraph: langgraph*, @langchain/langgraph
llamaindex: llama-index*, llamaindex
pytest: pytest*
unittest: unittest
hypothesis: hypothesis
black: black
flake8: flake8
ruff: ruff, ruff-pre-commit
mypy: mypy
pylint: pylint
isort: isort
bandit: bandit
bcrypt: bcrypt, bcryptjs, py-bcrypt, bcrypt.net*, jbcrypt, flask-bcrypt, bcrypt-ruby
argon2: argon2*, konscious.security.cryptography.argon2
passlib: passlib
jwt, json web tokens, json web token: pyjwt, python-jose, jsonwebtoken, jose, jose4j, jjwt*, golang-jwt*, jwt-go, jwt, system.identitymodel.tokens.jwt, microsoft.aspnetcore.authentication.jwtbearer, fastapi-users*, flask-jwt-extended, djangorestframework-simplejwt, @nestjs/jwt, java-jwt, spring-boot-starter-oauth2-resource-server, next-auth, nimbus-jose-jwt, authlib
passport, passport.js: passport*, @nestjs/passport
nextauth, next-auth, auth.js: next-auth, @auth/*
react, react.js, reactjs: react
react native: react-native
expo: expo
next.js, nextjs: next
nuxt, nuxt.js: nuxt*
vue, vue.js, vuejs: vue
pinia: pinia
vuex: vuex
angular: @angular/core
rxjs: rxjs
svelte: svelte
sveltekit: @sveltejs/kit
solidjs, solid.js: solid-js
astro: astro
starlight: @astrojs/starlight
remix: @remix-run/*
gatsby: gatsby
redux, redux toolkit: redux, @reduxjs/toolkit, react-redux
zustand: zustand
mobx: mobx
jotai: jotai
react query, tanstack query: @tanstack/react-query, react-query, @tanstack/*-query
tanstack router: @tanstack/react-router
swr: swr
react router: react-router*, @remix-run/react
react hook form: react-hook-form
formik: formik
zod: zod
yup: yup
tailwind, tailwindcss, tailwind css: tailwindcss, @tailwindcss/*
bootstrap: bootstrap, react-bootstrap, ng-bootstrap
material ui, mui, material-ui: @mui/*, @material-ui/*
chakra ui: @chakra-ui/*
ant design, antd: antd, ant-design-vue
radix ui, radix: @radix-ui/*, radix-ui
mantine: @mantine/*
styled components: styled-components
emotion: @emotion/*
framer motion: framer-motion, motion
recharts: recharts
chart.js, chartjs: chart.js, react-chartjs-2
d3, d3.js: d3, d3-*
three.js, threejs: three, @react-three/*
leaflet: leaflet, react-leaflet
mapbox: mapbox-gl, @mapbox/*
axios: axios
express, express.js, expressjs: express
fastify: fastify, @nestjs/platform-fastify
nestjs, nest.js: @nestjs/*
koa: koa
hono: hono
trpc: @trpc/*
graphql: graphql*, @apollo/*, apollo-server*, strawberry-graphql, graphene*, ariadne, gqlgen, async-graphql, juniper, hotchocolate*, spring-boot-starter-graphql, @nestjs/graphql
apollo: @apollo/*, apollo-server*
socket.io: socket.io*, python-socketio, flask-socketio
websockets: websockets, ws, gorilla/websocket, tokio-tungstenite, socket.io*, spring-boot-starter-websocket
prisma: prisma, @prisma/client
drizzle, drizzle orm: drizzle-orm, drizzle-kit
typeorm: typeorm, @nestjs/typeorm
sequelize: sequelize*
mongoose: mongoose
knex: knex
vite: vite
webpack: webpack*, react-scripts
esbuild: esbuild
rollup: rollup
turborepo: turbo
nx: nx, @nx/*, @nrwl/*
lerna: lerna
jest: jest, ts-jest, @jest/*, jest-expo, react-scripts
vitest: vitest
mocha: mocha
chai: chai
cypress: cypress
playwright: playwright*, @playwright/test, pytest-playwright, microsoft.playwright
puppeteer: puppeteer*
selenium: selenium*, selenium-webdriver, selenium-java, selenium.webdriver
testing library, react testing library: @testing-library/*
msw, mock service worker: msw
storybook: storybook, @storybook/*
eslint: eslint*, @eslint/*
prettier: prettier
biome: @biomejs/biome
husky: husky
winston: winston
pino: pino*
zap: go.uber.org/zap
log4j: log4j*
slf4j: slf4j*
logback: logback*
serilog: serilog*
structlog: structlog
loguru: loguru
nodemailer: nodemailer
boto3: boto3
spring boot, springboot, org.springframework.boot: spring-boot*, org.springframework.boot*
spring security: spring-security*, spring-boot-starter-security
spring data jpa: spring-data-jpa, spring-boot-starter-data-jpa
hibernate: hibernate*, spring-boot-starter-data-jpa
quarkus: quarkus*, io.quarkus*
micronaut: micronaut*, io.micronaut*
ktor: ktor*, io.ktor*
flyway: flyway*
liquibase: liquibase*
mapstruct: mapstruct*
lombok: lombok
junit, junit 5, junit5, junit4: junit*, org.junit*, spring-boot-starter-test, kotlin-test*
mockito: mockito*, spring-boot-starter-test
testcontainers: testcontainers*, org.testcontainers*
jacoco: jacoco*
retrofit: retrofit*
okhttp: okhttp*
jetpack compose: androidx.compose*, compose-bom, org.jetbrains.compose*, compose-ui*, material3, ui-tooling*
hilt, dagger hilt: hilt*, com.google.dagger*, dagger*
koin: koin*
coil: coil*
gin: gin-gonic/gin, gin
echo: labstack/echo*
fiber: gofiber/fiber*
chi: go-chi/chi*
gorm: gorm.io/*, gorm
cobra: spf13/cobra
viper: spf13/viper
testify: stretchr/testify
tokio: tokio*
axum: axum*
actix, actix-web, actix web: actix*
rocket: rocket
serde: serde*
diesel: diesel*
sqlx: sqlx, jmoiron/sqlx
tonic: tonic*
grpc: grpc*, grpcio*, @grpc/*, google.golang.org/grpc, tonic*, io.grpc*
protobuf, protocol buffers: protobuf*, prost*, google.golang.org/protobuf, @bufbuild/*, google.protobuf
tauri: tauri*, @tauri-apps/*
electron: electron*
bevy: bevy*
wgpu: wgpu
clap: clap
entity framework, entity framework core, ef core, efcore: microsoft.entityframeworkcore*, entityframework*, npgsql.entityframeworkcore*
asp.net, asp.net core, aspnetcore: microsoft.aspnetcore*, microsoft.net.sdk.web
signalr: microsoft.aspnetcore.signalr*, @microsoft/signalr
xunit: xunit*
nunit: nunit*
mstest: mstest*
moq: moq
automapper: automapper*
mediatr: mediatr*
fluentvalidation: fluentvalidation*
polly: polly*, microsoft.extensions.http.polly
hangfire: hangfire*
dapper: dapper*
swagger, swashbuckle: swashbuckle*, swagger*, springdoc*, springfox*, drf-spectacular, drf-yasg, @nestjs/swagger, swaggo*, flasgger, fastapi
rails, ruby on rails: rails
laravel: laravel/framework
symfony: symfony/*
phpunit: phpunit*
rspec: rspec*
devise: devise
phoenix: phoenix*
flutter: flutter
riverpod: riverpod*, flutter_riverpod, hooks_riverpod
bloc: bloc, flutter_bloc
pdfkit: pdfkit
reportlab: reportlab
pillow: pillow, pil
ffmpeg: ffmpeg*, fluent-ffmpeg
sharp: sharp
i18next: i18next*, react-i18next, next-i18next
web3.js: web3
ethers, ethers.js: ethers
hardhat: hardhat*, @nomicfoundation/*
foundry: foundry-rs/*
openzeppelin: @openzeppelin/*
wagmi: wagmi
viem: viem
pybind11: pybind11
numba: numba
ray: ray
dask: dask
spark, apache spark, pyspark: pyspark, spark*
mlflow: mlflow*
streamlit: streamlit
gradio: gradio
plotly: plotly*, dash
matplotlib: matplotlib
typer: typer
click: click
rich: rich
httpx: httpx
aiohttp: aiohttp
requests: requests
room, room database: room-runtime, room-ktx, room-compiler, room-*
livedata: lifecycle-livedata*
androidx lifecycle, android lifecycle, lifecycle components: lifecycle-*
navigation component, jetpack navigation, navigation compose: navigation-fragment*, navigation-ui*, navigation-compose*
material components, material design components: com.google.android.material:material
appcompat, androidx appcompat: appcompat
coroutines, kotlin coroutines, kotlinx coroutines, kotlinx.coroutines: kotlinx-coroutines*
kotlinx serialization, kotlinx.serialization, kotlin serialization: kotlinx-serialization*
datastore, jetpack datastore: datastore*
workmanager: work-runtime*
espresso: espresso*
robolectric: robolectric
mockk: mockk*
mockito kotlin, mockitokotlin: mockito-kotlin
androidx test: androidx.test.ext:junit, androidx.test*
timber: timber
glide: glide
picasso: picasso
moshi: moshi*
gson: gson, converter-gson
jackson: jackson*, spring-boot-starter-json, spring-boot-starter-web
leakcanary: leakcanary*
exoplayer: exoplayer*, media3-exoplayer*
camerax: camera-camera2, camera-*
spring mvc, spring web, spring web mvc: spring-webmvc, spring-web, spring-boot-starter-web
spring webflux, webflux: spring-webflux, spring-boot-starter-webflux
spring cloud: spring-cloud*
spring data: spring-data*, spring-boot-starter-data*
spring boot actuator, spring actuator, actuator: spring-boot-starter-actuator
mybatis: mybatis*
mybatis plus, mybatis-plus: mybatis-plus*
pagehelper: pagehelper*
druid: druid*
hutool: hutool*
fastjson: fastjson*
knife4j: knife4j*
springdoc, springdoc openapi: springdoc*
jjwt: jjwt*
thymeleaf: thymeleaf*, spring-boot-starter-thymeleaf
hikaricp, hikari: hikaricp, spring-boot-starter-data-jpa, spring-boot-starter-jdbc
assertj: assertj*, spring-boot-starter-test
rest assured: rest-assured*
wiremock: wiremock*
caffeine: caffeine
redisson: redisson*
guava: guava
apache poi: poi, poi-ooxml
micrometer: micrometer*
resilience4j: resilience4j*
openfeign, feign: spring-cloud-starter-openfeign, feign-core
jooq: jooq*
element plus: element-plus
element ui: element-ui
vant: vant
ocelot: ocelot*
masstransit: masstransit*
nlog: nlog*
newtonsoft json, json.net: newtonsoft.json
refit: refit*
quartz, quartz.net: quartz*, spring-boot-starter-quartz
fluentassertions: fluentassertions*
nsubstitute: nsubstitute
shouldly: shouldly
bogus: bogus
coverlet: coverlet*
benchmarkdotnet: benchmarkdotnet*
blazor: microsoft.aspnetcore.components*
asp.net identity, asp.net core identity: microsoft.aspnetcore.identity*
codeigniter, codeigniter 4, codeigniter4: codeigniter4/framework, codeigniter/framework, codeigniter4/*
livewire: livewire/livewire
inertia, inertia.js: @inertiajs/*, inertiajs/inertia-laravel
filament: filament/filament
laravel sanctum, sanctum: laravel/sanctum
eloquent: laravel/framework, illuminate/database
`
