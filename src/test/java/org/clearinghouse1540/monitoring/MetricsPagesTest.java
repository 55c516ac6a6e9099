package org.clearinghouse1540.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.web.OpenSessions;
import org.junit.jupiter.api.Test;

/** Metrics are open to an administrator and to the token, and name no record, State or person. */
class MetricsPagesTest {
  private static final String TOKEN = TestProgram.METRICS_TOKEN;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  private final TestProgram program = TestProgram.get();

  @Test
  void theTokenReadsTheMetrics() throws IOException, InterruptedException {
    int before = program.bean(OpenSessions.class).open();
    HttpResponse<String> answer = get("/metrics", "Bearer " + TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("version=0.0.4");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(program.bean(OpenSessions.class).open()).isEqualTo(before);
    assertThat(answer.body())
        .contains(
            "jvm_memory_used_bytes",
            "jvm_threads_live_threads",
            "jvm_gc_",
            "http_server_requests_seconds_bucket",
            "clearinghouse_pool_active",
            "clearinghouse_job_last_run_timestamp_seconds{job=\"signing\"}",
            "clearinghouse_job_failures_total{job=\"consents\"}",
            "clearinghouse_outbox_waiting",
            "clearinghouse_tasks_waiting",
            "clearinghouse_journal_entries",
            "clearinghouse_journal_signature_timestamp_seconds",
            "clearinghouse_sessions",
            "clearinghouse_security_events_total{event=\"too-many-attempts\"}",
            "disk_free_bytes");
    assertThat(figure(answer.body(), "clearinghouse_journal_entries"))
        .isGreaterThan(0)
        .isLessThanOrEqualTo(program.count("select count(*) from kit_journal"));
  }

  @Test
  void anAdministratorReadsThemAndNobodyElse() throws IOException, InterruptedException {
    assertThat(program.person(Role.ADMINISTRATOR, "").get("/metrics").body())
        .contains("jvm_memory");
    for (Role role : Role.values()) {
      if (role != Role.ADMINISTRATOR) {
        Visitor other = program.person(role, role == Role.PROVIDER ? "Example Provider" : "");
        assertThat(other.get("/metrics").statusCode()).as(role.name()).isNotEqualTo(200);
      }
    }
    assertThat(get("/metrics", "").statusCode()).as("a visitor").isEqualTo(302);
  }

  @Test
  void nothingElseThanTheTokenOpensThem() throws IOException, InterruptedException {
    List<String> wrong =
        new ArrayList<>(
            List.of(
                TOKEN,
                "Basic " + TOKEN,
                "Bearer",
                "Bearer ",
                "Bearer null",
                "Bearer " + TOKEN + "x",
                "Bearer x" + TOKEN,
                "Bearer " + TOKEN.toUpperCase(java.util.Locale.ROOT),
                "Bearer " + TOKEN + ", Bearer " + TOKEN,
                "Bearer " + TOKEN + " " + TOKEN,
                "BearerX " + TOKEN,
                "Bearer " + TOKEN.substring(1)));
    for (int length = 1; length < TOKEN.length(); length++) {
      wrong.add("Bearer " + TOKEN.substring(0, length));
    }
    for (String header : wrong) {
      HttpResponse<String> answer = get("/metrics", header);
      assertThat(answer.statusCode()).as(header).isEqualTo(401);
      assertThat(answer.body()).isEmpty();
    }
    HttpRequest twice =
        HttpRequest.newBuilder(URI.create(program.address() + "/metrics"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Authorization", "Bearer wrong")
            .build();
    assertThat(CLIENT.send(twice, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
    assertThat(get("/metrics?token=" + TOKEN, "").statusCode()).isEqualTo(302);
  }

  @Test
  void theTokenOpensNothingElse() throws IOException, InterruptedException {
    for (String path : List.of("/accounts", "/desk", "/outbox", "/matrices", "/metrics/x")) {
      assertThat(get(path, "Bearer " + TOKEN).statusCode()).as(path).isNotEqualTo(200);
    }
  }

  @Test
  void labelsNameNoRecordAndNothingFromOutside() throws IOException, InterruptedException {
    get("/public/states/KAZ", "");
    get("/public/events/987654321", "");
    get("/hostile-zqxv/%0Ax%22%7D/../../etc/passwd", "");
    CLIENT.send(
        HttpRequest.newBuilder(URI.create(program.address() + "/hostile-zqxv"))
            .method("HOSTILEZQXV", HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
    String metrics = get("/metrics", "Bearer " + TOKEN).body();
    assertThat(metrics)
        .contains("address=\"/public/states/{code}\"")
        .doesNotContainIgnoringCase("zqxv", "KAZ", "987654321", "passwd");
    Set<String> names = new TreeSet<>();
    Matcher label = LABEL.matcher(metrics);
    while (label.find()) {
      names.add(label.group(1));
    }
    names.removeAll(Set.of("action", "cause", "gc", "area", "id", "pool", "state", "path", "le"));
    assertThat(names).containsExactlyInAnyOrder("address", "event", "job", "method", "status");
  }

  private static double figure(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(String path, String authorization)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.address() + path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
