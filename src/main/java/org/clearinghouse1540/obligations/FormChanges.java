package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a version of the form differs from what it was before.
 *
 * @param version the year
 * @param lines what differs, in the order of the form
 * @param gone fields that the form had and has no more, each as {@code ROW COLUMN}
 */
public record FormChanges(String version, List<Line> lines, Set<String> gone) {
  public FormChanges {
    lines = List.copyOf(lines);
    gone = Set.copyOf(gone);
  }

  /**
   * One difference.
   *
   * @param key the row, column, part or other place
   * @param before empty where it is new
   * @param after empty where it is gone
   */
  public record Line(String key, String before, String after) {}

  /** The differences between two states of a version; a new version differs from nothing. */
  static FormChanges between(FormVersion before, FormVersion after) {
    return between(after.version(), places(before), places(after), fields(before), fields(after));
  }

  /** What a version brings that was not there at all. */
  static FormChanges fresh(FormVersion after) {
    return between(after.version(), Map.of(), places(after), Set.of(), fields(after));
  }

  private static FormChanges between(
      String version,
      Map<String, String> before,
      Map<String, String> after,
      Set<String> fieldsBefore,
      Set<String> fieldsAfter) {
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<Line> lines = new ArrayList<>();
    for (String key : keys) {
      String was = before.getOrDefault(key, "");
      String is = after.getOrDefault(key, "");
      if (!Objects.equals(was, is)) {
        lines.add(new Line(key, was, is));
      }
    }
    Set<String> gone = new LinkedHashSet<>(fieldsBefore);
    gone.removeAll(fieldsAfter);
    return new FormChanges(version, lines, gone);
  }

  private static Map<String, String> places(FormVersion form) {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("title", form.title());
    int point = 0;
    for (String value : form.preamble()) {
      places.put("preamble." + ++point, value);
    }
    for (FormVersion.Legend code : form.legend()) {
      String key = "legend." + (code.code().isEmpty() ? "nothing" : code.code());
      places.put(key, code.name() + ": " + code.inTheDocument() + " / " + code.onTheWebPage());
    }
    for (FormVersion.Part part : form.all()) {
      places.put("part " + part.key(), part.title());
      for (FormVersion.Column column : part.columns()) {
        places.put(
            part.key() + "/" + column.key(), column.label() + " (" + column.kind().key() + ")");
      }
      for (FormVersion.Row row : part.rows()) {
        places.put(
            row.key(),
            (row.number()
                + ". "
                + row.label()
                + " ["
                + String.join(" ", row.paragraphs())
                + "] "
                + String.join(" ", row.columns())));
      }
    }
    form.words()
        .forEach(
            (language, labels) -> {
              if (!language.equals("en")) {
                labels.forEach((key, label) -> places.put(language + " " + key, label));
              }
            });
    return places;
  }

  private static Set<String> fields(FormVersion form) {
    Set<String> fields = new LinkedHashSet<>();
    for (FormVersion.Part part : form.all()) {
      for (FormVersion.Row row : part.rows()) {
        row.columns().forEach(column -> fields.add(row.key() + " " + column));
      }
    }
    return fields;
  }
}
