package org.clearinghouse1540.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.deliveries.Feedback;
import org.clearinghouse1540.history.NeedHistoryReader.HistoryContext;
import org.clearinghouse1540.history.NeedHistoryView.ProposalPanel;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.needs.MatrixRow;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/** Prepares the form with which a State proposes a change to its matrix. */
@Component
final class ProposalPanels {
  private final MatrixHistory matrix;
  private final DeliveryHistory deliveries;
  private final Forms forms;

  ProposalPanels(MatrixHistory matrix, DeliveryHistory deliveries, Forms forms) {
    this.matrix = matrix;
    this.deliveries = deliveries;
    this.forms = forms;
  }

  /** The version of the form in which the need originates, or the current version. */
  FormVersion version(HistoryContext context) {
    return originRow(context).flatMap(row -> forms.find(row.form())).orElseGet(forms::current);
  }

  private Optional<MatrixRow> originRow(HistoryContext context) {
    return MatrixRow.of(matrix.origin(context.viewer(), context.item()));
  }

  /**
   * The form for a row. Without a selection, the row of the State's feedback is used, or the row in
   * which the need originates.
   */
  ProposalPanel panel(HistoryContext context, SubmittedForm submitted, String selected) {
    FormVersion form = version(context).in(context.language());
    Optional<Feedback> feedback = deliveries.feedbackOnMatrix(context.viewer(), context.item());
    String key =
        selected.isEmpty()
            ? feedback
                .map(Feedback::row)
                .filter(row -> form.find(row).isPresent())
                .or(() -> originRow(context).map(MatrixRow::row))
                .orElse("")
            : selected;
    String action = "/needs/" + context.item().id() + "/history/proposal";
    return new ProposalPanel(
        submitted
            .view(action)
            .with("row", key)
            .with("words", feedback.map(Feedback::rowWords).orElse("")),
        rows(form),
        form.find(key).map(FieldLabel::row).orElse(""),
        form.language(),
        fields(form, key),
        marks());
  }

  private static List<Option> rows(FormVersion form) {
    List<Option> rows = new ArrayList<>();
    for (FormVersion.Part part : form.parts()) {
      for (FormVersion.Row row : part.rows()) {
        rows.add(new Option(row.key(), FieldLabel.row(row), part.title()));
      }
    }
    return rows;
  }

  private static List<Option> fields(FormVersion form, String key) {
    List<Option> fields = new ArrayList<>();
    form.partOf(key)
        .ifPresent(
            part -> {
              List<String> columns = part.find(key).orElseThrow().columns();
              part.columns().stream()
                  .filter(column -> columns.contains(column.key()))
                  .filter(column -> column.kind() != ColumnKind.SOURCE)
                  .map(column -> new Option(new FieldKey(key, column.key()).name(), column.label()))
                  .forEach(fields::add);
            });
    return fields;
  }

  private static List<Option> marks() {
    return List.of(FieldMark.X, FieldMark.UNCLEAR, FieldMark.NOT_APPLICABLE).stream()
        .map(mark -> new Option(mark.code(), mark.code()))
        .toList();
  }
}
