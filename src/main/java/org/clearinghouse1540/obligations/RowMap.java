package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;

/** How the rows of one generation of the form stand in the next: many to many, with notes. */
public record RowMap(List<Line> lines) {
  private static final Set<String> RELATIONS = Set.of("same", "split", "merged", "new", "dropped");

  public RowMap {
    lines = List.copyOf(lines);
  }

  /** One line; an empty old key is a new row, an empty new key a dropped one. */
  public record Line(String oldKey, String newKey, String relation, String note) {}

  /**
   * Reads a map and holds it against both forms: every row of both must appear in it.
   *
   * @throws Table.WrongDefinition with {@code file:line} where it does not fit
   */
  static RowMap read(Table file, FormVersion from, FormVersion to) {
    Set<String> olds = keys(from);
    Set<String> news = keys(to);
    Set<String> seen = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (Table.Row row : file.rows()) {
      Line line =
          new Line(
              row.get("old_key"), row.get("new_key"), row.require("relation"), row.get("note"));
      if (!RELATIONS.contains(line.relation())) {
        throw row.wrong("there is no relation " + line.relation());
      }
      if (!line.oldKey().isEmpty() && !olds.contains(line.oldKey())) {
        throw row.wrong("the form of " + from.version() + " has no row " + line.oldKey());
      }
      if (!line.newKey().isEmpty() && !news.contains(line.newKey())) {
        throw row.wrong("the form of " + to.version() + " has no row " + line.newKey());
      }
      seen.add("old " + line.oldKey());
      seen.add("new " + line.newKey());
      lines.add(line);
    }
    olds.stream()
        .filter(key -> !seen.contains("old " + key))
        .findFirst()
        .ifPresent(key -> missing(file.file(), key));
    news.stream()
        .filter(key -> !seen.contains("new " + key))
        .findFirst()
        .ifPresent(key -> missing(file.file(), key));
    return new RowMap(lines);
  }

  private static void missing(String file, String key) {
    throw new Table.WrongDefinition(file + ":1: the row " + key + " is not in the map");
  }

  private static Set<String> keys(FormVersion form) {
    return form.parts().stream()
        .flatMap(part -> part.rows().stream())
        .map(FormVersion.Row::key)
        .collect(Collectors.toSet());
  }
}
