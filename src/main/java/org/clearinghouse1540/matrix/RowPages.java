package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A row as a plain form, and one document cited in many fields in one act. No script needed. */
@Controller
class RowPages {
  private final MatrixViews sheets;
  private final MatrixFields fields;
  private final FieldComments comments;
  private final CitedDocuments documents;

  RowPages(
      MatrixViews sheets, MatrixFields fields, FieldComments comments, CitedDocuments documents) {
    this.sheets = sheets;
    this.fields = fields;
    this.comments = comments;
    this.documents = documents;
  }

  @GetMapping("/matrices/{code}/{year}/row")
  Page row(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String row,
      @RequestParam(defaultValue = "") String said) {
    return screen(viewer, language, sheets.id(viewer, code, year), row, List.of())
        .with("said", said);
  }

  private Page screen(
      Viewer viewer, Language language, MatrixId id, String row, List<String> problems) {
    MatrixView sheet = sheets.get(viewer, language, id);
    FormVersion.Part part = sheet.form().partOf(row).orElseThrow(NotFound::new);
    return Page.of("matrix/row.jte")
        .with("sheet", sheet)
        .with("part", part)
        .with("row", part.find(row).orElseThrow(NotFound::new))
        .with(
            "comments",
            comments.of(id).stream()
                .filter(fieldComment -> fieldComment.key().row().equals(row))
                .toList())
        .with("documents", documents.of(id.state()))
        .with("said", "")
        .with("problems", problems);
  }

  /** Saves all fields of a row that were changed in the form. */
  @PostMapping("/matrices/{code}/{year}/row")
  Object save(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam MultiValueMap<String, String> form) {
    MatrixId id = sheets.id(viewer, code, year);
    String row = first(form, "row");
    MatrixView sheet = sheets.get(viewer, language, id);
    FormVersion.Part part = sheet.form().partOf(row).orElseThrow(NotFound::new);
    FormFields all = FormFields.of(sheet.form());
    List<String> problems = new ArrayList<>();
    for (FormVersion.Column column : part.columns()) {
      FieldKey key = new FieldKey(row, column.key());
      if (problems.isEmpty()
          && all.kind(key).isPresent()
          && form.containsKey("v-" + column.key())) {
        try {
          save(viewer, id, key, column, form).ifPresent(problems::add);
        } catch (BadInput bad) {
          bad.reasons().forEach(reason -> problems.add(column.label() + ": " + reason));
        }
      }
    }
    return problems.isEmpty()
        ? "redirect:" + sheet.address() + "#" + row
        : screen(viewer, language, id, row, problems).withStatus(400);
  }

  private Optional<String> save(
      Viewer viewer,
      MatrixId id,
      FieldKey key,
      FormVersion.Column column,
      MultiValueMap<String, String> form) {
    String name = column.key();
    FieldValue now = fields.get(id, key).content();
    FieldValue content =
        switch (column.kind()) {
          case "mark" ->
              new FieldValue(
                  FieldMark.find(first(form, name)).orElse(FieldMark.NOTHING_RECORDED),
                  "",
                  List.of(),
                  first(form, "decision-" + name));
          case "text" -> FieldValue.of(first(form, name));
          default -> FieldValue.of(kept(now, form.getOrDefault("drop-" + name, List.of())));
        };
    int seen = number(first(form, "v-" + name));
    return switch (fields.set(viewer.actor(), id, key, content, seen, first(form, "why"))) {
      case MatrixFields.Outcome.Saved saved -> Optional.empty();
      case MatrixFields.Outcome.Conflict conflict ->
          Optional.of(
              column.label()
                  + ": "
                  + conflict.theirs().by()
                  + " changed this since you opened the page. What they wrote stands below; write"
                  + " yours again if it is to replace it.");
    };
  }

  private static List<Citation> kept(FieldValue now, List<String> dropped) {
    List<Citation> kept = new ArrayList<>();
    for (int i = 0; i < now.citations().size(); i++) {
      if (!dropped.contains(Integer.toString(i))) {
        kept.add(now.citations().get(i));
      }
    }
    return kept;
  }

  /** One document, one place in it, and all fields that it can support. */
  @GetMapping("/matrices/{code}/{year}/citing")
  Page citing(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam MultiValueMap<String, String> given) {
    MatrixId id = sheets.id(viewer, code, year);
    return citing(viewer, language, id, given, List.of(), List.of());
  }

  private Page citing(
      Viewer viewer,
      Language language,
      MatrixId id,
      MultiValueMap<String, String> given,
      List<String> chosen,
      List<String> problems) {
    return Page.of("matrix/citing.jte")
        .with("sheet", sheets.get(viewer, language, id))
        .with("given", given.toSingleValueMap())
        .with("chosen", chosen)
        .with("documents", documents.of(id.state()))
        .with("problems", problems);
  }

  /** Cites it in all fields that were chosen, in one act. */
  @PostMapping("/matrices/{code}/{year}/citing")
  Object cite(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam MultiValueMap<String, String> form) {
    MatrixId id = sheets.id(viewer, code, year);
    List<String> chosen = form.getOrDefault("field", List.of());
    MatrixView sheet = sheets.get(viewer, language, id);
    try {
      if (chosen.isEmpty()) {
        throw new BadInput("field", "Choose at least one field.");
      }
      Citation citation = CitationForm.citation(viewer, id, form, documents);
      FormFields all = FormFields.of(sheet.form());
      Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
      for (String name : chosen) {
        FieldKey key = FieldKey.of(name);
        FieldValue with = fields.get(id, key).content().with(citation);
        all.check(key, with);
        contents.put(key, with);
      }
      fields.setAll(
          viewer.actor(), id, contents, first(form, "why"), "cited/" + citation.document());
      return "redirect:" + sheet.address() + "#" + FieldKey.of(chosen.getFirst()).row();
    } catch (BadInput bad) {
      return citing(viewer, language, id, form, chosen, bad.reasons()).withStatus(400);
    }
  }

  static String first(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("");
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
