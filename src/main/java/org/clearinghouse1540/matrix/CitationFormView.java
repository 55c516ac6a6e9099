package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The form that cites a document in several fields.
 *
 * @param documents the documents that can be cited
 * @param weapons the types of weapon for which a source can be evidence
 * @param choice which fields of a part the address chose at once
 * @param parts the parts of the form with their fields of sources
 */
@Template("matrix/citing.jte")
record CitationFormView(
    MatrixView matrix,
    FormView form,
    List<Option> documents,
    List<Option> weapons,
    Choice choice,
    List<Part> parts) {
  CitationFormView {
    documents = List.copyOf(documents);
    weapons = List.copyOf(weapons);
    parts = List.copyOf(parts);
  }

  /**
   * Fields of a part that are chosen at once: those of its marks with a value.
   *
   * @param unsupported whether only those without a source are chosen
   */
  record Choice(String part, String mark, boolean unsupported) {
    static Choice of(Form query) {
      String mark = query.value("mark");
      return new Choice(query.value("part"), mark, query.checked("unsupported"));
    }
  }

  /** A part of the form; open if a field in it is selected. */
  record Part(String key, String title, boolean open, List<Row> rows) {
    Part {
      rows = List.copyOf(rows);
    }
  }

  /** A row with its fields of sources. */
  record Row(String label, List<Field> fields) {
    Row {
      fields = List.copyOf(fields);
    }
  }

  /** A field of sources, with the value that the form sends. */
  record Field(String value, String column, boolean chosen) {}
}
