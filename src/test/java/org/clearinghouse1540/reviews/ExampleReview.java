package org.clearinghouse1540.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.app.Visitor;
import org.jsoup.Jsoup;

/** Reviews with invented submissions, as they are made through the pages. */
final class ExampleReview {
  /** A heading, three passages that the program places by different reasons, and thanks. */
  static final String TEXT =
      """
      STATEMENT

      1. We propose regional courses for customs officers on dual-use goods.
      2. Paragraph 3 (d) of the resolution should be explained in a guide for smaller States.

      The Committee may wish to consider how it keeps the memory of its former experts.

      We thank the Chair for the excellent organization of these open consultations.
      """;

  private ExampleReview() {}

  /** The address to which an accepted form leads. */
  static String sent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  static String open(Visitor expert, String title) {
    return sent(expert.post("/reviews", Map.of("title", title)));
  }

  /** Records a submission with a file. */
  static HttpResponse<String> record(
      Visitor by, String review, Map<String, String> others, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("origin", "state");
    fields.put("title", "Statement (invented)");
    fields.put("dated", "2026-03-01");
    fields.put("language", "en");
    fields.putAll(others);
    StringBuilder path = new StringBuilder(review + "/submission?");
    fields.forEach(
        (name, value) ->
            path.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    path.setLength(path.length() - 1);
    return by.upload(path.toString(), "statement.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The numbers of the passages on a page. */
  static List<String> passages(Visitor reader, String page) {
    return Jsoup.parse(reader.get(page).body()).select("[id^=passage-]").stream()
        .map(element -> element.id().replace("passage-", ""))
        .toList();
  }
}
