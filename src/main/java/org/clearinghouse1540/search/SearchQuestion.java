package org.clearinghouse1540.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.retrieval.PassageFilter;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.StorableText;
import org.clearinghouse1540.kit.text.TextFolding;

/** A question as it was typed, with its limits. */
record SearchQuestion(String words, PassageFilter filter, String page) {
  /** The longest question. */
  static final int LONGEST = 300;

  private static final String DAY = "\\d{4}(-\\d{2}(-\\d{2})?)?";

  /** Why nothing can be looked for, if so. */
  Optional<Message> problem() {
    if (!StorableText.isStorable(words)) {
      return Optional.of(Message.of("search.refused.characters"));
    }
    if (words.codePointCount(0, words.length()) > LONGEST) {
      return Optional.of(Message.of("search.refused.long", LONGEST));
    }
    if (!isEmpty() && TextFolding.IGNORING_DIACRITICS.words(words).isEmpty()) {
      return Optional.of(Message.of("search.refused.no-word"));
    }
    if (!isDay(filter.from()) || !isDay(filter.until())) {
      return Optional.of(Message.of("search.refused.day"));
    }
    return Optional.empty();
  }

  private static boolean isDay(String text) {
    if (text.isEmpty() || !text.matches(DAY)) {
      return text.isEmpty();
    }
    try {
      LocalDate.parse((text + "-01-01").substring(0, "2020-01-01".length()));
      return true;
    } catch (DateTimeParseException noSuchDay) {
      return false;
    }
  }

  /** Whether nothing was typed. */
  boolean isEmpty() {
    return words.isBlank();
  }

  /** The address of this question with another limit. */
  String with(String name, String value) {
    List<String> parts = new ArrayList<>();
    add(parts, "q", words, name, value);
    add(parts, "kind", filter.kind(), name, value);
    add(parts, "language", filter.language(), name, value);
    add(parts, "state", filter.party(), name, value);
    add(parts, "from", filter.from(), name, value);
    add(parts, "until", filter.until(), name, value);
    return "/search?" + String.join("&", parts);
  }

  /** The address of this question, to which the number of a page is added. */
  String pages() {
    return with("", "") + "&page=";
  }

  private static void add(
      List<String> parts, String name, String now, String changed, String value) {
    String text = name.equals(changed) ? value : now;
    if (!text.isEmpty()) {
      parts.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
  }
}
