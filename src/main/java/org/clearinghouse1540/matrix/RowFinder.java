package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.obligations.FormVersion;
import org.springframework.stereotype.Component;

/** Finds the rows of a matrix that a filter leaves, for the pages of the matrix and of its rows. */
@Component
public final class RowFinder {
  private final FieldComments comments;
  private final RowQuestions questions;

  RowFinder(FieldComments comments, RowQuestions questions) {
    this.comments = comments;
    this.questions = questions;
  }

  /** The rows of a matrix that the filter leaves for the current user. */
  public ListedRows list(Viewer viewer, MatrixView matrix, RowFilter filter) {
    Set<String> commented =
        comments.of(matrix.id()).stream()
            .map(comment -> comment.key().row())
            .collect(Collectors.toSet());
    Set<String> asked =
        viewer.may(Permission.ANSWER_MATRICES) ? questions.asked(matrix.id()) : Set.of();
    Map<String, List<String>> unsourced =
        viewer.may(Permission.EDIT_MATRICES) && filter.only() == RowFilter.Only.UNSOURCED
            ? new UnsourcedMarks(matrix.form(), matrix.fields()).byKey()
            : Map.of();
    Predicate<FormVersion.Row> chosen =
        switch (filter.only()) {
          case ALL -> row -> true;
          case USED ->
              row ->
                  commented.contains(row.key())
                      || asked.contains(row.key())
                      || !matrix.of(row.key()).isEmpty();
          case UNSOURCED -> row -> unsourced.containsKey(row.key());
        };
    String words = TextFolding.IGNORING_DIACRITICS.fold(filter.words());
    return new ListedRows(
        filter,
        matrix.parts().stream()
            .flatMap(part -> part.rows().stream())
            .filter(chosen)
            .filter(row -> words.isEmpty() || text(matrix, row).contains(words))
            .map(FormVersion.Row::key)
            .toList(),
        commented,
        asked,
        unsourced);
  }

  private static String text(MatrixView matrix, FormVersion.Row row) {
    return TextFolding.IGNORING_DIACRITICS.fold(
        FieldLabel.row(row)
            + " "
            + matrix.of(row.key()).stream().map(matrix::text).collect(Collectors.joining(" ")));
  }
}
