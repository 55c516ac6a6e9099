package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.Cited;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.sources.Document;
import org.clearinghouse1540.sources.KeptTexts;
import org.springframework.stereotype.Component;

/** The page of a whole matrix: its grid, what its State says, and its way. */
@Component
final class MatrixScreen {
  private final Sheets sheets;
  private final Comments comments;
  private final CitedDocuments documents;
  private final KeptTexts texts;
  private final Consents consents;
  private final Forms forms;

  MatrixScreen(
      Sheets sheets,
      Comments comments,
      CitedDocuments documents,
      KeptTexts texts,
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
  Screen of(Viewer viewer, Language language, MatrixId id, long beside, List<String> problems) {
    Sheet sheet = sheets.get(viewer, language, id);
    Set<Long> kept = sheet.editable() ? texts.kept(id.state()) : Set.of();
    List<Cited> readable =
        kept.isEmpty()
            ? List.of()
            : documents.of(id.state()).stream().filter(each -> kept.contains(each.id())).toList();
    List<Comment> said = comments.of(id);
    return Screen.of("matrix/matrix.jte")
        .with("sheet", sheet)
        .with("forms", forms.list())
        .with("comments", said)
        .with("readable", readable)
        .with("beside", readable.stream().filter(each -> each.id() == beside).findFirst())
        .with("text", kept.contains(beside) ? texts.of(beside).map(Document::text).orElse("") : "")
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
