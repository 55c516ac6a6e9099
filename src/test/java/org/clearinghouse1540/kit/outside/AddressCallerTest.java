package org.clearinghouse1540.kit.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.clearinghouse1540.app.HostileServer;
import org.clearinghouse1540.app.HostileServer.Answer;
import org.clearinghouse1540.app.LocalTargets;
import org.clearinghouse1540.kit.outside.AddressAnswer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests to addresses on the internet, against servers that answer wrongly or without end. */
class AddressCallerTest {
  private static final AllowedHosts HOSTS =
      AllowedHosts.read("--check-addresses", "laws.example, *.un.example", 10);
  private HostileServer server;

  @BeforeEach
  void start() throws IOException {
    server = new HostileServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void anAddressThatAnswersIsAskedOnceWithoutItsBody() throws InterruptedException {
    server.answers("HEAD /act?id=1", Answer.of("200 OK"));
    assertThat(ask("/act?id=1")).isEqualTo(Outcome.ANSWERED);
    assertThat(server.asked()).containsExactly("HEAD /act?id=1");
  }

  @Test
  void aServerThatKnowsNoHeadIsAskedWithGet() throws InterruptedException {
    server.answers("HEAD /act", Answer.of("405 Method Not Allowed"));
    server.answers("GET /act", Answer.of("200 OK"));
    assertThat(ask("/act")).isEqualTo(Outcome.ANSWERED);
    assertThat(ask("/none")).isEqualTo(Outcome.NOT_FOUND);
    assertThat(server.asked()).containsExactly("HEAD /act", "GET /act", "HEAD /none", "GET /none");
  }

  @Test
  void aPageForWhichOneSignsInAnswers() throws InterruptedException {
    server.answers("HEAD /a", Answer.of("401 Unauthorized"));
    server.answers("GET /a", Answer.of("403 Forbidden"));
    server.answers("GET /broken", Answer.of("503 Service Unavailable"));
    assertThat(ask("/a")).isEqualTo(Outcome.ANSWERED);
    assertThat(ask("/broken")).isEqualTo(Outcome.ERROR);
  }

  @Test
  void anEndlessBodyIsNotRead() throws InterruptedException {
    server.answers("HEAD /endless", Answer.of("501 Not Implemented"));
    server.answers(
        "GET /endless",
        out -> {
          Answer.of("200 OK").write(out);
          byte[] body = new byte[65_536];
          while (true) {
            out.write(body);
          }
        });
    assertThat(ask("/endless")).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void endlessHeadersAreAnError() throws InterruptedException {
    Answer endless =
        out -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write("X-More: of the same\r\n".getBytes(StandardCharsets.US_ASCII));
          }
        };
    server.answers("HEAD /headers", endless);
    server.answers("GET /headers", endless);
    assertThat(ask("/headers")).isEqualTo(Outcome.ERROR);
  }

