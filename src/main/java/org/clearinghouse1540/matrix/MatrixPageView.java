package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocumentFiles;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.sources.SourceDocument;
import org.springframework.stereotype.Component;

/** The page of a whole matrix: its grid, what its State says, and its way. */
@Component
final class MatrixPageView {
  private final MatrixViews sheets;
  private final FieldComments comments;
  private final CitedDocuments documents;
  private final CitedDocumentFiles texts;
  private final Consents consents;
  private final Forms forms;

  MatrixPageView(
      MatrixViews sheets,
      FieldComments comments,
      CitedDocuments documents,
      CitedDocumentFiles texts,
      Consents consents,
      Forms forms) {
    this.sheets = sheets;
    this.comments = comments;
    this.documents = documents;
    this.texts = texts;
    this.consents = consents;
    this.forms = forms;
  }

  /**
   * The page.
   *
   * @param beside the number of a cited document to be read beside the grid; 0 for none
   */
  Page of(Viewer viewer, Language language, MatrixId id, long beside, List<String> problems) {
    MatrixView sheet = sheets.get(viewer, language, id);
    Set<Long> kept = sheet.editable() ? texts.kept(id.state()) : Set.of();
    List<CitedDocument> readable =
        kept.isEmpty()
            ? List.of()
            : documents.of(id.state()).stream()
                .filter(citedDocument -> kept.contains(citedDocument.id()))
                .toList();
    List<FieldComment> said = comments.of(id);
    return Page.of("matrix/matrix.jte")
        .with("sheet", sheet)
        .with("forms", forms.list())
        .with("comments", said)
        .with("readable", readable)
        .with(
            "beside",
            readable.stream().filter(citedDocument -> citedDocument.id() == beside).findFirst())
        .with(
            "text",
            kept.contains(beside) ? texts.of(beside).map(SourceDocument::text).orElse("") : "")
        .with(
            "named",
            documents.byId(
                said.stream()
                    .flatMap(fieldComment -> fieldComment.citations().stream())
                    .map(Citation::document)
                    .collect(Collectors.toSet())))
        .with("given", consents.list(sheet.round().subject()))
        .with("problems", problems);
  }
}
