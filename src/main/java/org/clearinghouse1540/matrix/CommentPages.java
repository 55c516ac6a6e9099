package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Comments of a State on fields of its matrix, and the decisions of the experts on them. */
@Controller
class CommentPages {
  /** The value that proposes that nothing is recorded. */
  static final String NOTHING = "none";

  private final MatrixViews matrices;
  private final FieldComments comments;
  private final RowComments rows;
  private final RowFinder finder;

  CommentPages(MatrixViews matrices, FieldComments comments, RowComments rows, RowFinder finder) {
    this.rows = rows;
    this.finder = finder;
    this.matrices = matrices;
    this.comments = comments;
  }

  /** The State comments on a field and may propose a mark, or deletes a comment not sent yet. */
  @PostMapping("/matrices/{code}/{year}/comment")
  @FormPage("/matrices/{code}/{year}/row?row={row}")
  String comment(Viewer viewer, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    long deleted = form.number("drop", 0, Long.MAX_VALUE).orElse(0L);
    if (deleted > 0) {
      if (!comments.drop(viewer.actor(), id, deleted)) {
        throw BadInput.of("", "matrix.refused.already-sent");
      }
      return back(id);
    }
    FieldKey key = FieldKey.of(form.requiredText("field"));
    String words = form.longText("words", FieldComments.LONGEST);
    Optional<FieldMark> mark = form.choice("mark", CommentPages::mark);
    String title = form.text("title", 500);
    String place = form.text("place", 200);
    form.check();
    FormFields fields = FormFields.of(matrices.form(id));
    List<WrittenCitation> named = WrittenCitation.of(title, place);
    comments.write(viewer.actor(), id, fields, new CommentDraft(key, words, mark, named));
    return "redirect:" + id.address(key);
  }

  /** The State comments on the fields of a row, and continues with this row or the next one. */
  @PostMapping("/matrices/{code}/{year}/row/comments")
  @FormPage("/matrices/{code}/{year}/row?row={row}&find={find}&only={only}")
  String commentOnRow(Viewer viewer, Language language, Form form, MatrixAddress address) {
    MatrixView matrix = matrices.get(viewer, language, matrices.id(viewer, address));
    FormVersion.Row row = matrix.form().find(form.value("row")).orElseThrow(NotFound::new);
    if (matrix.cycle().stage() != MatrixStage.WITH_STATE) {
      throw BadInput.of("", "matrix.refused.stage");
    }
    RowFilter filter = RowFilter.of(form);
    Optional<String> next =
        form.checked("next")
            ? finder.list(viewer, matrix, filter).after(row.key())
            : Optional.empty();
    rows.save(viewer, matrix, row, form);
    return "redirect:" + RowAnswering.address(matrix, next.orElse(row.key()), filter);
  }

  private static Optional<FieldMark> mark(String code) {
    return FieldMark.find(code.equals(NOTHING) ? "" : code);
  }

  /** An expert accepts a proposal of the State, or declines it. */
  @PostMapping("/matrices/{code}/{year}/comment/decision")
  @FormPage("/matrices/{code}/{year}")
  @BindingAct(value = "matrix.act.decline", next = "access.next.state")
  String decide(Viewer viewer, Form form, Act act, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    long number = form.number("comment", 0, Long.MAX_VALUE).orElse(0L);
    String words = form.longText("words", 2_000);
    form.check();
    act.on(id.state() + " (" + id.form() + ")", id.address()).text(words);
    act.to("access.receiver.named", id.state());
    if (form.value("take").equals("yes")) {
      act.named("matrix.act.take");
    }
    comments.decide(
        viewer.actor(),
        comments.of(id).stream()
            .filter(comment -> comment.id() == number)
            .findFirst()
            .orElseThrow(NotFound::new),
        form.value("take").equals("yes")
            ? FieldComment.CommentDecision.TAKEN
            : FieldComment.CommentDecision.DECLINED,
        words);
    return back(id);
  }

  private static String back(MatrixId id) {
    return "redirect:" + id.address() + "#way";
  }
}
