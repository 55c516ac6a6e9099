package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;

/** Lists that one text column stores as keys with spaces between them. */
final class KeyList {
  private KeyList() {}

  /** The values of the keys; a key without a value is left out. */
  static <T> List<T> read(String stored, Function<String, Optional<T>> find) {
    return Stream.of(stored.split(" "))
        .filter(key -> !key.isEmpty())
        .flatMap(key -> find.apply(key).stream())
        .toList();
  }

  /** Subject areas; a key that the taxonomy no longer contains is left out. */
  static List<SubjectArea> areas(String stored, SubjectAreas areas) {
    return read(stored, areas::find);
  }

  /** Numbers of records. */
  static List<Long> numbers(String stored) {
    return read(stored, number -> Optional.of(Long.valueOf(number)));
  }

  /** The keys of the values as stored. */
  static <T> String write(List<T> values, Function<T, String> key) {
    return values.stream().map(key).collect(Collectors.joining(" "));
  }

  /** The keys of subject areas as stored. */
  static String areas(List<SubjectArea> areas) {
    return write(areas, SubjectArea::key);
  }
}
