package org.clearinghouse1540.counts;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.ApprovedMarks;
import org.clearinghouse1540.matrix.FieldCounts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.matrix.RecordedMarks;
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
  private final ApprovedMarks approved;
  private final ReviewCycles cycles;
  private final Forms forms;
  private final States states;

  MarkCounts(
      FieldCounts fields, ApprovedMarks approved, ReviewCycles cycles, Forms forms, States states) {
    this.fields = fields;
    this.approved = approved;
    this.cycles = cycles;
    this.forms = forms;
    this.states = states;
  }

  /** The numbers of a rule, with the labels of the form in a language. */
  public MarkCount count(CountRule rule, Language language) {
    return count(rule, language, state -> true);
  }

  /** The same for some of the States. */
  MarkCount count(CountRule rule, Language language, Predicate<String> some) {
    FormVersion form = forms.find(rule.form()).orElseThrow().in(language);
    List<FormVersion.Part> parts =
        form.parts().stream()
            .filter(part -> rule.part().isEmpty() || part.key().equals(rule.part()))
            .toList();
    RecordedMarks marks = marks(rule).only(some);
    return new MarkCount(
        rule,
        marks.states().size(),
        parts.stream()
            .flatMap(part -> part.rows().stream().flatMap(row -> lines(part, row, marks)))
            .toList());
  }

  private static Stream<MarkCount.Line> lines(
      FormVersion.Part part, FormVersion.Row row, RecordedMarks marks) {
    return part.markColumns().stream()
        .filter(column -> row.columns().contains(column.key()))
        .map(
            column -> {
              FieldKey key = new FieldKey(row.key(), column.key());
              return new MarkCount.Line(key, FieldLabel.row(row), column.label(), marks.count(key));
            });
  }

  /** The codes of the States behind a number, in the order of their names in a language. */
  List<String> states(CountRule rule, FieldKey key, FieldMark mark, Language language) {
    return sorted(marks(rule).states(key, mark), language);
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
    return sorted(marks(rule).states(), language);
  }

  /** The codes of the States whose latest approved version in a form is not published. */
  Set<String> unpublished(String form) {
    return approved.unpublished(form);
  }

  // Of the text, the stages and the group of the rule.
  private RecordedMarks marks(CountRule rule) {
    RecordedMarks all =
        switch (rule.content()) {
          case CURRENT -> recorded(rule);
          case APPROVED -> approved.marks(rule.form(), rule.day(), false);
          case PUBLISHED -> approved.marks(rule.form(), rule.day(), true);
        };
    return rule.group().isEmpty() ? all : all.only(state -> isOfGroup(state, rule.group()));
  }

  private RecordedMarks recorded(CountRule rule) {
    Map<String, MatrixStage> stages =
        rule.stages().isEmpty()
            ? Map.of()
            : cycles.list().stream()
                .filter(cycle -> cycle.matrix().form().equals(rule.form()))
                .collect(Collectors.toMap(cycle -> cycle.matrix().state(), ReviewCycle::stage));
    return fields
        .marks(rule.form(), rule.day())
        .only(
            state ->
                rule.stages().isEmpty()
                    || rule.stages().contains(stages.getOrDefault(state, MatrixStage.DRAFTING)));
  }

  private boolean isOfGroup(String state, String group) {
    return states.find(state).map(State::regionalGroup).filter(group::equals).isPresent();
  }
}
