package org.clearinghouse1540.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.web.OpenSessions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A balancer asks without a session whether the program lives and whether it is ready. */
class HealthPagesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final TestProgram program = TestProgram.get();

  @Test
  void theProgramLives() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree("{\"status\":\"alive\"}"));
  }

  @Test
  void theProgramIsReady() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/ready");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    JsonNode body = JSON.readTree(answer.body());
    assertThat(body.propertyNames())
        .containsExactlyInAnyOrder("status", "database", "migrations", "traffic");
    assertThat(body.path("status").asString()).isEqualTo("ready");
  }

  @Test
  void manyQuestionsOpenNoSessionAndAreNotRefused() throws IOException, InterruptedException {
    int before = program.bean(OpenSessions.class).open();
    for (int times = 0; times < 300; times++) {
      for (String path : new String[] {"/health", "/ready"}) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      }
    }
    assertThat(program.bean(OpenSessions.class).open()).isEqualTo(before);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(program.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
}
