package org.clearinghouse1540.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.RowMaps;
import org.clearinghouse1540.sources.CitedDocument;
import org.springframework.stereotype.Component;

/** Compares the matrix of a State with its matrix in another version of the form, row by row. */
@Component
final class VersionComparison {
  private final MatrixViews matrices;
  private final MatrixFields fields;
  private final RowMaps maps;
  private final Clock clock;

  VersionComparison(MatrixViews matrices, MatrixFields fields, RowMaps maps, Clock clock) {
    this.matrices = matrices;
    this.fields = fields;
    this.maps = maps;
    this.clock = clock;
  }

  /**
   * The differences between the values in another version, in the rows of this one, and the values
   * in this version.
   *
   * @param unmatched labels of the completed rows of the other version without a counterpart here
   */
  record Result(MatrixDiff diff, List<String> unmatched) {
    Result {
      unmatched = List.copyOf(unmatched);
    }
  }

  /** Compares a matrix with the same State's matrix in another version. */
  Result compare(MatrixId id, FormVersion other) {
    FormVersion form = matrices.form(id);
    Map<FieldKey, FieldValue> now = MatrixCopies.contents(fields.of(id));
    Map<FieldKey, FieldValue> there =
        MatrixCopies.contents(fields.of(new MatrixId(id.state(), other.version())));
    RowMaps.Mapping map = maps.map(other, form);
    Map<Long, CitedDocument> cited = new LinkedHashMap<>(matrices.cited(there.values()));
    cited.putAll(matrices.cited(now.values()));
    Map<Long, Long> numbers = new LinkedHashMap<>();
    CopyHeader header =
        new CopyHeader(
            id,
            matrices.name(id, Language.EN),
            form,
            CopyStatus.DRAFT,
            LocalDate.now(clock).toString());
    MatrixCopy after = MatrixCopy.of(header, now, cited, numbers);
    MatrixCopy before = MatrixCopy.of(header, mapped(form, other, map, there), cited, numbers);
    return new Result(new MatrixDiff(before, after), unmatched(other, map, there));
  }

  private static List<String> unmatched(
      FormVersion other, RowMaps.Mapping map, Map<FieldKey, FieldValue> there) {
    return map.unmatched().stream()
        .filter(
            row ->
                there.entrySet().stream()
                    .anyMatch(
                        entry -> entry.getKey().row().equals(row) && !entry.getValue().isNothing()))
        .map(row -> other.find(row).map(FieldLabel::row).orElse(row))
        .toList();
  }

  private static Map<FieldKey, FieldValue> mapped(
      FormVersion form, FormVersion other, RowMaps.Mapping map, Map<FieldKey, FieldValue> there) {
    Map<FieldKey, FieldValue> mapped = new LinkedHashMap<>();
    for (FormVersion.Part part : form.parts()) {
      for (FormVersion.Row row : part.rows()) {
        List<String> rows = map.counterparts().getOrDefault(row.key(), List.of());
        for (FormVersion.Column column : part.columns()) {
          FieldValue value = merged(other, rows, column, there);
          if (row.columns().contains(column.key()) && !value.isNothing()) {
            mapped.put(new FieldKey(row.key(), column.key()), value);
          }
        }
      }
    }
    return mapped;
  }

  // If several rows correspond to one, their sources and texts are combined; different marks are
  // shown with the label of their row, because no rule can choose between them.
  private static FieldValue merged(
      FormVersion other,
      List<String> rows,
      FormVersion.Column column,
      Map<FieldKey, FieldValue> there) {
    Map<String, FieldValue> found = new LinkedHashMap<>();
    for (String row : rows) {
      found.put(row, there.getOrDefault(new FieldKey(row, column.key()), FieldValue.NOTHING));
    }
    if (Set.copyOf(found.values()).size() == 1) {
      return found.values().iterator().next();
    }
    Set<Citation> citations = new LinkedHashSet<>();
    List<String> words = new ArrayList<>();
    found.forEach(
        (row, value) -> {
          citations.addAll(value.citations());
          String label = other.find(row).map(FieldLabel::row).orElse(row);
          String text =
              column.kind() == ColumnKind.MARK ? label + ": " + value.mark().code() : value.words();
          if (!text.isBlank() && !value.isNothing()) {
            words.add(text);
          }
        });
    return citations.isEmpty()
        ? FieldValue.of(String.join("\n", words))
        : FieldValue.of(List.copyOf(citations));
  }
}
