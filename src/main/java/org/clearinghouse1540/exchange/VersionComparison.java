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
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.RowMaps;
import org.clearinghouse1540.sources.CitedDocument;
import org.springframework.stereotype.Component;

/** Two generations of a State's matrix beside each other, row by row through the map of rows. */
@Component
final class VersionComparison {
  private final MatrixViews sheets;
  private final MatrixFields fields;
  private final RowMaps maps;
  private final Clock clock;

  VersionComparison(MatrixViews sheets, MatrixFields fields, RowMaps maps, Clock clock) {
    this.sheets = sheets;
    this.fields = fields;
    this.maps = maps;
    this.clock = clock;
  }

  /**
   * What stands in the other generation, in the rows of this one, beside what stands in this one.
   *
   * @param left rows of the other generation in which something is recorded and that have no
   *     counterpart in this one
   */
  record Beside(MatrixExchange.Both both, List<String> left) {}

  /** The matrix beside the same State's in another generation. */
  Beside of(MatrixId id, FormVersion other) {
    FormVersion form = sheets.form(id);
    Map<FieldKey, FieldValue> now = MatrixExchange.contents(fields.of(id));
    Map<FieldKey, FieldValue> there =
        MatrixExchange.contents(fields.of(new MatrixId(id.state(), other.version())));
    RowMaps.View view = maps.view(other, form);
    Map<FieldKey, FieldValue> carried = new LinkedHashMap<>();
    for (FormVersion.Part part : form.parts()) {
      for (FormVersion.Row row : part.rows()) {
        List<String> behind = view.behind().getOrDefault(row.key(), List.of());
        for (FormVersion.Column column : part.columns()) {
          FieldValue content = carried(behind, column, there);
          if (row.columns().contains(column.key()) && !content.isNothing()) {
            carried.put(new FieldKey(row.key(), column.key()), content);
          }
        }
      }
    }
    List<String> left = new ArrayList<>();
    for (String key : view.left()) {
      if (there.entrySet().stream()
          .anyMatch(entry -> entry.getKey().row().equals(key) && !entry.getValue().isNothing())) {
        left.add(other.find(key).map(FormVersion.Row::label).orElse(key));
      }
    }
    Map<Long, CitedDocument> cited = new LinkedHashMap<>(sheets.cited(there.values()));
    cited.putAll(sheets.cited(now.values()));
    Map<Long, Long> numbers = new LinkedHashMap<>();
    String name = sheets.name(id, Language.EN);
    String day = LocalDate.now(clock).toString();
    MatrixCopy after = MatrixCopy.of(id, name, form, "DRAFT", day, now, cited, numbers);
    MatrixCopy before = MatrixCopy.of(id, name, form, "DRAFT", day, carried, cited, numbers);
    return new Beside(new MatrixExchange.Both(before, after), left);
  }

  // Where several rows stand behind one, their sources and words stand together; marks that differ
  // are told each with its row, since no rule may choose between them.
  private static FieldValue carried(
      List<String> behind, FormVersion.Column column, Map<FieldKey, FieldValue> there) {
    Map<String, FieldValue> found = new LinkedHashMap<>();
    for (String row : behind) {
      found.put(row, there.getOrDefault(new FieldKey(row, column.key()), FieldValue.NOTHING));
    }
    if (Set.copyOf(found.values()).size() == 1) {
      return found.values().iterator().next();
    }
    Set<Citation> citations = new LinkedHashSet<>();
    List<String> words = new ArrayList<>();
    found.forEach(
        (row, content) -> {
          citations.addAll(content.citations());
          String said =
              column.kind().equals("mark") ? row + ": " + content.mark().code() : content.words();
          if (!said.isBlank() && !content.isNothing()) {
            words.add(said);
          }
        });
    return citations.isEmpty()
        ? FieldValue.of(String.join("\n", words))
        : FieldValue.of(List.copyOf(citations));
  }
}
