# syntax=docker/dockerfile:1
# Build:  docker build -t parley .            (PostgreSQL)
#         docker build -t parley --build-arg DATABASE=h2 .
FROM maven:3.9-eclipse-temurin-21 AS build
ARG DATABASE=postgresql
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
COPY manifests manifests
RUN mvn -B -ntp -q -DskipTests -Dparley.database=${DATABASE} package

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --home /parley --create-home parley
WORKDIR /parley
COPY --from=build --chown=parley:parley /src/target/quarkus-app ./
RUN mkdir -p data && chown parley:parley data
USER 10001
# Data of an H2 build live in /parley/data; mount a volume there.
VOLUME ["/parley/data"]
# About 270 MiB are used beside the heap: with 35 % for it a container of 512 MiB is never full.
ENV PARLEY_HTTP_HOST=0.0.0.0 \
    MALLOC_ARENA_MAX=2 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=30 -Dfile.encoding=UTF-8 -Duser.timezone=UTC"
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=40s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /q/health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
