package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * A comment of a State on a field of its matrix before it is stored.
 *
 * @param mark the mark that it proposes, if any
 * @param named the sources that it names, as they are written
 */
public record CommentDraft(
    FieldKey key, String words, Optional<FieldMark> mark, List<WrittenCitation> named) {
  public CommentDraft {
    words = words.strip();
    named = List.copyOf(named);
  }

  /**
   * Checks whether it can be stored for a matrix in this form.
   *
   * @throws BadInput with every reason why it cannot
   */
  void check(FormFields form) {
    List<Problem> problems = problems(form);
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    WrittenSources.check(named);
  }

  /** The reasons why it cannot be stored for a matrix in this form. */
  List<Problem> problems(FormFields form) {
    Optional<ColumnKind> kind = form.kind(key);
    List<Problem> problems = new ArrayList<>();
    if (kind.isEmpty()) {
      problems.add(Problem.of("field", "matrix.refused.field"));
    }
    if (words.isEmpty() && mark.isEmpty() && named.isEmpty()) {
      problems.add(Problem.of("words", "matrix.refused.empty-comment"));
    }
    if (words.length() > FieldComments.LONGEST) {
      problems.add(Problem.of("words", "kit.form.too-long", FieldComments.LONGEST));
    }
    if (mark.isPresent() && kind.isPresent() && kind.get() != ColumnKind.MARK) {
      problems.add(Problem.of("mark", "matrix.refused.mark-field"));
    }
    if (!named.isEmpty() && kind.isPresent() && kind.get() != ColumnKind.SOURCE) {
      problems.add(Problem.of("title", "matrix.refused.source-field"));
    }
    return problems;
  }

  /** The content that the journal keeps of it. */
  Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("field", key.name());
    content.put("words", words);
    mark.ifPresent(proposed -> content.put("mark", proposed.code()));
    if (!named.isEmpty()) {
      content.put("sources", named.stream().map(WrittenCitation::line).toList());
    }
    return content;
  }
}
