package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The recorded information in a matrix, by part of the form: rows with X, rows with ? or NA, and
 * rows without information. Rows are listed, not counted; an empty field implies nothing.
 */
final class MatrixSummaryTable {
  private final MatrixFacts matrix;
  private final BriefWording wording;
  private final BriefLimits limits;

  MatrixSummaryTable(MatrixFacts matrix, BriefWording wording, BriefLimits limits) {
    this.matrix = matrix;
    this.wording = wording;
    this.limits = limits;
  }

  /** The sentence on the status of the matrix, and the table. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(status()));
    List<List<String>> rows = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    for (FormVersion.Part part : matrix.form().in(wording.language()).parts()) {
      for (String group : groups(part)) {
        Map<FieldMark, List<String>> byMark = byMark(part, group);
        boolean nothing =
            byMark.entrySet().stream()
                .allMatch(e -> e.getKey() == FieldMark.NOTHING_RECORDED || e.getValue().isEmpty());
        if (nothing) {
          empty.add(name(part, group));
        } else {
          rows.add(row(name(part, group), byMark));
        }
      }
    }
    if (!rows.isEmpty()) {
      parts.add(
          new Part.Rows(
              List.of(
                  wording.text("matrix.part"),
                  wording.text("matrix.x"),
                  wording.text("matrix.unclear"),
                  wording.text("matrix.nothing")),
              rows,
              List.of(19, 27, 27, 27)));
    }
    if (!empty.isEmpty()) {
      parts.add(
          new Part.Labelled(
              wording.text("matrix.nothing"),
              String.join("; ", empty) + " (" + wording.text("matrix.all-rows") + ")"));
    }
    return parts;
  }

  private String status() {
    String approved =
        matrix
            .approved()
            .map(
                approvedMatrix ->
                    wording.text(
                        "matrix.approved", wording.date(DateText.day(approvedMatrix.at()))))
            .orElse(wording.text("matrix.not-approved"));
    String now =
        matrix.recorded()
            ? wording.text("matrix.draft", matrix.form().version())
            : wording.text("matrix.treaties-only", matrix.form().version());
    return now + " " + approved + " " + wording.text("matrix.means");
  }

  // Columns with marks are grouped into the legal framework and its enforcement.
  private static Set<String> groups(FormVersion.Part part) {
    Set<String> groups = new LinkedHashSet<>();
    part.markColumns().forEach(column -> groups.add(group(column.key())));
    return groups;
  }

  private static String group(String column) {
    int dot = column.indexOf('.');
    return dot < 0 ? column : column.substring(0, dot);
  }

  private Map<FieldMark, List<String>> byMark(FormVersion.Part part, String group) {
    Map<FieldMark, List<String>> byMark = new EnumMap<>(FieldMark.class);
    for (FieldMark mark : FieldMark.values()) {
      byMark.put(mark, new ArrayList<>());
    }
    for (FormVersion.Row row : part.rows()) {
      Map<FieldMark, Set<String>> weapons = weapons(part, group, row);
      weapons.forEach(
          (mark, some) ->
              byMark
                  .computeIfAbsent(mark, key -> new ArrayList<>())
                  .add(label(row, some, weapons.size() == 1)));
    }
    return byMark;
  }

  private List<String> row(String name, Map<FieldMark, List<String>> byMark) {
    List<String> unclear = new ArrayList<>(byMark.getOrDefault(FieldMark.UNCLEAR, List.of()));
    byMark
        .getOrDefault(FieldMark.NOT_APPLICABLE, List.of())
        .forEach(value -> unclear.add("NA: " + value));
    return List.of(
        name,
        list(byMark.getOrDefault(FieldMark.X, List.of())),
        list(unclear),
        list(byMark.getOrDefault(FieldMark.NOTHING_RECORDED, List.of())));
  }

  // The short title of the part, the weapon if it is for one, and the group of columns.
  private String name(FormVersion.Part part, String group) {
    String weapon = part.key().replaceFirst("^[^.]*\\.?", "").toUpperCase(Locale.ROOT);
    String key = "briefs.group." + group;
    return title(part.title())
        + (weapon.isEmpty() ? "" : ", " + weapon)
        + (Texts.has(key) ? ": " + wording.of(key) : "");
  }

  private Map<FieldMark, Set<String>> weapons(
      FormVersion.Part part, String group, FormVersion.Row row) {
    Map<FieldMark, Set<String>> weapons = new LinkedHashMap<>();
    for (FormVersion.Column column : part.markColumns()) {
      if (group(column.key()).equals(group) && row.columns().contains(column.key())) {
        weapons
            .computeIfAbsent(matrix.mark(row.key(), column.key()), mark -> new LinkedHashSet<>())
            .add(new FieldKey(row.key(), column.key()).weapon().toUpperCase(Locale.ROOT));
      }
    }
    return weapons;
  }

  private String label(FormVersion.Row row, Set<String> weapons, boolean all) {
    String label = row.label().replaceAll("\\s+", " ").strip();
    String cut = label.length() <= 60 ? label : new BriefLimits(1, 56).cut(label);
    String named = String.join(" ", weapons).strip();
    return all || named.isEmpty() ? cut : cut + " (" + named + ")";
  }

  private static String title(String title) {
    String first = title.split(" - ")[0].strip();
    return first.length() <= 48 ? first : new BriefLimits(1, 46).cut(first);
  }

  // Whole labels within the limits, and the number of omitted ones.
  private String list(List<String> labels) {
    StringBuilder list = new StringBuilder();
    int shown = 0;
    for (String label : labels) {
      if (shown > 0 && list.length() + label.length() > limits.letters()) {
        break;
      }
      list.append(shown == 0 ? "" : "; ").append(label);
      shown++;
    }
    if (shown < labels.size()) {
      list.append("; ").append(wording.text("left.matrix", labels.size() - shown));
    }
    return list.isEmpty() ? wording.text("none") : list.toString();
  }
}
