package org.clearinghouse1540.matrix;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * The marks of matrices in one version of the form at one moment. All numbers of a count, and the
 * States behind each, are from the same marks.
 */
public final class RecordedMarks {
  private static final Map<Character, FieldMark> BY_LETTER =
      Arrays.stream(FieldMark.values())
          .collect(Collectors.toMap(RecordedMarks::letter, mark -> mark));

  private final Map<FieldKey, Integer> places;
  private final Map<String, String> marks;

  /**
   * The marks as they are stored.
   *
   * @param places the place of each field that ever had a mark, from 1 on
   * @param marks by State, a letter for the mark of each place; blanks at the end are left out
   */
  RecordedMarks(Map<FieldKey, Integer> places, Map<String, String> marks) {
    this.places = Map.copyOf(places);
    this.marks = new LinkedHashMap<>(marks);
  }

  /** The marks of matrices by State. */
  static RecordedMarks of(Map<String, Map<FieldKey, FieldMark>> byState) {
    Map<FieldKey, Integer> places = new LinkedHashMap<>();
    byState
        .values()
        .forEach(
            fields ->
                fields
                    .keySet()
                    .forEach(key -> places.computeIfAbsent(key, absent -> places.size() + 1)));
    Map<String, String> marks = new LinkedHashMap<>();
    byState.forEach(
        (state, fields) -> {
          char[] letters = " ".repeat(places.size()).toCharArray();
          fields.forEach((key, mark) -> letters[places.getOrDefault(key, 1) - 1] = letter(mark));
          marks.put(state, new String(letters));
        });
    return new RecordedMarks(places, marks);
  }

  /** The first letter of a mark, or a blank. */
  static char letter(FieldMark mark) {
    return mark.code().isEmpty() ? ' ' : mark.code().charAt(0);
  }

  /** The codes of the States whose matrices these are, in their order. */
  public List<String> states() {
    return List.copyOf(marks.keySet());
  }

  /** The marks of the matrices of some of the States. */
  public RecordedMarks only(Predicate<String> state) {
    Map<String, String> some = new LinkedHashMap<>(marks);
    some.keySet().removeIf(state.negate());
    return new RecordedMarks(places, some);
  }

  /** The number of matrices with each mark in a field, also with none; their sum is all. */
  public Map<FieldMark, Integer> count(FieldKey key) {
    int[] counts = new int[FieldMark.values().length];
    int place = places.getOrDefault(key, 0);
    marks.values().forEach(text -> counts[at(text, place).ordinal()]++);
    Map<FieldMark, Integer> byMark = new EnumMap<>(FieldMark.class);
    for (FieldMark mark : FieldMark.values()) {
      byMark.put(mark, counts[mark.ordinal()]);
    }
    return byMark;
  }

  /** The codes of the States whose matrix has this mark, or none, in a field. */
  public List<String> states(FieldKey key, FieldMark mark) {
    int place = places.getOrDefault(key, 0);
    return marks.entrySet().stream()
        .filter(matrix -> at(matrix.getValue(), place) == mark)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static FieldMark at(String text, int place) {
    return place == 0 || place > text.length()
        ? FieldMark.NOTHING_RECORDED
        : BY_LETTER.getOrDefault(text.charAt(place - 1), FieldMark.NOTHING_RECORDED);
  }
}
