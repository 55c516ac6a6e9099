package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;

/** The page of a whole matrix: its grid, what its State says, and its way. */
@Component
final class MatrixScreen {
  private final Sheets sheets;
  private final Comments comments;
  private final CitedDocuments documents;
  private final Consents consents;
  private final Forms forms;

  MatrixScreen(
      Sheets sheets, Comments comments, CitedDocuments documents, Consents consents, Forms forms) {
    this.sheets = sheets;
    this.comments = comments;
    this.documents = documents;
    this.consents = consents;
    this.forms = forms;
  }

  Screen of(Viewer viewer, Language language, MatrixId id, List<String> problems) {
    Sheet sheet = sheets.get(viewer, language, id);
    List<Comment> said = comments.of(id);
    return Screen.of("matrix/matrix.jte")
        .with("sheet", sheet)
        .with("forms", forms.list())
        .with("comments", said)
        .with(
            "named",
            documents.byId(
                said.stream()
                    .flatMap(each -> each.citations().stream())
                    .map(Citation::document)
                    .collect(Collectors.toSet())))
        .with("given", consents.list(sheet.round().subject()))
        .with("problems", problems);
  }
}
