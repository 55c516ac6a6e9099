package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.app.ProxiedVisitor;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.startup.OperatorOptions;
import org.clearinghouse1540.startup.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program in production behind the proxy 127.0.0.2, attacked from there and from elsewhere. */
class ProductionTest {
  private static final String PROXY = "127.0.0.2";
  private static final String STRANGER = "127.0.0.3";
  private static final Pattern SECRET = Pattern.compile("<code dir=\"ltr\">([A-Z2-7]{32})</code>");

  @TempDir private static Path folder = Path.of("");
  private static Optional<TestProgram> started = Optional.empty();

  @BeforeAll
  static void start() throws IOException {
    int port = TestProgram.freePort();
    started =
        Optional.of(
            TestProgram.start(
                new Settings(
                    folder,
                    "127.0.0.1",
                    port,
                    true,
                    Optional.of(PROXY),
                    new PublicAddress("https://clearinghouse.example"),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    OperatorOptions.NONE)));
  }

  @AfterAll
  static void stop() {
    started.ifPresent(TestProgram::close);
  }

  @Test
  void theSchemeAndTheClientCountFromTheProxyOnly() throws IOException {
    String proxied = fail(visitor(PROXY).with("X-Forwarded-Proto", "https"), "of.proxy");
    assertThat(proxied).contains("Strict-Transport-Security");
    assertThat(logged("of.proxy")).contains("203.0.113.9").doesNotContain("198.51.100.7");

    String direct = fail(visitor(STRANGER).with("X-Forwarded-Proto", "https"), "of.stranger");
    assertThat(direct).doesNotContain("Strict-Transport-Security");
    assertThat(logged("of.stranger")).contains(STRANGER).doesNotContain("203.0.113.9");

    String other =
        fail(visitor(PROXY).with("X-Forwarded-Proto", "http").with("X-Forwarded-Ssl", "on"), "ssl");
    assertThat(other).doesNotContain("Strict-Transport-Security");
  }

  // A wrong sign-in with each header that names a client, a host, a port or a path.
  private static String fail(ProxiedVisitor visitor, String name) {
    visitor
        .with("X-Forwarded-For", "198.51.100.7, 203.0.113.9")
        .with("Forwarded", "for=198.51.100.8;proto=https;host=evil.example");
    String answer = visitor.post("/sign-in", Map.of("username", name, "password", "a guess"));
    assertThat(ProxiedVisitor.location(answer)).isEqualTo("/sign-in?failed=yes");
    return answer;
  }

  @Test
  void noHeaderChangesWhereARedirectLeads() {
    for (String from : List.of(PROXY, STRANGER)) {
      ProxiedVisitor visitor =
          visitor(from)
              .with("Host", "evil.example")
              .with("X-Forwarded-Host", "evil.example")
              .with("X-Forwarded-Port", "81")
              .with("X-Forwarded-Prefix", "//evil.example")
              .with("X-Forwarded-Server", "evil.example")
              .with("Forwarded", "host=evil.example")
              .with("X-Original-URL", "//evil.example")
              .with("X-Forwarded-Proto", "https");
      String before = visitor.get("/accounts");
      assertThat(ProxiedVisitor.location(before)).as(from).isEqualTo("/sign-in");
      String after = visitor.post("/sign-in", password("expert"));
      assertThat(ProxiedVisitor.location(after)).as(from).isEqualTo("/accounts");
      assertThat(before + after + visitor.get("/account")).doesNotContain("evil.example");
      String out = visitor.post("/sign-out", Map.of());
      assertThat(ProxiedVisitor.location(out)).as(from).isEqualTo("/");
    }
  }

  @Test
  void theCookieIsSecureWhateverTheRequestSays() {
    for (String from : List.of(PROXY, STRANGER)) {
      assertThat(visitor(from).with("X-Forwarded-Proto", "http").get("/sign-in"))
          .containsPattern("(?i)set-cookie: __Host-session=[^\r\n]*; Secure");
    }
  }

  @Test
  void aPasswordAloneOpensOnlyTheSetupAndNothingOnceThereIsAFactor() {
    ProxiedVisitor thief = signedIn("administrator");
    ProxiedVisitor owner = signedIn("administrator");
    assertThat(ProxiedVisitor.location(owner.get("/accounts"))).isEqualTo("/account?first=yes");
    owner.post("/account/code/begin", Map.of());
    Matcher secret = SECRET.matcher(owner.get("/account"));
    assertThat(secret.find()).isTrue();
    String code = OneTimeCodes.codeAt(secret.group(1), Instant.now());
    owner.post("/account/code/confirm", Map.of("code", code));
    assertThat(owner.get("/accounts")).startsWith("HTTP/1.1 200");
    assertThat(ProxiedVisitor.location(thief.get("/account"))).isEqualTo("/sign-in?again=factor");
  }

  @Test
  void aPasswordAloneDoesNotOpenTheAccountBesideAPasskey() {
    ProxiedVisitor before = signedIn("member");
    assertThat(before.get("/account")).startsWith("HTTP/1.1 200");
    JdbcClient.create(program().owner().plainSource())
        .sql(
            """
            insert into access_passkey (credential_id, account_id, label, public_key,
              signature_count, user_verified, backup_eligible, backed_up, transports, made_at,
              last_used_at)
            select '1540', id, 'example device', '', 0, true, false, false, '', now(), now()
            from access_account where name = 'member'
            """)
        .update();
    for (ProxiedVisitor thief : List.of(before, signedIn("member"))) {
      assertThat(ProxiedVisitor.location(thief.get("/account"))).isEqualTo("/sign-in?again=factor");
    }
  }

  private static ProxiedVisitor signedIn(String role) {
    ProxiedVisitor visitor = visitor(PROXY).with("X-Forwarded-Proto", "https");
    String answer = visitor.post("/sign-in", password(role));
    assertThat(ProxiedVisitor.location(answer)).isEqualTo("/desk");
    return visitor;
  }

  private static Map<String, String> password(String role) {
    return Map.of("username", role, "password", program().password(role));
  }

  private static ProxiedVisitor visitor(String from) {
    return new ProxiedVisitor(program().bean(Settings.class).local(), from);
  }

  private static TestProgram program() {
    return started.orElseThrow();
  }

  private static String logged(String name) throws IOException {
    return Files.readAllLines(folder.resolve("log/security.log")).stream()
        .filter(line -> line.contains(name))
        .reduce("", String::concat);
  }
}
