package org.clearinghouse1540.counts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * Rows of the form for all States side by side.
 *
 * @param part the part of the form whose rows are compared
 * @param parts the parts of the form, each with the address that chooses it
 * @param choices the fields of the form that chooses the rows
 */
@Template("counts/analyzer.jte")
record AnalyzerView(
    AnalyzerQuestion question,
    FormVersion.Part part,
    List<Option> parts,
    List<FieldView> choices,
    List<FormVersion.Column> columns,
    List<Row> rows,
    Paging paging) {
  /** The address of the analyzer. */
  static final String PAGE = "/counts/analyzer";

  AnalyzerView {
    parts = List.copyOf(parts);
    choices = List.copyOf(choices);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** One row of the matrix of a State, with the text of each column. */
  record Row(String address, String state, String row, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** The ends of the names of the files. */
  List<String> files() {
    return List.of(FileFormat.XLSX.name(), FileFormat.CSV.name());
  }

  /** The address of a file with all lines. */
  String file(String form) {
    return PAGE + "/file/" + form.toLowerCase(Locale.ROOT) + "?" + question.parameters();
  }

  /** The address of the other pages, without the number. */
  String pages() {
    return PAGE + "?" + question.parameters() + "&page=";
  }

  /** The page of a part; nothing for the part that is shown. */
  Optional<String> other(Option part) {
    return part.value().endsWith("part=" + this.part.key())
        ? Optional.empty()
        : Optional.of(part.value());
  }
}
