package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How rows stand in any other generation of the form, through the maps between neighbours. */
@Component
public final class RowMaps {
  private final Forms forms;

  public RowMaps(Forms forms) {
    this.forms = forms;
  }

  /**
   * Rows of one generation behind each row of another.
   *
   * @param behind for each row of the other generation the rows that stand behind it; none for a
   *     new one
   * @param left rows that have no counterpart there
   * @param notes what the maps say, by row of the other generation
   */
  public record View(
      Map<String, List<String>> behind, List<String> left, Map<String, List<String>> notes) {}

  /** How the rows of a form stand in another. */
  public View view(FormVersion from, FormVersion to) {
    Map<String, Set<String>> behind = new LinkedHashMap<>();
    Map<String, List<String>> notes = new LinkedHashMap<>();
    from.rows().forEach(row -> behind.put(row.key(), new LinkedHashSet<>(Set.of(row.key()))));
    List<String> versions = forms.list().stream().map(FormVersion::version).toList();
    int at = versions.indexOf(from.version());
    int end = versions.indexOf(to.version());
    Map<String, Set<String>> now = behind;
    while (at != end) {
      boolean newer = at < end;
      RowMap map = forms.map(versions.get(newer ? at + 1 : at)).orElseThrow();
      now = step(now, map, newer, notes);
      at += newer ? 1 : -1;
    }
    Map<String, List<String>> found = new LinkedHashMap<>();
    Set<String> used = new LinkedHashSet<>();
    for (FormVersion.Row row : to.rows()) {
      List<String> rows = List.copyOf(now.getOrDefault(row.key(), Set.of()));
      found.put(row.key(), rows);
      used.addAll(rows);
    }
    List<String> left =
        from.rows().stream().map(FormVersion.Row::key).filter(key -> !used.contains(key)).toList();
    return new View(found, left, notes);
  }

  private static Map<String, Set<String>> step(
      Map<String, Set<String>> now, RowMap map, boolean newer, Map<String, List<String>> notes) {
    Map<String, Set<String>> next = new LinkedHashMap<>();
    for (RowMap.Line line : map.lines()) {
      String here = newer ? line.oldKey() : line.newKey();
      String there = newer ? line.newKey() : line.oldKey();
      if (!here.isEmpty() && !there.isEmpty()) {
        next.computeIfAbsent(there, key -> new LinkedHashSet<>())
            .addAll(now.getOrDefault(here, Set.of()));
      }
      if (!there.isEmpty() && (!line.relation().equals("same") || !line.note().isEmpty())) {
        notes
            .computeIfAbsent(there, key -> new ArrayList<>())
            .add((line.relation() + (line.note().isEmpty() ? "" : ": " + line.note())).strip());
      }
    }
    return next;
  }
}
