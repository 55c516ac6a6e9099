package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.RowMaps;
import org.clearinghouse1540.states.States;
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
  private final States states;

  MarkComparison(MarkCounts counts, Forms forms, RowMaps maps, States states) {
    this.states = states;
    this.counts = counts;
    this.forms = forms;
    this.maps = maps;
  }

  /**
   * The comparison of two rules, with the labels of the forms in a language.
   *
   * @param common whether only States count that have a matrix on both sides
   */
  MarkComparisonResult compare(
      CountRule before, CountRule after, boolean common, Language language) {
    List<String> first = counts.states(before, language);
    List<String> second = counts.states(after, language);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    Predicate<String> chosen = common ? both::contains : state -> true;
    MarkComparisonResult.Bases bases =
        new MarkComparisonResult.Bases(
            common, others(first, both, language), others(second, both, language));
    return compare(
        counts.count(before, language, chosen),
        counts.count(after, language, chosen),
        bases,
        language);
  }

  private List<String> others(List<String> codes, Set<String> both, Language language) {
    return codes.stream()
        .filter(state -> !both.contains(state))
        .map(state -> states.name(state, language))
        .toList();
  }

  private MarkComparisonResult compare(
      MarkCount earlier, MarkCount later, MarkComparisonResult.Bases bases, Language language) {
    CountRule before = earlier.rule();
    CountRule after = later.rule();
    FormVersion from = forms.find(before.form()).orElseThrow().in(language);
    FormVersion to = forms.find(after.form()).orElseThrow().in(language);
    RowMaps.Mapping mapping = maps.map(from, to);
    Map<String, String> partners = partners(mapping);
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
    alone.addAll(unmatched(new Matched(from, to, mapping, partners), after.part(), language));
    return new MarkComparisonResult(earlier, later, bases, pairs, alone);
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
      Matched forms, String chosen, Language language) {
    FormVersion from = forms.from();
    boolean known = from.parts().stream().anyMatch(part -> part.key().equals(chosen));
    return from.parts().stream()
        .filter(part -> !part.markColumns().isEmpty())
        .filter(part -> !known || part.key().equals(chosen))
        .flatMap(part -> part.rows().stream())
        .filter(row -> !forms.partners().containsValue(row.key()))
        .map(
            row ->
                new MarkComparisonResult.Alone(
                    from.version(), FieldLabel.row(row), forms.note(row.key(), language)))
        .toList();
  }

  /** Two forms with the mapping of their rows, and the rows with a single counterpart. */
  private record Matched(
      FormVersion from, FormVersion to, RowMaps.Mapping mapping, Map<String, String> partners) {

    /** The words on a row of the earlier form that corresponds to several, or to none. */
    String note(String row, Language language) {
      List<String> later =
          mapping.counterparts().entrySet().stream()
              .filter(entry -> entry.getValue().contains(row))
              .map(Map.Entry::getKey)
              .toList();
      return Stream.concat(
              later.stream()
                  .flatMap(key -> to.find(key).stream())
                  .map(found -> to.version() + ": " + FieldLabel.row(found)),
              later.stream()
                  .flatMap(key -> mapping.notes().getOrDefault(key, List.of()).stream())
                  .map(note -> note.in(language)))
          .distinct()
          .collect(Collectors.joining("; "));
    }
  }
}
