# The application alone; its database is another container (docker-compose.yml).
FROM eclipse-temurin:25-jdk AS build
WORKDIR /tats
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY frontend frontend
COPY src src
RUN ./mvnw -B -q -Dmaven.test.skip package \
    && java -Djarmode=tools -jar target/tats.jar extract --destination /application \
    && rm -f /application/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home tats
COPY --from=build /application /application
USER tats
WORKDIR /tmp
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/application/tats.jar"]
