package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Public pages are kept for visitors until anything is written, and sent compressed and once. */
class PublicPageCacheTest {
  private static final String PATH = "/public/offers";
  private static final String KEPT = "kept for this test";
  private final TestProgram program = TestProgram.get();
  private final PublicPageCache pages = program.bean(PublicPageCache.class);
  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.address() + path));
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private void keep() {
    PublicPageCache.Key key =
        ViewerDataSource.as(
            "public",
            () -> pages.key("en " + program.bean(TrialNotice.class).isShown() + " " + PATH + "?"));
    byte[] bytes = KEPT.getBytes(StandardCharsets.UTF_8);
    pages.keep(key, PublicPageCache.CachedPage.of(Map.of("Content-Type", "text/html"), bytes));
  }

  @Test
  void aKeptPageIsSentUntilAnythingIsWrittenEvenRoundTheProgram() throws Exception {
    String answer = "";
    // Other work of the shared program may write in between.
    for (int time = 0; time < 50 && !answer.equals(KEPT); time++) {
      keep();
      answer = text(get(PATH));
    }
    assertThat(answer).isEqualTo(KEPT);
    JdbcClient.create(program.owner().plainSource())
        .sql("create table kept_pages_test ()")
        .update();
    try {
      assertThat(text(get(PATH))).contains("<html");
    } finally {
      JdbcClient.create(program.owner().plainSource()).sql("drop table kept_pages_test").update();
    }
  }

  @Test
  void aKeptPageIsForItsLanguageAndForVisitorsOnly() throws Exception {
    keep();
    assertThat(text(get(PATH, "Accept-Language", "fr"))).contains("lang=\"fr\"");
    keep();
    assertThat(program.person(Role.EXPERT, "").get(PATH).body()).contains("/account");
  }

  @Test
  void aPageIsCompressedAndSentOnce() throws Exception {
    HttpResponse<byte[]> plain = get(PATH);
    HttpResponse<byte[]> zipped = get(PATH, "Accept-Encoding", "br, gzip;q=0.8");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(plain.body());
    String tag = zipped.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get(PATH, "Accept-Encoding", "gzip", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get(PATH, "If-None-Match", tag).statusCode()).as("not compressed").isEqualTo(200);
    assertThat(plain.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(plain.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void aRefusedPageAndAFormAreNotKept() throws Exception {
    assertThat(get("/public/events/999999999").statusCode()).isEqualTo(404);
    assertThat(get("/public/events/999999999").headers().firstValue("ETag")).isEmpty();
    assertThat(get("/sign-in").headers().firstValue("ETag")).isEmpty();
    assertThat(get(PATH + "?lang=fr").headers().firstValue("Set-Cookie")).isPresent();
  }
}
