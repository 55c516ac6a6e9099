package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.springframework.stereotype.Component;

/**
 * Proposals from adherence data for the first part of a matrix. A row is proposed if the data
 * differ from the recorded values; once accepted, it is proposed again only if the data change.
 */
@Component
public final class TreatyFacts {
  private final AdherenceRecords adherence;
  private final MatrixFields fields;

  TreatyFacts(AdherenceRecords adherence, MatrixFields fields) {
    this.adherence = adherence;
    this.fields = fields;
  }

  /**
   * One row with the proposed values and the recorded ones.
   *
   * @param versions the versions of the recorded values that a user sees; 0 if nothing is recorded
   */
  public record Proposal(
      FormVersion.Row row,
      Map<FieldKey, FieldValue> contents,
      Map<FieldKey, Integer> versions,
      String recorded,
      String address) {
    public Proposal {
      contents = Collections.unmodifiableMap(new LinkedHashMap<>(contents));
      versions = Map.copyOf(versions);
    }

    /** The versions as a form carries them: numbers in the order of the values. */
    public String seen() {
      return contents.keySet().stream()
          .map(key -> Integer.toString(versions.getOrDefault(key, 0)))
          .collect(Collectors.joining(","));
    }
  }

  /** The proposals for a matrix; there are none for an invented State. */
  public List<Proposal> of(MatrixId id, FormVersion form) {
    Map<FieldKey, MatrixField> now = fields.of(id);
    Map<String, TreatyCell> cells = adherence.byRow(id.state());
    List<Proposal> proposals = new ArrayList<>();
    for (FormVersion.Row row : form.parts().getFirst().rows()) {
      TreatyCell cell = cells.get(row.key());
      if (cell != null && cell.mark() == FieldMark.X) {
        proposal(row, cell, now).ifPresent(proposals::add);
      }
    }
    return proposals;
  }

  private static Optional<Proposal> proposal(
      FormVersion.Row row, TreatyCell cell, Map<FieldKey, MatrixField> now) {
    List<TreatyCell.Line> lines =
        cell.lines().stream().filter(line -> line.mark() == FieldMark.X).toList();
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    contents.put(new FieldKey(row.key(), "yes"), FieldValue.of(FieldMark.X));
    contents.put(
        new FieldKey(row.key(), "detail"),
        FieldValue.of(lines.stream().map(TreatyFacts::words).collect(Collectors.joining("\n"))));
    contents.put(
        new FieldKey(row.key(), "remarks"),
        FieldValue.of(
            lines.stream()
                .map(line -> line.adherence().address() + " (" + line.adherence().asOf() + ")")
                .distinct()
                .collect(Collectors.joining("\n"))));
    boolean same =
        contents.entrySet().stream()
            .allMatch(
                content -> {
                  MatrixField field = now.get(content.getKey());
                  return field != null && field.content().equals(content.getValue());
                });
    String recorded =
        contents.keySet().stream()
            .map(now::get)
            .filter(field -> field != null)
            .map(field -> field.content().mark().code() + field.content().words())
            .collect(Collectors.joining(" "));
    return same
        ? Optional.empty()
        : Optional.of(
            new Proposal(
                row,
                contents,
                versions(contents.keySet(), now),
                recorded.strip(),
                lines.getFirst().adherence().address()));
  }

  private static Map<FieldKey, Integer> versions(
      Set<FieldKey> keys, Map<FieldKey, MatrixField> now) {
    return keys.stream()
        .collect(
            Collectors.toMap(
                key -> key, key -> now.getOrDefault(key, MatrixField.unset(key)).version()));
  }

  // 'Chemical Weapons Convention: ratification 1993-10-12; signed 1993-01-13'
  private static String words(TreatyCell.Line line) {
    Adherence fact = line.adherence();
    String action =
        fact.action().isEmpty() && fact.actionDate().isEmpty()
            ? "party"
            : (fact.action() + " " + fact.actionDate()).strip();
    return line.treaty().name()
        + ": "
        + action
        + (fact.signed().isEmpty() ? "" : "; signed " + fact.signed());
  }
}
