package org.clearinghouse1540.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.FormFields;

/**
 * The long passages of a printed copy, each once with its number. The cells of the tables refer to
 * them by their numbers.
 *
 * @param numbers the number of each passage
 */
record PassageList(Map<String, Integer> numbers) {
  /** The length up to which a passage is printed in its cell. */
  static final int SHORT = 80;

  /** A list without passages. */
  static final PassageList NONE = new PassageList(Map.of());

  /** The long passages of copies, in the order of their fields; the same passage has one number. */
  static PassageList of(List<MatrixCopy> copies) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (MatrixCopy copy : copies) {
      for (FieldKey key : FormFields.of(copy.form()).kinds().keySet()) {
        for (Citation citation :
            copy.contents().getOrDefault(key, FieldValue.NOTHING).citations()) {
          if (citation.passage().length() > SHORT) {
            numbers.putIfAbsent(citation.passage(), numbers.size() + 1);
          }
        }
      }
    }
    return new PassageList(numbers);
  }

  /** The passages as read from a list, by their numbers. */
  static PassageList read(Map<Integer, String> passages) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    passages.forEach((number, passage) -> numbers.put(passage, number));
    return new PassageList(numbers);
  }

  /** The rows of the list in a copy: the passages that it cites, with their numbers. */
  List<List<String>> rows(MatrixCopy copy) {
    Set<String> cited = of(List.of(copy)).numbers().keySet();
    return numbers.entrySet().stream()
        .filter(passage -> cited.contains(passage.getKey()))
        .sorted(Map.Entry.comparingByValue())
        .map(passage -> List.of("P" + passage.getValue(), passage.getKey()))
        .toList();
  }

  /** The number of a passage, if it is in the list. */
  Optional<Integer> number(String passage) {
    return Optional.ofNullable(numbers.get(passage));
  }

  /** The passage with this number. */
  Optional<String> passage(int number) {
    return numbers.entrySet().stream()
        .filter(entry -> entry.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
