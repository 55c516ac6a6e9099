package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The comments of a State on the fields of a row as one form. A comment that was not sent is shown
 * in its field and replaced; one whose field was emptied is deleted.
 */
@Component
final class RowComments {
  private static final String MARK = "mark-";
  private static final String WORDS = "words-";
  private static final String TITLE = "title-";
  private static final String PLACE = "place-";
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_PLACE = 200;

  private final FieldComments comments;
  private final CitedDocuments documents;
  private final TransactionTemplate transaction;

  RowComments(FieldComments comments, CitedDocuments documents, TransactionTemplate transaction) {
    this.comments = comments;
    this.documents = documents;
    this.transaction = transaction;
  }

  /** The values of a comment in the form. */
  private record CommentInput(String mark, String words, String title, String place) {
    static final CommentInput NOTHING = new CommentInput("", "", "", "");
  }

  /** The form of a row with the comments that were not sent. */
  RowCommentForm form(FormView empty, MatrixView matrix, FormVersion.Row row, Language language) {
    List<FieldComment> unsent = unsent(matrix.id());
    Map<FieldKey, FieldComment> drafts = drafts(unsent);
    Map<Long, CitedDocument> cited = cited(unsent);
    FormView form = empty.with("row", row.key());
    for (FormVersion.Column column : matrix.columns(row)) {
      CommentInput typed =
          Optional.ofNullable(drafts.get(new FieldKey(row.key(), column.key())))
              .map(comment -> typed(comment, cited))
              .orElse(CommentInput.NOTHING);
      String name = column.key();
      form = form.with(WORDS + name, typed.words());
      if (column.kind() == ColumnKind.MARK) {
        form = form.with(MARK + name, typed.mark());
      } else if (column.kind() == ColumnKind.SOURCE) {
        form = form.with(TITLE + name, typed.title()).with(PLACE + name, typed.place());
      }
    }
    FormView filled = form;
    return new RowCommentForm(
        filled,
        matrix.columns(row).stream()
            .map(column -> beside(filled, matrix, matrix.field(row, column), column, language))
            .toList(),
        unsent.size());
  }

  private static RowCommentForm.Beside beside(
      FormView form,
      MatrixView matrix,
      MatrixField field,
      FormVersion.Column column,
      Language language) {
    String name = column.key();
    boolean mark = column.kind() == ColumnKind.MARK;
    boolean source = column.kind() == ColumnKind.SOURCE;
    return new RowCommentForm.Beside(
        field.key(),
        column.label(),
        matrix.text(field),
        mark
            ? Optional.of(
                form.select(
                        MARK + name,
                        "matrix.comment.mark",
                        RowFields.marks(language, CommentPages.NOTHING))
                    .empty("matrix.comment.no-mark"))
            : Optional.empty(),
        form.longText(WORDS + name, "matrix.comment.words").rows(2).max(FieldComments.LONGEST),
        source
            ? List.of(
                form.text(TITLE + name, "matrix.comment.names").max(LONGEST_TITLE),
                form.text(PLACE + name, "matrix.cite.place-as-written").max(LONGEST_PLACE))
            : List.of(),
        !form.value(WORDS + name).isEmpty() || !form.problems(WORDS + name).isEmpty());
  }

  /**
   * A field of the form.
   *
   * @param draft its comment so far, if there is one
   * @param before what that comment has in the form
   * @param typed what was sent
   */
  private record CommentEdit(
      FieldKey key, Optional<FieldComment> draft, CommentInput before, CommentInput typed) {
    /** The sources: those of the comment so far, if the same were sent. */
    List<WrittenCitation> named() {
      return draft
          .filter(comment -> comment.citations().isEmpty())
          .filter(comment -> before.title().equals(typed.title()))
          .filter(comment -> before.place().equals(typed.place()))
          .map(FieldComment::named)
          .orElseGet(() -> WrittenCitation.of(typed.title(), typed.place()));
    }
  }

