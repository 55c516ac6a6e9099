package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.springframework.stereotype.Component;

/** Assembles the model of the page of a whole matrix. */
@Component
final class MatrixPageAssembler {
  private final MatrixViews matrices;
  private final Forms forms;
  private final ReadableDocuments documents;
  private final CommentAssembler comments;
  private final WorkflowAssembler workflow;

  MatrixPageAssembler(
      MatrixViews matrices,
      Forms forms,
      ReadableDocuments documents,
      CommentAssembler comments,
      WorkflowAssembler workflow) {
    this.matrices = matrices;
    this.forms = forms;
    this.documents = documents;
    this.comments = comments;
    this.workflow = workflow;
  }

  /**
   * The model of the page.
   *
   * @param open the number of a cited document to open beside the grid; 0 for none
   */
  MatrixPageView view(
      Viewer viewer, Language language, SubmittedForm submitted, MatrixId id, long open) {
    MatrixView matrix = matrices.get(viewer, language, id);
    List<CitedDocument> readable = matrix.editable() ? documents.of(id) : List.of();
    return new MatrixPageView(
        matrix,
        workflow.since(matrix.cycle()),
        forms.list().stream().map(FormVersion::version).toList(),
        viewer.may(Permission.EXCHANGE_PACKETS),
        viewer.may(Permission.REVIEW_MATRICES),
        readable.stream()
            .map(document -> new Option(Long.toString(document.id()), document.title()))
            .toList(),
        readable.stream()
            .filter(document -> document.id() == open)
            .findFirst()
            .map(document -> new MatrixPageView.OpenSource(document, documents.text(document))),
        comments.views(viewer, submitted, matrix),
        workflow.view(viewer, language, submitted, matrix.cycle()),
        workflow.history(viewer, language, id));
  }
}
