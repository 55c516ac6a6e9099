package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.CitedDocument;
import org.springframework.stereotype.Component;

/** Assembles the model of the page of a whole matrix. */
@Component
final class MatrixPageAssembler {
  private final MatrixViews matrices;
  private final ReadableDocuments documents;
  private final CommentAssembler comments;
  private final WorkflowAssembler workflow;
  private final RowFinder rows;

  MatrixPageAssembler(
      MatrixViews matrices,
      ReadableDocuments documents,
      CommentAssembler comments,
      WorkflowAssembler workflow,
      RowFinder rows) {
    this.rows = rows;
    this.matrices = matrices;
    this.documents = documents;
    this.comments = comments;
    this.workflow = workflow;
  }

  /**
   * The model of the page.
   *
   * @param reader the current user, with the filter of rows and the number of a cited document to
   *     open beside the grid in the address
   */
  MatrixPageView view(RowAnswering.Reader reader, MatrixId id) {
    Viewer viewer = reader.viewer();
    Language language = reader.language();
    SubmittedForm submitted = reader.submitted();
    long open =
        submitted.isRejected() ? 0 : reader.query().number("beside", 0, Long.MAX_VALUE).orElse(0L);
    MatrixView matrix = matrices.get(viewer, language, id);
    List<CitedDocument> readable = matrix.editable() ? documents.of(id) : List.of();
    return new MatrixPageView(
        matrix,
        workflow.since(matrix.cycle()),
        matrices.versions(),
        viewer.may(Permission.EXCHANGE_PACKETS),
        viewer.may(Permission.REVIEW_MATRICES),
        options(readable),
        matrix.editable() ? options(documents.citable(id)) : List.of(),
        readable.stream()
            .filter(document -> document.id() == open)
            .findFirst()
            .map(document -> new MatrixPageView.OpenSource(document, documents.text(document))),
        rows.list(viewer, matrix, RowFilter.of(reader.query())),
        comments.views(viewer, submitted, matrix),
        workflow.view(viewer, language, submitted, matrix.cycle()),
        workflow.history(viewer, language, id));
  }

  private static List<Option> options(List<CitedDocument> documents) {
    return documents.stream()
        .map(document -> new Option(Long.toString(document.id()), document.title()))
        .toList();
  }
}
