package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.RowMaps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A matrix in the rows of another version of the form. */
@Controller
class FormVersionPages {
  private final MatrixViews matrices;
  private final Forms forms;
  private final RowMaps maps;

  FormVersionPages(MatrixViews matrices, Forms forms, RowMaps maps) {
    this.matrices = matrices;
    this.forms = forms;
    this.maps = maps;
  }

  @GetMapping("/matrices/{code}/{year}/as")
  Page inAnotherVersion(Viewer viewer, Language language, Form query, MatrixAddress address) {
    FormVersion other = forms.find(query.value("form")).orElseThrow(NotFound::new).in(language);
    MatrixView matrix = matrices.get(viewer, language, matrices.id(viewer, address));
    RowMaps.Mapping map = maps.map(matrix.form(), other);
    return Page.of(
        new OtherVersionView(
            matrix,
            other,
            map.unmatched().stream().map(row -> label(matrix.form(), row)).toList(),
            other.parts().stream().map(part -> part(matrix, part, map)).toList()));
  }

  private static OtherVersionView.Part part(
      MatrixView matrix, FormVersion.Part part, RowMaps.Mapping map) {
    return new OtherVersionView.Part(
        part.key(), part.title(), part.rows().stream().map(row -> row(matrix, row, map)).toList());
  }

  private static OtherVersionView.Row row(
      MatrixView matrix, FormVersion.Row row, RowMaps.Mapping map) {
    List<String> counterparts = map.counterparts().getOrDefault(row.key(), List.of());
    return new OtherVersionView.Row(
        row,
        map.notes().getOrDefault(row.key(), List.of()),
        counterparts.stream().map(key -> label(matrix.form(), key)).toList(),
        counterparts.stream()
            .flatMap(key -> matrix.of(key).stream())
            .map(
                field ->
                    new OtherVersionView.Value(
                        matrix.label(field.key()).column(), matrix.text(field)))
            .toList());
  }

  private static String label(FormVersion form, String row) {
    return form.find(row).map(FieldLabel::row).orElse(row);
  }
}
