package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;

/**
 * Completes what a report gives: the report is cited, with the line that gives the mark, in the
 * field of sources of a mark for which the report names no other source. Recorded sources and
 * remarks stay, and those of the report are added to them.
 */
@Component
class ReportEvidence {
  private static final Set<String> WEAPONS = Set.of("nw", "cw", "bw");
  private static final int LONGEST_PASSAGE = 3_000;
  private final MatrixFields fields;
  private final CitedDocuments documents;

  ReportEvidence(MatrixFields fields, CitedDocuments documents) {
    this.fields = fields;
    this.documents = documents;
  }

  /** The proposal with its citations, merged with the recorded values of the matrix. */
  ImportProposal of(MatrixId matrix, ReportFields.Found found, CitedDocument report) {
    Merger merger = new Merger(fields.of(matrix), found.proposal());
    merger.cite(found.passages(), report);
    return merger.proposal();
  }

  /** Merges one report with one matrix; documents get new numbers. */
  private final class Merger {
    private final Map<FieldKey, MatrixField> recorded;
    private final ImportProposal given;
    private final Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    private final Map<Long, CitedDocument> cited = new LinkedHashMap<>();
    private final Map<Long, Long> numbers = new LinkedHashMap<>();

    Merger(Map<FieldKey, MatrixField> recorded, ImportProposal given) {
      this.recorded = recorded;
      this.given = given;
      given.documents().forEach((number, document) -> cited.put(number, document));
      given.contents().forEach((key, value) -> contents.put(key, merged(key, value)));
    }

    private FieldValue recorded(FieldKey key) {
      return Optional.ofNullable(recorded.get(key))
          .map(MatrixField::content)
          .orElse(FieldValue.NOTHING);
    }

    private FieldValue merged(FieldKey key, FieldValue value) {
      FieldValue before = recorded(key);
      if (!value.words().isEmpty() && !before.words().isEmpty()) {
        return adds(before, value)
            ? decided(before, FieldValue.of(before.words() + "\n" + value.words()))
            : before;
      }
      FieldValue merged = value;
      if (!value.citations().isEmpty()) {
        merged = FieldValue.of(citations(before));
        for (Citation citation : value.citations()) {
          merged = merged.with(citation);
        }
      }
      return decided(before, merged);
    }

    // A remark that is only a part of a recorded line is another remark.
    private static boolean adds(FieldValue before, FieldValue value) {
      return !before.words().lines().toList().containsAll(value.words().lines().toList());
    }

    // The recorded decision on conflicting sources stays with the field.
    private static FieldValue decided(FieldValue before, FieldValue value) {
      return new FieldValue(value.mark(), value.words(), value.citations(), before.decision());
    }

    private List<Citation> citations(FieldValue before) {
      return before.citations().stream()
          .map(citation -> citation.in(number(citation.document())))
          .toList();
    }

    private long number(long document) {
      return numbers.computeIfAbsent(document, known -> add(documents.find(known).orElseThrow()));
    }

    private long add(CitedDocument document) {
      long number = cited.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
      cited.put(number, document.withId(number));
      return number;
    }

    void cite(Map<FieldKey, String> passages, CitedDocument report) {
      FormVersion form = given.form();
      FormFields all = FormFields.of(form);
      Map<FieldKey, List<FieldKey>> marks = new LinkedHashMap<>();
      for (FieldKey mark : passages.keySet()) {
        FieldMark value = contents.getOrDefault(mark, FieldValue.NOTHING).mark();
        if (value == FieldMark.X || value == FieldMark.UNCLEAR) {
          for (FieldKey source : all.sourcesOf(mark)) {
            if (!given.contents().containsKey(source)) {
              marks.computeIfAbsent(source, key -> new ArrayList<>()).add(mark);
            }
          }
        }
      }
      if (!marks.isEmpty()) {
        long number = add(report);
        marks.forEach(
            (source, supported) ->
                contents.put(
                    source,
                    decided(
                        recorded(source),
                        FieldValue.of(citations(recorded(source)))
                            .with(citation(number, supported, passages, report)))));
      }
    }

    private Citation citation(
        long number, List<FieldKey> marks, Map<FieldKey, String> passages, CitedDocument report) {
      Set<String> lines = new LinkedHashSet<>();
      Set<String> weapons = new LinkedHashSet<>();
      for (FieldKey mark : marks) {
        lines.add(passages.getOrDefault(mark, ""));
        weapons.add(mark.column().substring(mark.column().lastIndexOf('.') + 1));
      }
      String passage = String.join("\n", lines);
      return new Citation(
          number,
          List.of(),
          passage.length() > LONGEST_PASSAGE
              ? passage.substring(0, LONGEST_PASSAGE - 2) + " …"
              : passage,
          report.language(),
          false,
          WEAPONS.containsAll(weapons) ? List.copyOf(weapons) : List.of(),
          "");
    }

    ImportProposal proposal() {
      return new ImportProposal(
          given.state(),
          given.form(),
          given.status(),
          contents,
          cited,
          given.unrecognized(),
          given.account());
    }
  }
}
