package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.RegisterEntry;

/** The fields of a row in its form: as the page shows them, and as the form sends them. */
final class RowFields {
  private static final String VERSION = "v-";
  private static final String DECISION = "decision-";
  private static final String REMOVE = "drop-";

  private final MatrixView matrix;
  private final SourceContext context;
  private final Language language;
  private final FormView form;

  /**
   * The fields of a row of a matrix.
   *
   * @param context the facts about sources that the current user sees
   * @param form the form of the row as it is shown
   */
  RowFields(MatrixView matrix, SourceContext context, Language language, FormView form) {
    this.matrix = matrix;
    this.context = context;
    this.language = language;
    this.form = form;
  }

  /** The form of a row with the recorded values of its fields. */
  static FormView filled(FormView form, MatrixView matrix, FormVersion.Row row) {
    FormView filled = form.with("row", row.key());
    for (FormVersion.Column column : matrix.columns(row)) {
      FieldValue value = matrix.field(row, column).content();
      String name = column.key();
      filled =
          filled
              .with(name, column.kind() == ColumnKind.MARK ? value.mark().code() : value.words())
              .with(DECISION + name, value.decision());
    }
    return filled;
  }

  /** The choices of a mark. */
  static List<Option> marks(Language language, String codeOfNothing) {
    return List.of(
        new Option(codeOfNothing, Texts.get(language, "matrix.nothing")),
        new Option("X", "X"),
        new Option("?", "?"),
        new Option("NA", "NA"));
  }

  /** A field as the page shows it. */
  RowView.Entry entry(FormVersion.Row row, FormVersion.Column column) {
    MatrixField field = matrix.field(row, column);
    boolean conflict = !form.problems(column.key()).isEmpty();
    return new RowView.Entry(
        field,
        column.label(),
        input(column),
        decision(column, field),
        sources(column, field),
        version(column, field, conflict),
        conflict ? Optional.of(matrix.text(field)) : Optional.empty(),
        context.committee() && field.version() > 0
            ? Optional.of(changed(field))
            : Optional.empty());
  }

  private Optional<FieldView> input(FormVersion.Column column) {
    String name = column.key();
    return switch (column.kind()) {
      case MARK ->
          Optional.of(
              labelled(form.select(name, "matrix.label", marks(language, "")), column.label())
                  .readOnly(!matrix.editable()));
      case TEXT ->
          Optional.of(
              labelled(form.longText(name, "matrix.label"), column.label())
                  .rows(3)
                  .readOnly(!matrix.editable()));
      case SOURCE -> Optional.empty();
    };
  }

  private Optional<FieldView> decision(FormVersion.Column column, MatrixField field) {
    boolean shown = matrix.editable() || !field.content().decision().isEmpty();
    return column.kind() == ColumnKind.MARK && shown
        ? Optional.of(
            form.longText(DECISION + column.key(), "matrix.decision")
                .rows(2)
                .readOnly(!matrix.editable()))
        : Optional.empty();
  }

  // A rejected form keeps the version that the user saw, unless the page reports a conflict and
  // shows the current value, which the next attempt then replaces.
  private int version(FormVersion.Column column, MatrixField field, boolean conflict) {
    String sent = form.value(VERSION + column.key());
    return form.rejected() && !conflict && sent.matches("\\d{1,9}")
        ? Integer.parseInt(sent)
        : field.version();
  }

  private List<RowView.Source> sources(FormVersion.Column column, MatrixField field) {
    List<RowView.Source> sources = new ArrayList<>();
    for (Citation citation : field.content().citations()) {
      Optional<CitedDocument> document =
          Optional.ofNullable(matrix.cited().get(citation.document()));
      String removal = REMOVE + column.key() + "-" + sources.size();
      sources.add(
          new RowView.Source(
              citation,
              CitationView.of(citation, matrix.cited()),
              document,
              context.committee()
                  ? document.map(cited -> "/cited/" + cited.id())
                  : Optional.empty(),
              context.passages() && !citation.passage().isEmpty()
                  ? document.map(
                      cited -> SourceUsage.passageAddress(cited.id(), matrix.id(), field.key()))
                  : Optional.empty(),
              Optional.ofNullable(context.origins().get(citation.document()))
                  .map(RegisterEntry.Origin::key),
              Optional.ofNullable(context.silent().get(citation.document()))
                  .map(silent -> silent.on().toString()),
              matrix.editable()
                  ? Optional.of(form.checkbox(removal, "matrix.source.drop"))
                  : Optional.empty()));
    }
    return sources;
  }

  private RowView.Changed changed(MatrixField field) {
    return new RowView.Changed(
        field.by(),
        DateText.day(field.changed()),
        matrix.address() + "/past?field=" + field.key().name().replace(" ", "%20"));
  }

  private FieldView labelled(FieldView field, String words) {
    FieldView labelled = field.label(Message.of("matrix.label", words));
    return matrix.isTranslated(language) ? labelled : labelled.labelIn(Language.EN);
  }

  /** The value that was sent for a field; its problems are problems of the form. */
  static FieldValue read(Form form, FormVersion.Column column, FieldValue now) {
    String name = column.key();
    return switch (column.kind()) {
      case MARK ->
          new FieldValue(
              form.choice(name, FieldMark::find).orElse(FieldMark.NOTHING_RECORDED),
              "",
              List.of(),
              form.longText(DECISION + name));
      case TEXT -> FieldValue.of(form.longText(name));
      case SOURCE -> FieldValue.of(remaining(form, name, now));
    };
  }

  private static List<Citation> remaining(Form form, String column, FieldValue now) {
    List<Citation> remaining = new ArrayList<>();
    for (int i = 0; i < now.citations().size(); i++) {
      if (!form.checked(REMOVE + column + "-" + i)) {
        remaining.add(now.citations().get(i));
      }
    }
    return remaining;
  }

  /** The version of a field that the user saw; empty if the field was not sent. */
  static Optional<Integer> seen(Form form, FormVersion.Column column) {
    return form.number(VERSION + column.key(), 0, Integer.MAX_VALUE).map(Long::intValue);
  }
}
