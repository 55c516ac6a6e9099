package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.RowMaps;
import org.springframework.stereotype.Component;

/**
 * Compares the marks of two dates or two versions of the form: only rows that have exactly one
 * counterpart are compared, and all others are listed.
 */
@Component
class MarkComparison {
  private final MarkCounts counts;
  private final Forms forms;
  private final RowMaps maps;

  MarkComparison(MarkCounts counts, Forms forms, RowMaps maps) {
    this.counts = counts;
    this.forms = forms;
    this.maps = maps;
  }

  /** The comparison of two rules, with the labels of the forms in a language. */
  MarkComparisonResult compare(CountRule before, CountRule after, Language language) {
    FormVersion from = forms.find(before.form()).orElseThrow().in(language);
    FormVersion to = forms.find(after.form()).orElseThrow().in(language);
    RowMaps.Mapping mapping = maps.map(from, to);
    Map<String, String> partners = partners(mapping);
    MarkCount earlier = counts.count(before, language);
    MarkCount later = counts.count(after, language);
    Map<FieldKey, MarkCount.Line> byKey =
        earlier.lines().stream()
            .collect(Collectors.toMap(MarkCount.Line::key, Function.identity()));
    List<MarkComparisonResult.Pair> pairs = new ArrayList<>();
    List<MarkComparisonResult.Alone> alone = new ArrayList<>();
    Map<String, Boolean> listed = new HashMap<>();
    for (MarkCount.Line line : later.lines()) {
      String row = line.key().row();
      Optional<MarkCount.Line> partner =
          Optional.ofNullable(partners.get(row))
              .map(old -> new FieldKey(old, line.key().column()))
              .flatMap(key -> Optional.ofNullable(byKey.get(key)));
      if (partner.isPresent()) {
        pairs.add(new MarkComparisonResult.Pair(line.row(), line.column(), partner.get(), line));
        byKey.remove(partner.get().key());
      } else if (partners.containsKey(row)) {
        alone.add(alone(to, line.row() + " · " + line.column(), row, mapping, language));
      } else if (listed.put(row, true) == null) {
        alone.add(alone(to, line.row(), row, mapping, language));
      }
    }
    // Only in the earlier form: columns of rows that both have, and rows.
    later.lines().stream()
        .flatMap(line -> Optional.ofNullable(partners.get(line.key().row())).stream())
        .distinct()
        .flatMap(row -> byKey.values().stream().filter(line -> line.key().row().equals(row)))
        .map(line -> alone(from, line.row() + " · " + line.column(), "", mapping, language))
        .forEach(alone::add);
    alone.addAll(unmatched(from, after.part(), mapping, partners));
    return new MarkComparisonResult(earlier, later, pairs, alone);
  }

  // Rows with one counterpart that no other row has.
  private static Map<String, String> partners(RowMaps.Mapping mapping) {
    Map<String, Long> uses =
        mapping.counterparts().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Map<String, String> partners = new HashMap<>();
    mapping
        .counterparts()
        .forEach(
            (row, olds) -> {
              if (olds.size() == 1 && uses.getOrDefault(olds.getFirst(), 0L) == 1) {
                partners.put(row, olds.getFirst());
              }
            });
    return partners;
  }

  private static MarkComparisonResult.Alone alone(
      FormVersion form, String label, String row, RowMaps.Mapping mapping, Language language) {
    return new MarkComparisonResult.Alone(
        form.version(),
        label,
        mapping.notes().getOrDefault(row, List.of()).stream()
            .map(note -> note.in(language))
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  // The rows of the earlier form that were left out, and have marks: of the same part, if one was
  // chosen that the earlier form has.
  private static List<MarkComparisonResult.Alone> unmatched(
      FormVersion from, String chosen, RowMaps.Mapping mapping, Map<String, String> partners) {
    boolean known = from.parts().stream().anyMatch(part -> part.key().equals(chosen));
    return from.parts().stream()
        .filter(part -> !part.markColumns().isEmpty())
        .filter(part -> !known || part.key().equals(chosen))
        .flatMap(part -> part.rows().stream())
        .filter(row -> !partners.containsValue(row.key()))
        .map(
            row ->
                new MarkComparisonResult.Alone(
                    from.version(),
                    FieldLabel.row(row),
                    mapping.unmatched().contains(row.key()) ? "" : "…"))
        .toList();
  }
}
