package org.clearinghouse1540.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.matrix.MatrixStage;

/**
 * The rule of a count: which matrices and which fields are counted. Printed beside the numbers, it
 * computes them again.
 *
 * @param form the version of the form
 * @param part the key of a part of the form; empty for all parts
 * @param stages the stages of the matrices that are counted; empty for all
 * @param group the code of the regional group of their States; empty for all
 * @param day the last day whose values are counted, at United Nations Headquarters; empty for the
 *     current values
 * @param content the text of the matrices that is counted
 */
public record CountRule(
    String form,
    String part,
    Set<MatrixStage> stages,
    String group,
    Optional<LocalDate> day,
    CountedContent content) {
  public CountRule {
    stages = Set.copyOf(stages);
  }

  /** A rule that counts what is recorded. */
  public CountRule(
      String form, String part, Set<MatrixStage> stages, String group, Optional<LocalDate> day) {
    this(form, part, stages, group, day, CountedContent.CURRENT);
  }

  /** The rule that counts another text of all matrices in a form, in one part. */
  static CountRule of(String form, String part, CountedContent content) {
    return new CountRule(form, part, Set.of(), "", Optional.empty(), content);
  }

  /** The rule as one line, such as {@code form=2017 part=op2 status=agreed date=2026-11-29}. */
  public String text() {
    List<String> words = new ArrayList<>(List.of("form=" + form));
    if (!part.isEmpty()) {
      words.add("part=" + part);
    }
    if (content != CountedContent.CURRENT) {
      words.add("content=" + content.key());
    }
    if (!stages.isEmpty()) {
      words.add(
          "status="
              + new TreeSet<>(stages)
                  .stream().map(MatrixStage::key).collect(Collectors.joining(",")));
    }
    if (!group.isEmpty()) {
      words.add("group=" + group);
    }
    day.ifPresent(last -> words.add("date=" + last));
    return String.join(" ", words);
  }
}
