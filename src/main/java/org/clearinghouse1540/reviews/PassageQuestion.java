package org.clearinghouse1540.reviews;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Limits of a list of passages of a review.
 *
 * @param paragraph a paragraph, {@link #WITHOUT} for none, or empty for all
 * @param theme a theme, {@link #WITHOUT} for none, or empty for all
 * @param status a status of the list, or empty for all but those set aside
 * @param words words that the passage contains; may be empty
 */
record PassageQuestion(long review, String paragraph, String theme, String status, String words) {
  /** The value that stands for no paragraph or theme. */
  static final String WITHOUT = "none";

  /** No decision of a person. */
  static final String OPEN = "open";

  /** In no proposal. */
  static final String NOT_TAKEN_UP = "not-taken-up";

  /** Taken up by a proposal. */
  static final String TAKEN_UP = "taken-up";

  /** Set aside by a person. */
  static final String ASIDE = "aside";

  /** All passages of a review that were not set aside. */
  static PassageQuestion of(long review) {
    return new PassageQuestion(review, "", "", "", "");
  }

  /** The same question for one status. */
  PassageQuestion with(String other) {
    return new PassageQuestion(review, paragraph, theme, other, words);
  }

  /** The same question for one cluster. */
  PassageQuestion with(PassageCluster cluster) {
    return new PassageQuestion(
        review, named(cluster.paragraph()), named(cluster.theme()), status, words);
  }

  private static String named(String value) {
    return value.isEmpty() ? WITHOUT : value;
  }

  /** The address of its list, to which the number of a page can be added. */
  String address() {
    Map<String, String> limits = new LinkedHashMap<>();
    limits.put("paragraph", paragraph);
    limits.put("theme", theme);
    limits.put("status", status);
    limits.put("words", words);
    return limits.entrySet().stream()
        .filter(limit -> !limit.getValue().isEmpty())
        .map(limit -> limit.getKey() + "=" + encoded(limit.getValue()) + "&")
        .collect(Collectors.joining("", "/reviews/" + review + "/passages?", "page="));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