  /** Saves the comments of a row; those whose fields did not change stay as they are. */
  void save(Viewer viewer, MatrixView matrix, FormVersion.Row row, Form form) {
    List<FieldComment> unsent = unsent(matrix.id());
    Map<FieldKey, FieldComment> drafts = drafts(unsent);
    Map<Long, CitedDocument> cited = cited(unsent);
    List<CommentEdit> changes = new ArrayList<>();
    for (FormVersion.Column column : matrix.columns(row)) {
      FieldKey key = new FieldKey(row.key(), column.key());
      Optional<FieldComment> draft = Optional.ofNullable(drafts.get(key));
      CommentInput before =
          draft.map(comment -> typed(comment, cited)).orElse(CommentInput.NOTHING);
      changes.add(new CommentEdit(key, draft, before, read(form, column)));
    }
    form.check();
    FormFields fields = FormFields.of(matrix.form());
    transaction.executeWithoutResult(
        status ->
            changes.stream()
                .filter(change -> !change.typed().equals(change.before()))
                .forEach(change -> replace(viewer, matrix.id(), fields, change)));
  }

  private void replace(Viewer viewer, MatrixId id, FormFields fields, CommentEdit change) {
    change.draft().ifPresent(old -> drop(viewer, id, old));
    CommentInput typed = change.typed();
    if (!typed.equals(CommentInput.NOTHING)) {
      comments.write(
          viewer.actor(),
          id,
          fields,
          new CommentDraft(change.key(), typed.words(), mark(typed.mark()), change.named()));
    }
  }

  private void drop(Viewer viewer, MatrixId id, FieldComment old) {
    if (!comments.drop(viewer.actor(), id, old.id())) {
      throw BadInput.of("", "matrix.refused.already-sent");
    }
  }

  private static CommentInput read(Form form, FormVersion.Column column) {
    String name = column.key();
    String words = form.longText(WORDS + name, FieldComments.LONGEST);
    return switch (column.kind()) {
      case MARK -> {
        Optional<FieldMark> mark = form.choice(MARK + name, RowComments::known);
        yield new CommentInput(mark.map(RowComments::code).orElse(""), words, "", "");
      }
      case SOURCE -> {
        String title = form.text(TITLE + name, LONGEST_TITLE);
        String place = form.text(PLACE + name, LONGEST_PLACE);
        if (title.isEmpty() && !place.isEmpty()) {
          form.problem(TITLE + name, "matrix.refused.place-alone");
        }
        yield new CommentInput("", words, title, place);
      }
      case TEXT -> new CommentInput("", words, "", "");
    };
  }

  private static CommentInput typed(FieldComment comment, Map<Long, CitedDocument> cited) {
    String mark = comment.mark().map(RowComments::code).orElse("");
    List<WrittenCitation> named = comment.named();
    if (named.size() == 1 && comment.citations().isEmpty()) {
      WrittenCitation only = named.getFirst();
      return new CommentInput(
          mark, comment.words(), only.title(), String.join(", ", only.places()));
    }
    String titles = String.join("; ", comment.sources(cited));
    return new CommentInput(mark, comment.words(), titles, "");
  }

  private static Optional<FieldMark> known(String code) {
    return FieldMark.find(code.equals(CommentPages.NOTHING) ? "" : code);
  }

  private static Optional<FieldMark> mark(String code) {
    return code.isEmpty() ? Optional.empty() : known(code);
  }

  private static String code(FieldMark mark) {
    return mark.code().isEmpty() ? CommentPages.NOTHING : mark.code();
  }

  private List<FieldComment> unsent(MatrixId id) {
    return comments.of(id).stream().filter(comment -> comment.sent().isEmpty()).toList();
  }

  /** The last comment of each field. */
  private static Map<FieldKey, FieldComment> drafts(List<FieldComment> unsent) {
    Map<FieldKey, FieldComment> drafts = new HashMap<>();
    unsent.forEach(comment -> drafts.put(comment.key(), comment));
    return drafts;
  }

  private Map<Long, CitedDocument> cited(List<FieldComment> comments) {
    return documents.byId(
        comments.stream()
            .flatMap(comment -> comment.citations().stream())
            .map(Citation::document)
            .collect(Collectors.toSet()));
  }
}
