package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The grid of a matrix, the matrix on a past date and the values of a field. */
@Controller
class MatrixPages {
  private final MatrixViews matrices;
  private final MatrixFields fields;
  private final ReviewCycles cycles;
  private final MatrixPageAssembler page;
  private final Clock clock;

  MatrixPages(
      MatrixViews matrices,
      MatrixFields fields,
      ReviewCycles cycles,
      MatrixPageAssembler page,
      Clock clock) {
    this.matrices = matrices;
    this.fields = fields;
    this.cycles = cycles;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping("/matrices/{code}/{year}")
  Page matrix(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      Form query,
      MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    return Page.of(page.view(new RowAnswering.Reader(viewer, language, submitted, query), id));
  }

  /** The matrix at the end of a day. */
  @GetMapping("/matrices/{code}/{year}/on")
  @FormPage("/matrices/{code}/{year}/on")
  Page asOf(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      Form query,
      MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    String name = matrices.name(id, language);
    if (submitted.isRejected()) {
      return Page.of(new MatrixAsOfView(id.address(), name, "", Optional.empty()));
    }
    Optional<LocalDate> day = query.day("day");
    query.check();
    return Page.of(
        new MatrixAsOfView(
            id.address(),
            name,
            day.map(LocalDate::toString).orElse(""),
            day.map(date -> asOf(language, id, date))));
  }

  private MatrixView asOf(Language language, MatrixId id, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return matrices.of(language, id, fields.asOf(id, end), cycles.get(id), false);
  }

  /** The current and the previous values of one field. */
  @GetMapping("/matrices/{code}/{year}/past")
  Page past(Viewer viewer, Language language, Form query, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    FieldKey key = FieldKey.of(query.value("field"));
    if (FormFields.of(matrices.form(id)).kind(key).isEmpty()) {
      throw new NotFound();
    }
    List<MatrixField> all =
        Stream.concat(Stream.of(fields.get(id, key)), fields.past(id, key).stream()).toList();
    var cited = matrices.cited(all.stream().map(MatrixField::content).toList());
    return Page.of(
        new PastValuesView(
            matrices.of(language, id, Map.of(), cycles.get(id), false),
            key,
            all.stream()
                .map(
                    field ->
                        new PastValuesView.Value(
                            field.version() == 0 ? "" : DateText.day(field.changed()),
                            field,
                            field.content().citations().stream()
                                .map(citation -> CitationView.of(citation, cited))
                                .toList()))
                .toList()));
  }
}
