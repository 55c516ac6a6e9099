package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;

/** Assembles the comments of a State for the page of its matrix. */
@Component
final class CommentAssembler {
  private final FieldComments comments;
  private final CitedDocuments documents;

  CommentAssembler(FieldComments comments, CitedDocuments documents) {
    this.comments = comments;
    this.documents = documents;
  }

  /** The comments on a matrix, with the forms that the current user may fill. */
  List<CommentView> views(Viewer viewer, SubmittedForm submitted, MatrixView matrix) {
    List<FieldComment> all = comments.of(matrix.id());
    Map<Long, CitedDocument> named =
        documents.byId(
            all.stream()
                .flatMap(
                    comment ->
                        Stream.concat(
                            comment.citations().stream(), comment.drafted().citations().stream()))
                .map(Citation::document)
                .collect(Collectors.toSet()));
    boolean mayAnswer = viewer.may(Permission.ANSWER_MATRICES);
    return all.stream()
        .map(
            comment ->
                new CommentView(
                    comment,
                    matrix.label(comment.key()).text(),
                    CitationView.of(comment.drafted(), named),
                    comment.sources(named),
                    mayAnswer && comment.sent().isEmpty(),
                    decision(viewer, submitted, matrix, comment)))
        .toList();
  }

  /** The form in which an expert decides on a comment that was sent; outside a draft to decline. */
  static Optional<FormView> decision(
      Viewer viewer, SubmittedForm submitted, MatrixView matrix, FieldComment comment) {
    return viewer.may(Permission.EDIT_MATRICES)
            && comment.sent().isPresent()
            && comment.isUndecided()
        ? Optional.of(
            submitted.view(matrix.address() + "/comment/decision", "comment", comment.id()))
        : Optional.empty();
  }
}
