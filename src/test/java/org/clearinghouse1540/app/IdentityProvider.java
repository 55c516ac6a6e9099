package org.clearinghouse1540.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real identity provider (Keycloak, which the build unpacks), with one invented person, one
 * client that speaks OpenID Connect and one that speaks SAML.
 */
public final class IdentityProvider implements AutoCloseable {
  /** The person as the provider knows them: by this identity, or by this name. */
  public static final String SUBJECT = "11111111-2222-3333-4444-555555555555";

  public static final String USER = "example.person";
  public static final String PASSWORD = "for-a-test-only";
  public static final String SECRET = "a-secret-of-the-client";

  private final Process process;
  private final String realm;
  private final HttpClient client = HttpClient.newHttpClient();

  private IdentityProvider(Process process, String realm) {
    this.process = process;
    this.realm = realm;
  }

  /**
   * Starts it.
   *
   * @param program the address of the program that it vouches for people to
   */
  public static IdentityProvider start(Path folder, String program) {
    try {
      int port = TestProgram.freePort();
      Path home = folder.resolve("provider");
      copy(unpacked(), home);
      Files.createDirectories(home.resolve("data/import"));
      Files.writeString(
          home.resolve("data/import/example-realm.json"),
          JsonMapper.builder().build().writeValueAsString(realm(program)));
      ProcessBuilder builder =
          new ProcessBuilder(
              home.resolve("bin/kc.sh").toString(),
              "start-dev",
              "--import-realm",
              "--db=dev-mem",
              "--http-host=127.0.0.1",
              "--http-port=" + port,
              "--hostname=http://127.0.0.1:" + port);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      // It lives for a minute: code is compiled once and quickly.
      builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
      builder.redirectErrorStream(true).redirectOutput(folder.resolve("provider.log").toFile());
      IdentityProvider provider =
          new IdentityProvider(builder.start(), "http://127.0.0.1:" + port + "/realms/example");
      provider.await(folder.resolve("provider.log"));
      return provider;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path unpacked() throws IOException {
    Path folder = Path.of("target/identity-provider");
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(path -> path.getFileName().toString().startsWith("keycloak-"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("the build unpacked no identity provider"));
    }
  }

  // Its changes stay out of the build folder; its libraries are linked, not copied.
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
          if (target.toString().endsWith(".sh")) {
            target.toFile().setExecutable(true);
          }
        }
      }
    }
  }

  private static Map<String, Object> realm(String program) {
    return Map.of(
        "realm",
        "example",
        "enabled",
        true,
        "sslRequired",
        "none",
        "users",
        new Object[] {
          Map.of(
              "id",
              SUBJECT,
              "username",
              USER,
              "enabled",
              true,
              "email",
              "person@example.org",
              "emailVerified",
              true,
              "firstName",
              "Example",
              "lastName",
              "Person",
              "credentials",
              new Object[] {Map.of("type", "password", "value", PASSWORD)})
        },
        "clients",
        new Object[] {
          Map.of(
              "clientId",
              "clearinghouse",
              "protocol",
              "openid-connect",
              "secret",
              SECRET,
              "standardFlowEnabled",
              true,
              "redirectUris",
              new String[] {program + "/*"}),
          Map.of(
              "clientId",
              program + "/sign-in/saml/example-saml/metadata",
              "protocol",
              "saml",
              "redirectUris",
              new String[] {program + "/sign-in/saml/example-saml"},
              "attributes",
              Map.of(
                  "saml.assertion.signature", "true",
                  "saml.server.signature", "true",
                  "saml.signature.algorithm", "RSA_SHA256",
                  "saml.client.signature", "false",
                  "saml.force.post.binding", "true",
                  "saml.authnstatement", "true",
                  "saml_force_name_id_format", "true",
                  "saml_name_id_format", "username"))
        });
  }

  private void await(Path log) {
    for (int i = 0; i < 960; i++) {
      try {
        if (get("/.well-known/openid-configuration").statusCode() == 200) {
          return;
        }
      } catch (UncheckedIOException notYet) {
        // it is still starting
      }
      if (!process.isAlive()) {
        break;
      }
      pause();
    }
    try {
      throw new AssertionError("the identity provider does not answer:\n" + Files.readString(log));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private HttpResponse<String> get(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(realm + path)).timeout(Duration.ofSeconds(60)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** The file of institutions that tells the program of it, in both ways. */
  public String institutions() {
    Matcher certificate =
        Pattern.compile("X509Certificate>([^<]+)<")
            .matcher(get("/protocol/saml/descriptor").body());
    if (!certificate.find()) {
      throw new AssertionError("the identity provider tells no certificate");
    }
    return JsonMapper.builder()
        .build()
        .writeValueAsString(
            new Object[] {
              Map.of(
                  "key", "example-openid",
                  "name", "Example Institution",
                  "kind", "openid",
                  "issuer", realm,
                  "client", "clearinghouse",
                  "secret", SECRET),
              Map.of(
                  "key",
                  "example-saml",
                  "name",
                  "Example Ministry",
                  "kind",
                  "saml",
                  "entity",
                  realm,
                  "sign-on",
                  realm + "/protocol/saml",
                  "certificate",
                  certificate.group(1)),
              Map.of(
                  "key", "silent",
                  "name", "Institution that does not answer",
                  "kind", "openid",
                  "issuer", "http://127.0.0.1:9/realms/none",
                  "client", "x",
                  "secret", "y")
            });
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
