package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.states.States;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;

/** Matrices as tables: where each stands, the grid, and each field as it is saved. */
@Controller
class MatrixPages {
  private final MatrixViews sheets;
  private final MatrixFields fields;
  private final ReviewCycles rounds;
  private final MatrixPageView screen;
  private final CitedDocuments documents;
  private final Forms forms;
  private final States states;
  private final Clock clock;

  MatrixPages(
      MatrixViews sheets,
      MatrixFields fields,
      ReviewCycles rounds,
      MatrixPageView screen,
      CitedDocuments documents,
      Forms forms,
      States states,
      Clock clock) {
    this.sheets = sheets;
    this.fields = fields;
    this.rounds = rounds;
    this.screen = screen;
    this.documents = documents;
    this.forms = forms;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/matrices")
  Object list(Viewer viewer, Language language) {
    String form = forms.current().version();
    if (viewer.representsState()) {
      return "redirect:/matrices/" + viewer.party().replace(" ", "%20") + "/" + form;
    }
    return Page.of("matrix/matrices.jte")
        .with("rounds", rounds.list())
        .with("states", states.members(language))
        .with("names", states)
        .with("form", form);
  }

  @GetMapping("/matrices/{code}/{year}")
  Page matrix(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "0") long beside) {
    MatrixId id = sheets.id(viewer, code, year);
    return screen.of(viewer, language, id, beside, List.of());
  }

  /** The matrix as it stood at the end of a day. */
  @GetMapping("/matrices/{code}/{year}/on")
  Page on(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String day) {
    MatrixId id = sheets.id(viewer, code, year);
    Page page = Page.of("matrix/on.jte").with("problems", List.of()).with("day", day);
    try {
      Instant moment =
          day.isEmpty()
              ? Instant.EPOCH
              : LocalDate.parse(day).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
      return page.with(
          "sheet", sheets.of(language, id, fields.asOf(id, moment), rounds.get(id), false));
    } catch (DateTimeParseException none) {
      return page.with("sheet", sheets.of(language, id, Map.of(), rounds.get(id), false))
          .with("problems", List.of("Write a day as 2026-01-31."))
          .withStatus(400);
    }
  }

  /** What changed since a moment, for a grid that is open. */
  @GetMapping("/matrices/{code}/{year}/changes")
  ResponseEntity<List<Map<String, Object>>> changes(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String since) {
    MatrixId id = sheets.id(viewer, code, year);
    try {
      List<MatrixField> changed = fields.since(id, Instant.parse(since));
      Map<FieldKey, MatrixField> byKey = new LinkedHashMap<>();
      changed.forEach(field -> byKey.put(field.key(), field));
      MatrixView sheet = sheets.of(language, id, byKey, rounds.get(id), false);
      return ResponseEntity.ok(changed.stream().map(field -> told(sheet, field)).toList());
    } catch (DateTimeParseException none) {
      return ResponseEntity.badRequest().body(List.of());
    }
  }

  /** Saves one field that was seen in a version. */
  @PostMapping("/matrices/{code}/{year}/field")
  ResponseEntity<Map<String, Object>> save(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String citations) {
    MatrixId id = sheets.id(viewer, code, year);
    try {
      FieldKey key = FieldKey.of(field);
      FieldValue content = content(id, key, mark, words, citations);
      MatrixFields.Outcome outcome = fields.set(viewer.actor(), id, key, content, version, "");
      return switch (outcome) {
        case MatrixFields.Outcome.Saved saved -> ResponseEntity.ok(told(language, id, saved.now()));
        case MatrixFields.Outcome.Conflict conflict ->
            ResponseEntity.status(409).body(told(language, id, conflict.theirs()));
      };
    } catch (BadInput bad) {
      return ResponseEntity.badRequest().body(Map.of("problem", bad.reasons().getFirst()));
    }
  }

  private FieldValue content(
      MatrixId id, FieldKey key, String mark, String words, String citations) {
    FormFields form = FormFields.of(sheets.form(id));
    FieldValue now = fields.get(id, key).content();
    FieldValue content =
        switch (form.kind(key).orElse("")) {
          case "mark" ->
              now.with(
                  FieldMark.find(mark)
                      .orElseThrow(() -> new BadInput("mark", "A mark is X, ? or NA.")));
          case "text" -> FieldValue.of(words);
          default -> FieldValue.of(known(citations));
        };
    form.check(key, content);
    return content;
  }

  // Citations that a script took from another field; each document must be there.
  private List<Citation> known(String json) {
    try {
      List<Citation> found = FieldJson.citations(json.isBlank() ? "[]" : json);
      if (found.stream().anyMatch(citation -> documents.find(citation.document()).isEmpty())) {
        throw new BadInput("citations", "One of the documents is not known here.");
      }
      return found;
    } catch (JacksonException broken) {
      throw new BadInput("citations", "These citations cannot be read.");
    }
  }

  private Map<String, Object> told(Language language, MatrixId id, MatrixField field) {
    return told(sheets.of(language, id, Map.of(field.key(), field), rounds.get(id), false), field);
  }

  private static Map<String, Object> told(MatrixView sheet, MatrixField field) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("field", field.key().name());
    told.put("version", field.version());
    told.put("text", sheet.text(field));
    told.put("citations", sheet.citations(field));
    told.put("by", field.by());
    told.put("at", field.changed().toString());
    return told;
  }

  /** One field with what it held before. */
  @GetMapping("/matrices/{code}/{year}/past")
  Page past(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String field) {
    MatrixId id = sheets.id(viewer, code, year);
    FieldKey key = FieldKey.of(field);
    if (FormFields.of(sheets.form(id)).kind(key).isEmpty()) {
      throw new NotFound();
    }
    List<MatrixField> all =
        java.util.stream.Stream.concat(
                Optional.of(fields.get(id, key)).stream(), fields.past(id, key).stream())
            .toList();
    MatrixView sheet = sheets.get(viewer, language, id);
    return Page.of("matrix/past.jte")
        .with("sheet", sheet)
        .with("key", key)
        .with("cited", sheets.cited(all.stream().map(MatrixField::content).toList()))
        .with("all", all);
  }
}
