package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Message;

/** The mapping of the rows of one version of the form to the next: many to many, with notes. */
public record RowMap(List<Line> lines) {
  public RowMap {
    lines = List.copyOf(lines);
  }

  /** One line; the old key of a new row and the new key of a dropped row are empty. */
  public record Line(String oldKey, String newKey, RowRelation relation, String note) {}

  /**
   * Reads a mapping and checks it against both forms: it must contain every row of both.
   *
   * @throws Table.WrongDefinition with {@code file:line} of the first error
   */
  static RowMap read(Table file, FormVersion from, FormVersion to) {
    Set<String> olds = keys(from);
    Set<String> news = keys(to);
    Set<String> seen = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (Table.Row row : file.rows()) {
      String name = row.require("relation");
      RowRelation relation =
          RowRelation.find(name)
              .orElseThrow(() -> row.wrong(Message.of("obligations.refused.relation", name)));
      Line line = new Line(row.get("old_key"), row.get("new_key"), relation, row.get("note"));
      if (!line.oldKey().isEmpty() && !olds.contains(line.oldKey())) {
        throw row.wrong(noRow(from, line.oldKey()));
      }
      if (!line.newKey().isEmpty() && !news.contains(line.newKey())) {
        throw row.wrong(noRow(to, line.newKey()));
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
    throw new Table.WrongDefinition(file + ":1", Message.of("obligations.refused.unmapped", key));
  }

  private static Message noRow(FormVersion form, String key) {
    return Message.of("obligations.refused.no-row", form.version(), key);
  }

  private static Set<String> keys(FormVersion form) {
    return form.parts().stream()
        .flatMap(part -> part.rows().stream())
        .map(FormVersion.Row::key)
        .collect(Collectors.toSet());
  }
}
