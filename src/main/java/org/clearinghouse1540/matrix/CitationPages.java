package org.clearinghouse1540.matrix;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/** One document cited in several fields as one change. */
@Controller
class CitationPages {
  private static final List<String> WEAPONS = List.of("nw", "cw", "bw");

  static final int LONGEST_PASSAGE = 3_500;

  private final MatrixViews matrices;
  private final MatrixFields fields;
  private final CitedDocuments documents;

  CitationPages(MatrixViews matrices, MatrixFields fields, CitedDocuments documents) {
    this.matrices = matrices;
    this.fields = fields;
    this.documents = documents;
  }

  /** The form, filled with the document and the passage that the address names. */
  @GetMapping("/matrices/{code}/{year}/citing")
  Page form(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      Form query,
      MatrixAddress address) {
    return page(matrices.get(viewer, language, matrices.id(viewer, address)), submitted, query);
  }

  private Page page(MatrixView matrix, SubmittedForm submitted, Form query) {
    String row = query.value("row");
    FormView form = submitted.view(matrix.address() + "/citing").with("row", row);
    for (String name : List.of("document", "places", "passage")) {
      form = form.withProposed(name, List.of(query.value(name)));
    }
    FormView filled =
        form.withProposed("field", chosen(matrix, query).stream().map(FieldKey::name).toList());
    return Page.of(
        new CitationFormView(
            matrix,
            filled,
            documents.of(matrix.id().state()).stream().map(CitationPages::option).toList(),
            WEAPONS.stream().map(weapon -> new Option(weapon, weapon(weapon))).toList(),
            CitationFormView.Choice.of(query),
            matrix.parts().stream().map(part -> part(matrix, part, row, filled)).toList()));
  }

  // The fields of a row, or those of a part that can support its marks with a value.
  private static List<FieldKey> chosen(MatrixView matrix, Form query) {
    CitationFormView.Choice choice = CitationFormView.Choice.of(query);
    Optional<FormVersion.Part> part =
        matrix.parts().stream().filter(found -> found.key().equals(choice.part())).findFirst();
    Optional<FieldMark> mark = FieldMark.find(choice.mark());
    if (part.isPresent() && mark.isPresent()) {
      return new UnsourcedMarks(matrix.form(), matrix.fields())
          .sourcesOf(part.get(), mark.get(), choice.unsupported());
    }
    return matrix.form().find(query.value("row")).stream()
        .flatMap(found -> sourceFields(matrix, found).stream())
        .toList();
  }

  private static Option option(CitedDocument document) {
    String symbol = document.symbol().isEmpty() ? "" : " (" + document.symbol() + ")";
    return new Option(Long.toString(document.id()), document.title() + symbol);
  }

  private static String weapon(String key) {
    return key.toUpperCase(java.util.Locale.ROOT);
  }

  private static CitationFormView.Part part(
      MatrixView matrix, FormVersion.Part part, String row, FormView form) {
    List<CitationFormView.Row> rows =
        part.rows().stream()
            .map(found -> row(matrix, found, form))
            .filter(found -> !found.fields().isEmpty())
            .toList();
    boolean open =
        part.find(row).isPresent()
            || rows.stream()
                .flatMap(found -> found.fields().stream())
                .anyMatch(CitationFormView.Field::chosen);
    return new CitationFormView.Part(part.key(), part.title(), open, rows);
  }

  private static CitationFormView.Row row(MatrixView matrix, FormVersion.Row row, FormView form) {
    return new CitationFormView.Row(
        FieldLabel.row(row),
        sourceFields(matrix, row).stream()
            .map(
                key ->
                    new CitationFormView.Field(
                        key.name(), matrix.label(key).column(), form.has("field", key.name())))
            .toList());
  }

  private static List<FieldKey> sourceFields(MatrixView matrix, FormVersion.Row row) {
    return matrix.columns(row).stream()
        .filter(column -> column.kind() == ColumnKind.SOURCE)
        .map(column -> new FieldKey(row.key(), column.key()))
        .toList();
  }

  /** Cites the document in all selected fields. */
  @PostMapping("/matrices/{code}/{year}/citing")
  @FormPage("/matrices/{code}/{year}/citing?row={row}")
  Object cite(Viewer viewer, Language language, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    if (form.checked("choose")) {
      return choose(matrices.get(viewer, language, id), form);
    }
    FormFields all = FormFields.of(matrices.form(id).in(language));
    List<FieldKey> chosen =
        form.choices("field", name -> Optional.of(FieldKey.of(name)).filter(all::isSource));
    if (chosen.isEmpty()) {
      form.problem("field", "matrix.refused.no-fields");
    }
    Optional<CitedDocument> known = form.choice("document", this::find);
    Optional<CitedDocument> entered = known.isPresent() ? Optional.empty() : entered(id, form);
    Citation place = place(form);
    String reason = form.text("why", 500);
    entered.ifPresent(document -> form.problems(documents.contradictions(document)));
    form.check();
    fields.whileDrafting(
        id,
        () -> {
          long document =
              known
                  .map(CitedDocument::id)
                  .orElseGet(() -> documents.add(viewer.actor(), entered.orElseThrow()));
          Map<FieldKey, FieldValue> values = new LinkedHashMap<>();
          for (FieldKey key : chosen) {
            values.put(key, fields.get(id, key).content().with(place.in(document)));
          }
          fields.setAll(viewer.actor(), id, values, reason, "cited/" + document);
        });
    return "redirect:" + id.address() + "#" + chosen.getFirst().row();
  }

  // The same form with the fields of a part in place of those that were selected; everything that
  // was typed stays.
  private Page choose(MatrixView matrix, Form form) {
    Map<String, List<String>> values = new LinkedHashMap<>(form.all());
    values.put("field", chosen(matrix, form).stream().map(FieldKey::name).toList());
    SubmittedForm typed =
        new SubmittedForm(
            UriUtils.decode(matrix.address() + "/citing", StandardCharsets.UTF_8),
            values,
            List.of(),
            Map.of());
    return page(matrix, typed, form);
  }

  private Optional<CitedDocument> find(String number) {
    return number.matches("\\d{1,18}") ? documents.find(Long.parseLong(number)) : Optional.empty();
  }

  private static Citation place(Form form) {
    return new Citation(
        0,
        form.longText("places", 1_000).lines().toList(),
        form.longText("passage", LONGEST_PASSAGE),
        form.text("language", 10),
        form.checked("unofficial"),
        form.someOf("supports", WEAPONS),
        form.choice("says", FieldMark::find).map(FieldMark::code).orElse(""));
  }

  private static Optional<CitedDocument> entered(MatrixId id, Form form) {
    String state = form.checked("common") ? "" : id.state();
    if (form.value("title").isEmpty()) {
      form.problem("title", "matrix.refused.no-document");
      return Optional.empty();
    }
    return CitedDocumentForm.readWithCitation(form, state);
  }
}
