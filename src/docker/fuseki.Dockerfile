# A SPARQL engine for the compose file: Apache Jena Fuseki, as its project publishes it.
FROM eclipse-temurin:25-jre
ADD --checksum=sha256:789ff7f4eb33a4b3873ab57e5b34b8f58cfdef0a5d15900e93175193733668cf \
    https://repo1.maven.org/maven2/org/apache/jena/jena-fuseki-server/6.0.0/jena-fuseki-server-6.0.0.jar /opt/fuseki.jar
RUN chmod 644 /opt/fuseki.jar && useradd --system --uid 10001 fuseki && mkdir /data && chown fuseki /data
USER fuseki
WORKDIR /data
VOLUME /data
EXPOSE 3030
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-cp", "/opt/fuseki.jar", "org.apache.jena.fuseki.main.cmds.FusekiMainCmd"]
CMD ["--tdb2", "--update", "--loc", "/data", "/policy"]
