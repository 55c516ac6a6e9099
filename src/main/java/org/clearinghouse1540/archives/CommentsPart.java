package org.clearinghouse1540.archives;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormRows;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The comments of the State on its matrix, sent or not, with the decisions of the experts. */
@Component
@Order(3)
record CommentsPart(FieldComments comments, Forms forms, FormRows rows) implements ArchivePart {
  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    return forms.list().stream()
        .map(FormVersion::version)
        .flatMap(
            form ->
                RecordsFiles.of(
                    order,
                    "matrix/comments-" + form,
                    "archives.comments",
                    comments.of(new MatrixId(order.state(), form)).stream()
                        .map(comment -> facts(comment, form, order.language()))
                        .toList())
                    .stream())
        .toList();
  }

  private RecordFacts facts(FieldComment comment, String form, Language language) {
    Optional<String> decided =
        comment.decision().map(found -> Texts.get(language, "archives.decided." + found.key()));
    return RecordFacts.of(rows.name(form, comment.key().row(), language), language)
        .received("field", "archives.field", comment.key().name())
        .received("words", "archives.text", comment.words())
        .received(
            "proposed", "archives.proposed", comment.mark().map(mark -> mark.code()).orElse(""))
        .add(
            "sent",
            "archives.sent",
            comment
                .sent()
                .map(at -> DateText.of(DateText.day(at), language))
                .orElseGet(() -> Texts.get(language, "archives.unsent")))
        .add("decision", "archives.decision", decided.orElse(""))
        .received("explanation", "archives.explanation", comment.decidedWords())
        .build();
  }
}