  @Test
  void aServerThatSendsAByteNowAndThenIsTooSlow() throws InterruptedException {
    server.answers(
        "HEAD /slow",
        out -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write('X');
            out.flush();
            Thread.sleep(20);
          }
        });
    AddressCaller impatient =
        new AddressCaller(HOSTS, new LocalTargets(), trusting(), Duration.ofMillis(400));
    assertThat(impatient.ask(at("/slow"), pace()).orElseThrow().outcome())
        .isEqualTo(Outcome.TOO_SLOW);
  }

  @Test
  void whatIsNotHttpIsAnError() throws InterruptedException {
    Answer noise = out -> out.write("SSH-2.0-Example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    server.answers("HEAD /noise", noise);
    server.answers("GET /noise", noise);
    assertThat(ask("/noise")).isEqualTo(Outcome.ERROR);
  }

  @Test
  void aRedirectIsFollowedToAnAllowedHostOnly() throws InterruptedException {
    server.answers("HEAD /moved", Answer.of("301 Moved", "Location: /new"));
    server.answers("HEAD /new", Answer.of("200 OK"));
    server.answers("HEAD /away", Answer.of("302 Found", "Location: https://other.example/"));
    server.answers("HEAD /inner", redirect("http://127.0.0.1:" + server.port() + "/new"));
    server.answers("HEAD /local", redirect("http://localhost:" + server.port() + "/new"));
    server.answers("HEAD /file", redirect("file:///etc/hostname"));
    server.answers("HEAD /bad", redirect("http://[broken"));
    assertThat(ask("/moved")).isEqualTo(Outcome.ANSWERED);
    int before = server.asked().size();
    for (String path : List.of("/away", "/inner", "/local", "/file", "/bad")) {
      assertThat(ask(path)).as(path).isEqualTo(Outcome.UNDECIDED);
    }
    assertThat(server.asked().subList(before, server.asked().size()))
        .containsExactly("HEAD /away", "HEAD /inner", "HEAD /local", "HEAD /file", "HEAD /bad");
  }

  @Test
  void aRedirectToAnInnerServiceUnderAnAllowedNameIsNotFollowed() throws Exception {
    try (HostileServer inner =
        new HostileServer(new java.net.ServerSocket(0, 5, InetAddress.getLoopbackAddress()))) {
      server.answers("HEAD /in", redirect("http://inner.un.example:" + inner.port() + "/secret"));
      assertThat(ask("/in")).isEqualTo(Outcome.UNDECIDED);
      assertThat(inner.asked()).isEmpty();
    }
  }

  @Test
  void aCircleOfRedirectsEnds() throws InterruptedException {
    server.answers("HEAD /one", redirect("/two"));
    server.answers("HEAD /two", redirect("/one"));
    assertThat(ask("/one")).isEqualTo(Outcome.UNDECIDED);
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void aHostThatResolvesToAnInnerAddressIsNotCalled() throws InterruptedException {
    OutsideTargets rebound =
        new OutsideTargets() {
          @Override
          public List<InetAddress> resolve(String host) {
            return List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.getLoopbackAddress());
          }

          @Override
          public boolean isAllowed(InetAddress address, int port) {
            return PublicTargets.isPublic(address);
          }
        };
    AddressCaller caller = new AddressCaller(HOSTS, rebound, trusting(), Duration.ofSeconds(5));
    assertThat(caller.ask(at("/act"), pace()).orElseThrow().outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aPortWithoutAServerIsNoConnection() throws Exception {
    server.close();
    assertThat(ask("/act")).isEqualTo(Outcome.NO_CONNECTION);
  }

  @Test
  void theLimitsOfARunHold() throws InterruptedException {
    server.answers("HEAD /act", Answer.of("200 OK"));
    RequestPace pace = new RequestPace(3, 2, Duration.ZERO);
    AddressCaller caller = caller();
    assertThat(caller.ask(at("/act"), pace)).isPresent();
    assertThat(caller.ask(at("/act"), pace)).isPresent();
    assertThat(caller.ask(at("/act"), pace)).as("a third at one host").isEmpty();
    String other = "http://www.un.example:" + server.port() + "/act";
    assertThat(caller.ask(other, pace)).isPresent();
    assertThat(pace.isLeft("docs.un.example")).as("a fourth in all").isFalse();
  }

  @Test
  void onlyListedHostsAreAsked() {
    AddressCaller caller = caller();
    assertThat(caller.host("https://laws.example/act")).isEqualTo(Optional.of("laws.example"));
    assertThat(caller.host("https://LAWS.example/a%20b?q=é")).isPresent();
    assertThat(caller.host("https://docs.un.example/")).isPresent();
    for (String other :
        List.of(
            "https://un.example/",
            "https://laws.example.other/",
            "https://notun.example/",
            "https://user@laws.example/",
            "https://laws.example@other.example/",
            "ftp://laws.example/",
            "http://127.0.0.1/",
            "http://[::1]/",
            "//laws.example/",
            "not an address")) {
      assertThat(caller.host(other)).as(other).isEmpty();
    }
    assertThat(new AddressCaller(AllowedHosts.NONE, new LocalTargets()).host("http://laws.example"))
        .isEmpty();
  }

  @Test
  void aCertificateForAnotherHostIsNoAnswer(@TempDir Path folder) throws Exception {
    SSLContext context = LawsCertificate.context(folder);
    try (HostileServer secured =
        new HostileServer(
            context
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress()))) {
      LocalTargets.allow(secured.port());
      secured.answers("HEAD /act", Answer.of("200 OK"));
      String rest = ":" + secured.port() + "/act";
      AddressCaller knowing =
          new AddressCaller(
              HOSTS, new LocalTargets(), context.getSocketFactory(), Duration.ofSeconds(20));
      assertThat(outcome(knowing, "https://laws.example" + rest)).isEqualTo(Outcome.ANSWERED);
      assertThat(outcome(knowing, "https://www.un.example" + rest)).isEqualTo(Outcome.CERTIFICATE);
      assertThat(outcome(caller(), "https://laws.example" + rest))
          .as("a certificate that nobody signed")
          .isEqualTo(Outcome.CERTIFICATE);
    }
  }

  private static Answer redirect(String to) {
    return Answer.of("302 Found", "Location: " + to);
  }

  private static Outcome outcome(AddressCaller caller, String address) throws InterruptedException {
    return caller.ask(address, pace()).orElseThrow().outcome();
  }

  private Outcome ask(String path) throws InterruptedException {
    return outcome(caller(), at(path));
  }

  private String at(String path) {
    return "http://laws.example:" + server.port() + path;
  }

  private static AddressCaller caller() {
    return new AddressCaller(HOSTS, new LocalTargets(), trusting(), Duration.ofSeconds(20));
  }

  private static SSLSocketFactory trusting() {
    return HttpsURLConnection.getDefaultSSLSocketFactory();
  }

  private static RequestPace pace() {
    return new RequestPace(100, 100, Duration.ZERO);
  }
}
