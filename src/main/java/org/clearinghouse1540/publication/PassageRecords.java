package org.clearinghouse1540.publication;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts and numbers of records that can be found. */
final class PassageRecords {
  private PassageRecords() {}

  /** The number of a record such as {@code event/12}; -1 if it has none. */
  static long number(String record) {
    String number = record.substring(record.indexOf('/') + 1);
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
  }

  /** Those of some texts that are not empty, in lines. */
  static String lines(String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
  }
}
