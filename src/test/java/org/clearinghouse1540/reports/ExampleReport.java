package org.clearinghouse1540.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse1540.app.Visitor;

/** National reports of invented States, as they are sent through the pages. */
public final class ExampleReport {
  private ExampleReport() {}

  /** Sends a report of a kind and date with this text. */
  static HttpResponse<String> answer(Visitor by, Map<String, String> others, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", "first");
    fields.put("title", "Report (invented)");
    fields.put("dated", "2020-03-01");
    fields.put("languages", "en");
    fields.putAll(others);
    StringBuilder path = new StringBuilder("/reports?");
    fields.forEach(
        (name, value) ->
            path.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    path.setLength(path.length() - 1);
    return by.upload(path.toString(), "report.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The same.
   *
   * @return the address of the report
   */
  public static String send(Visitor by, Map<String, String> others, String text) {
    HttpResponse<String> answer = answer(by, others, text);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }
}
