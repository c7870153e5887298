# syntax=docker/dockerfile:1
#
# The server on a JVM, the right choice under load; deploy/Dockerfile.native makes the native program.
#
#   docker build -t callwright .
#   docker run -p 8080:8080 -v "$PWD/flows:/app/flows:ro" -v callwright-data:/app/data \
#     -e CALLWRIGHT_PUBLIC_URL=https://pbx-apps.example.com callwright

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --user-group --uid 10001 --home-dir /app --shell /usr/sbin/nologin callwright \
 && mkdir -p /app/flows /app/data \
 && chown callwright:callwright /app /app/data
COPY --chmod=755 deploy/healthy deploy/archive /usr/local/bin/
COPY --from=build /build/target/callwright.jar /app/callwright.jar
COPY flows /app/flows
USER callwright
WORKDIR /app
RUN archive
EXPOSE 8080
VOLUME /app/data
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["healthy"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=callwright.jsa", "-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:MaxRAMPercentage=75", "-jar", "callwright.jar"]
CMD ["serve"]
