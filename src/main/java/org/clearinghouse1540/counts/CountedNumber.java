package org.clearinghouse1540.counts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number of a count, to which a list belongs: the records that it counts, or the States. */
enum CountedNumber {
  RECORDS("true"),
  STATES("true"),
  PERSONS("c.amount > 0"),
  EVENTS("true"),
  CASES("c.amount is not null"),
  WITHOUT("c.amount is null"),
  UNDATED("c.dated = ''");

  private static final String TEXT = "counts.number.";

  private final String condition;

  CountedNumber(String condition) {
    this.condition = condition;
  }

  /** The condition of its records in a query. */
  String condition() {
    return condition;
  }

  /** Its word in addresses. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The text key of its name. */
  String text() {
    return TEXT + key();
  }

  /** The words of the numbers of a rule, in their order. */
  static List<String> keys(RecordRule rule) {
    return RecordCount.heads(rule.kind().measure()).stream()
        .map(head -> head.substring(TEXT.length()))
        .toList();
  }

  /** The number with this word; nothing for numbers that are of one record, such as the median. */
  static Optional<CountedNumber> find(String key) {
    return Arrays.stream(values()).filter(number -> number.key().equals(key)).findFirst();
  }
}
