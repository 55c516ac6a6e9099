package org.clearinghouse1540.plans;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a user looks for in a plan.
 *
 * @param words words of the action, the lead agency or the partners, or empty
 * @param progress the key of a state of progress, or empty
 * @param agency the account of an agency, or empty
 * @param due the day by which lines end that are not done
 */
record LineQuery(String words, String progress, String agency, Optional<LocalDate> due) {
  static final LineQuery ALL = new LineQuery("", "", "", Optional.empty());

  LineQuery {
    words = words.strip();
  }

  /**
   * The query as an address names it; Spring fills it from the parameters.
   *
   * @param page the number of the page
   */
  record Parameters(
      @Nullable String words,
      @Nullable String progress,
      @Nullable String agency,
      @Nullable String due,
      @Nullable String page) {

    LineQuery query() {
      return new LineQuery(
          text(words),
          PlanProgress.find(text(progress)).map(PlanProgress::key).orElse(""),
          text(agency),
          DateText.readDay(text(due)));
    }

    String number() {
      return text(page);
    }

    private static String text(@Nullable String value) {
      return value == null ? "" : value;
    }
  }

  /** The query as the end of an address, to which the number of the page is added. */
  String address(String path) {
    StringBuilder address = new StringBuilder(path).append('?');
    add(address, "words=", words);
    add(address, "progress=", progress);
    add(address, "agency=", agency);
    add(address, "due=", due.map(LocalDate::toString).orElse(""));
    return address.append("page=").toString();
  }

  private static void add(StringBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.append(name).append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&');
    }
  }
}
