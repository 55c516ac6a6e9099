package org.clearinghouse1540.counts;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldCounts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.matrix.ReviewCycle;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Computes a count from its rule, right after the last write. */
@Component
public final class MarkCounts {
  private final FieldCounts fields;
  private final ReviewCycles cycles;
  private final Forms forms;
  private final States states;

  MarkCounts(FieldCounts fields, ReviewCycles cycles, Forms forms, States states) {
    this.fields = fields;
    this.cycles = cycles;
    this.forms = forms;
    this.states = states;
  }

  /** The numbers of a rule, with the labels of the form in a language. */
  public MarkCount count(CountRule rule, Language language) {
    FormVersion form = forms.find(rule.form()).orElseThrow().in(language);
    List<FormVersion.Part> parts =
        form.parts().stream()
            .filter(part -> rule.part().isEmpty() || part.key().equals(rule.part()))
            .toList();
    FieldCounts.Selection selection = selection(rule);
    Map<FieldKey, Map<FieldMark, Integer>> counts =
        fields.of(
            selection,
            parts.stream()
                .flatMap(part -> part.rows().stream())
                .map(FormVersion.Row::key)
                .toList());
    int base = selection.states().size();
    return new MarkCount(
        rule,
        base,
        parts.stream()
            .flatMap(part -> part.rows().stream().flatMap(row -> lines(part, row, counts, base)))
            .toList());
  }

  private static Stream<MarkCount.Line> lines(
      FormVersion.Part part,
      FormVersion.Row row,
      Map<FieldKey, Map<FieldMark, Integer>> counts,
      int base) {
    return part.markColumns().stream()
        .filter(column -> row.columns().contains(column.key()))
        .map(
            column -> {
              FieldKey key = new FieldKey(row.key(), column.key());
              return new MarkCount.Line(
                  key,
                  FieldLabel.row(row),
                  column.label(),
                  withNothing(counts.getOrDefault(key, Map.of()), base));
            });
  }

  private static Map<FieldMark, Integer> withNothing(Map<FieldMark, Integer> marks, int base) {
    Map<FieldMark, Integer> all = new EnumMap<>(FieldMark.class);
    for (FieldMark mark : FieldMark.values()) {
      all.put(mark, marks.getOrDefault(mark, 0));
    }
    all.put(
        FieldMark.NOTHING_RECORDED,
        base - marks.values().stream().mapToInt(Integer::intValue).sum());
    return all;
  }

  /** The codes of the States behind a number, in the order of their names in a language. */
  List<String> states(CountRule rule, FieldKey key, FieldMark mark, Language language) {
    return sorted(fields.states(selection(rule), key, mark), language);
  }

  private List<String> sorted(List<String> codes, Language language) {
    return codes.stream()
        .sorted(
            Comparator.comparing(
                code -> states.name(code, language), Collator.getInstance(language.locale())))
        .toList();
  }

  /** The codes of the States whose matrices a rule counts, in the order of their names. */
  List<String> states(CountRule rule, Language language) {
    return sorted(selection(rule).states(), language);
  }

  // The matrices on record in the form, of the stages and the group of the rule.
  private FieldCounts.Selection selection(CountRule rule) {
    Map<String, MatrixStage> stages =
        rule.stages().isEmpty()
            ? Map.of()
            : cycles.list().stream()
                .filter(cycle -> cycle.matrix().form().equals(rule.form()))
                .collect(Collectors.toMap(cycle -> cycle.matrix().state(), ReviewCycle::stage));
    List<String> counted =
        fields.states(rule.form(), rule.moment()).stream()
            .filter(
                state ->
                    rule.stages().isEmpty()
                        || rule.stages().contains(stages.getOrDefault(state, MatrixStage.DRAFTING)))
            .filter(state -> rule.group().isEmpty() || isOfGroup(state, rule.group()))
            .toList();
    return new FieldCounts.Selection(rule.form(), counted, rule.moment());
  }

  private boolean isOfGroup(String state, String group) {
    return states.find(state).map(State::regionalGroup).filter(group::equals).isPresent();
  }
}
