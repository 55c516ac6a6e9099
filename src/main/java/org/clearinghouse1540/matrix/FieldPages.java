package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;

/** The fields of an open grid: each is saved on its own, and changes by others are fetched. */
@Controller
class FieldPages {
  // The database has no later moments.
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final MatrixViews matrices;
  private final MatrixFields fields;
  private final ReviewCycles cycles;
  private final CitedDocuments documents;

  FieldPages(
      MatrixViews matrices, MatrixFields fields, ReviewCycles cycles, CitedDocuments documents) {
    this.matrices = matrices;
    this.fields = fields;
    this.cycles = cycles;
    this.documents = documents;
  }

  /** The changes after a moment. */
  @GetMapping("/matrices/{code}/{year}/changes")
  ResponseEntity<List<Map<String, Object>>> changes(
      Viewer viewer, Language language, Form query, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    try {
      Instant since = Instant.parse(query.value("since"));
      if (since.isBefore(Instant.EPOCH) || since.isAfter(LATEST)) {
        return ResponseEntity.badRequest().body(List.of());
      }
      List<MatrixField> changed = fields.since(id, since);
      Map<FieldKey, MatrixField> byKey = new LinkedHashMap<>();
      changed.forEach(field -> byKey.put(field.key(), field));
      MatrixView matrix = matrices.of(language, id, byKey, cycles.get(id), false);
      boolean committee = viewer.may(Permission.REVIEW_MATRICES);
      return ResponseEntity.ok(
          changed.stream().map(field -> json(matrix, field, committee)).toList());
    } catch (DateTimeParseException notAMoment) {
      return ResponseEntity.badRequest().body(List.of());
    }
  }

  /** Saves a field that the user saw in a version. */
  @PostMapping("/matrices/{code}/{year}/field")
  ResponseEntity<Map<String, Object>> save(
      Viewer viewer, Language language, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    FieldKey key = FieldKey.of(form.requiredText("field"));
    int seen = form.number("version", 0, Integer.MAX_VALUE).orElse(0L).intValue();
    FieldValue value = value(id, key, form);
    form.check();
    return switch (fields.set(viewer.actor(), id, new FieldChange(key, value, seen, ""))) {
      case MatrixFields.Outcome.Saved saved -> ResponseEntity.ok(json(language, id, saved.now()));
      case MatrixFields.Outcome.Conflict conflict ->
          ResponseEntity.status(409).body(json(language, id, conflict.theirs()));
    };
  }

  private FieldValue value(MatrixId id, FieldKey key, Form form) {
    FormFields all = FormFields.of(matrices.form(id));
    FieldValue now = fields.get(id, key).content();
    FieldValue value =
        switch (all.kind(key).orElseThrow(() -> BadInput.of("field", "matrix.refused.field"))) {
          case MARK ->
              now.with(
                  FieldMark.find(form.value("mark"))
                      .orElseThrow(() -> BadInput.of("mark", "matrix.refused.mark")));
          case TEXT -> FieldValue.of(form.longText("words"));
          case SOURCE -> FieldValue.of(citations(form.value("citations")));
        };
    all.check(key, value);
    return value;
  }

  // Citations that a script copied from another field; each document must exist.
  private List<Citation> citations(String json) {
    try {
      List<Citation> found = FieldJson.citations(json.isBlank() ? "[]" : json);
      if (found.stream().anyMatch(citation -> documents.find(citation.document()).isEmpty())) {
        throw BadInput.of("citations", "matrix.refused.unknown-document");
      }
      return Citation.joined(found);
    } catch (JacksonException broken) {
      throw BadInput.of("citations", "matrix.refused.citations");
    }
  }

  private Map<String, Object> json(Language language, MatrixId id, MatrixField field) {
    MatrixView matrix =
        matrices.of(language, id, Map.of(field.key(), field), cycles.get(id), false);
    return json(matrix, field, true);
  }

  // A State does not see which account changed a field.
  private static Map<String, Object> json(MatrixView matrix, MatrixField field, boolean committee) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("field", field.key().name());
    json.put("version", field.version());
    json.put("text", matrix.text(field));
    json.put("citations", matrix.citations(field));
    if (committee) {
      json.put("by", field.by());
    }
    json.put("at", field.changed().toString());
    return json;
  }
}
