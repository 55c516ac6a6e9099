package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/** Maps rows between any two versions of the form, through the mappings of the versions between. */
@Component
public final class RowMaps {
  private final Forms forms;

  public RowMaps(Forms forms) {
    this.forms = forms;
  }

  /**
   * The mapping of the rows of one version to those of another.
   *
   * @param counterparts the rows of the first version that correspond to each row of the second;
   *     empty for a new row
   * @param unmatched rows of the first version without a counterpart
   * @param notes the notes of the mappings, by row of the second version
   */
  public record Mapping(
      Map<String, List<String>> counterparts,
      List<String> unmatched,
      Map<String, List<Message>> notes) {}

  /** Maps the rows of one version to those of another. */
  public Mapping map(FormVersion from, FormVersion to) {
    Map<String, Set<String>> mapped = new LinkedHashMap<>();
    Map<String, List<Message>> notes = new LinkedHashMap<>();
    from.rows().forEach(row -> mapped.put(row.key(), new LinkedHashSet<>(Set.of(row.key()))));
    List<String> versions = forms.list().stream().map(FormVersion::version).toList();
    int at = versions.indexOf(from.version());
    int end = versions.indexOf(to.version());
    Map<String, Set<String>> now = mapped;
    while (at != end) {
      boolean newer = at < end;
      RowMap map = forms.map(versions.get(newer ? at + 1 : at)).orElseThrow();
      now = step(now, map, newer, notes);
      at += newer ? 1 : -1;
    }
    Map<String, List<String>> counterparts = new LinkedHashMap<>();
    Set<String> used = new LinkedHashSet<>();
    for (FormVersion.Row row : to.rows()) {
      List<String> rows = List.copyOf(now.getOrDefault(row.key(), Set.of()));
      counterparts.put(row.key(), rows);
      used.addAll(rows);
    }
    List<String> unmatched =
        from.rows().stream().map(FormVersion.Row::key).filter(key -> !used.contains(key)).toList();
    return new Mapping(counterparts, unmatched, notes);
  }

  private static Map<String, Set<String>> step(
      Map<String, Set<String>> now, RowMap map, boolean newer, Map<String, List<Message>> notes) {
    Map<String, Set<String>> next = new LinkedHashMap<>();
    for (RowMap.Line line : map.lines()) {
      String here = newer ? line.oldKey() : line.newKey();
      String there = newer ? line.newKey() : line.oldKey();
      if (!here.isEmpty() && !there.isEmpty()) {
        next.computeIfAbsent(there, key -> new LinkedHashSet<>())
            .addAll(now.getOrDefault(here, Set.of()));
      }
      if (!there.isEmpty() && (line.relation() != RowRelation.SAME || !line.note().isEmpty())) {
        notes.computeIfAbsent(there, key -> new ArrayList<>()).add(note(line));
      }
    }
    return next;
  }

  private static Message note(RowMap.Line line) {
    Message relation = Message.of(line.relation().text());
    return line.note().isEmpty()
        ? relation
        : Message.of("obligations.relation.note", relation, line.note());
  }
}
