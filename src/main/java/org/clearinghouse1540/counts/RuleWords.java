package org.clearinghouse1540.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.BadInput;

/** The words of a rule, such as {@code form=2017}; what is not possible is refused by name. */
final class RuleWords {
  private static final String FIELD = "rule";

  private RuleWords() {}

  /** The values of the words of a line by their names; those without a value are left out. */
  static Map<String, String> read(String line, Collection<String> possible) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : line.strip().split("\\s+")) {
      int sign = word.indexOf('=');
      if (word.isEmpty()) {
        continue;
      }
      if (sign < 0 || !possible.contains(word.substring(0, sign))) {
        throw BadInput.of(FIELD, "counts.refused.word", word, String.join(", ", possible));
      }
      if (values.put(word.substring(0, sign), word.substring(sign + 1)) != null) {
        throw BadInput.of(FIELD, "counts.refused.twice", word.substring(0, sign));
      }
    }
    values.values().removeIf(String::isEmpty);
    return values;
  }

  /** The kind that a line counts; empty for the marks of matrices. */
  static String kind(String line) {
    for (String word : line.strip().split("\\s+")) {
      if (word.startsWith("count=")) {
        return word.substring("count=".length());
      }
    }
    return "";
  }

  /** A day from 2004 to today. */
  static LocalDate day(String text, Clock clock) {
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw BadInput.of(FIELD, "counts.refused.date", text);
    }
    if (day.isAfter(LocalDate.now(clock)) || day.getYear() < 2004) {
      throw BadInput.of(FIELD, "counts.refused.day", text);
    }
    return day;
  }

  /** A value that must be one of these. */
  static String oneOf(String value, List<String> known) {
    if (!known.contains(value)) {
      throw unknown(value, known);
    }
    return value;
  }

  /** The refusal of a value, with those that are possible. */
  static BadInput unknown(String value, List<String> known) {
    return BadInput.of(FIELD, "counts.refused.value", value, String.join(", ", known));
  }

  /** The refusal of a rule as a whole. */
  static BadInput refused(String key, Object... arguments) {
    return BadInput.of(FIELD, key, arguments);
  }
}
