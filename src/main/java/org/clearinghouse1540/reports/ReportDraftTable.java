package org.clearinghouse1540.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkChange;
import org.clearinghouse1540.bulk.BulkColumn;
import org.clearinghouse1540.bulk.BulkRecord;
import org.clearinghouse1540.bulk.PacketTable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/**
 * The draft of a State's report as a table: a row for each row of the form in use, with the
 * recorded values of the matrix beside it, and the State's own text. Its number is its place in the
 * form.
 */
@Component
final class ReportDraftTable implements PacketTable {
  private static final String WORDS = "words";
  private final ReportDraftTexts texts;
  private final Forms forms;
  private final MatrixViews matrices;

  ReportDraftTable(ReportDraftTexts texts, Forms forms, MatrixViews matrices) {
    this.texts = texts;
    this.forms = forms;
    this.matrices = matrices;
  }

  @Override
  public String kind() {
    return "report-draft";
  }

  @Override
  public String sheet() {
    return "report-" + forms.current().version();
  }

  @Override
  public String page() {
    return "/reports/draft/packet";
  }

  @Override
  public Permission permission() {
    return Permission.PUBLISH_REPORTS;
  }

  @Override
  public String packet() {
    return "reports.packet.of";
  }

  @Override
  public List<String> instructions() {
    return List.of("reports.packet.rows");
  }

  @Override
  public List<BulkColumn> columns() {
    return List.of(BulkColumn.text(WORDS, "reports.packet.words"));
  }

  @Override
  public List<Localized> shownHeads() {
    return List.of(Message.of("reports.packet.row"), Message.of("reports.packet.recorded"));
  }

  @Override
  public Map<Long, List<String>> shown(Viewer viewer, Language language) {
    MatrixView matrix =
        matrices.get(viewer, language, new MatrixId(viewer.party(), forms.current().version()));
    Map<Long, List<String>> shown = new HashMap<>();
    long number = 0;
    for (FormVersion.Part part : matrix.form().parts()) {
      for (FormVersion.Row row : part.rows()) {
        number++;
        shown.put(
            number,
            List.of(
                part.title() + " – " + row.number() + ". " + row.label(),
                String.join("\n", recorded(matrix, part, row))));
      }
    }
    return shown;
  }

  /** The recorded values of a row, each with its column. */
  static List<String> recorded(MatrixView matrix, FormVersion.Part part, FormVersion.Row row) {
    List<String> values = new ArrayList<>();
    for (MatrixField field : matrix.of(row.key())) {
      String column = part.column(field.key().column()).map(FormVersion.Column::label).orElse("");
      values.add(column + ": " + matrix.text(field));
    }
    return values;
  }

  @Override
  public List<Option> groups(Viewer viewer, Language language) {
    return forms.current().in(language).parts().stream()
        .map(part -> new Option(part.key(), part.title()))
        .toList();
  }

  @Override
  public Function<BulkRecord, String> entries(Language language) {
    Map<Long, String> parts = new HashMap<>();
    for (FormVersion.Part part : forms.current().in(language).parts()) {
      part.rows().forEach(row -> parts.put(parts.size() + 1L, part.title()));
    }
    return stored -> parts.getOrDefault(stored.number(), "");
  }

  private List<FormVersion.Row> rows() {
    return forms.current().parts().stream().flatMap(part -> part.rows().stream()).toList();
  }

  private Optional<FormVersion.Row> row(long number) {
    List<FormVersion.Row> rows = rows();
    return number < 1 || number > rows.size()
        ? Optional.empty()
        : Optional.of(rows.get((int) number - 1));
  }

  @Override
  public List<BulkRecord> records(Viewer viewer) {
    Map<String, String> written = texts.of(viewer.party(), forms.current().version());
    List<BulkRecord> records = new ArrayList<>();
    for (FormVersion.Row row : rows()) {
      String words = written.getOrDefault(row.key(), "");
      records.add(new BulkRecord(records.size() + 1L, row.label(), Map.of(WORDS, List.of(words))));
    }
    return records;
  }

  @Override
  public List<BulkRecord> records(Viewer viewer, List<String> groups) {
    List<String> parts =
        forms.current().parts().stream()
            .flatMap(part -> part.rows().stream().map(row -> part.key()))
            .toList();
    return records(viewer).stream()
        .filter(stored -> groups.contains(parts.get((int) stored.number() - 1)))
        .toList();
  }

  @Override
  public BulkChange read(Viewer viewer, Optional<BulkRecord> before, Form form) {
    String words = form.longText(WORDS);
    form.check();
    BulkRecord stored = before.orElseThrow(() -> BadInput.of(WORDS, "reports.refused.packet-row"));
    FormVersion.Row row = row(stored.number()).orElseThrow();
    String old = stored.values().getOrDefault(WORDS, List.of("")).getFirst();
    ReportDraftTexts.DraftRow draft =
        new ReportDraftTexts.DraftRow(viewer.party(), forms.current().version(), row.key());
    return new BulkChange(
        viewer.party(), row.label(), actor -> texts.write(actor, draft, old, words));
  }
}
