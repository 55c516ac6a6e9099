package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.WrittenCitation;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * Finds what the text of a national report gives in the words of the form: under the title of a
 * part, a row with its number and label, and a column with its mark, its remark or its sources.
 * This is how the draft of a report is written. Nothing else of a report is certain enough to be
 * proposed; every other line is reported. Pure.
 */
final class ReportFields {
  private static final int LONGEST_TITLE = 500;
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\. ");
  private final FormVersion form;
  private final Map<FieldKey, FieldValue> found = new LinkedHashMap<>();
  private final Map<FieldKey, String> passages = new LinkedHashMap<>();
  private final Map<Long, CitedDocument> documents = new LinkedHashMap<>();
  private final Set<FieldKey> contradicted = new LinkedHashSet<>();
  private final List<Line> lines = new ArrayList<>();
  private Optional<FieldKey> given = Optional.empty();
  private Optional<FormVersion.Part> part = Optional.empty();
  private Optional<FormVersion.Row> row = Optional.empty();

  private ReportFields(FormVersion form) {
    this.form = form;
  }

  /**
   * The content of a report.
   *
   * @param passages the line that gives a mark, by the field of the mark
   */
  record Found(ImportProposal proposal, Map<FieldKey, String> passages) {
    Found {
      passages = Map.copyOf(passages);
    }
  }

  /** A line of the report; one that is understood may give the value of a field. */
  private record Line(int number, String text, boolean understood, Optional<FieldKey> field) {}

  /** The values in a text in one language. */
  static Found read(String state, String text, FormVersion form, Language language) {
    ReportFields fields = new ReportFields(form.in(language));
    for (ReportLines.Whole whole : ReportLines.of(text, fields.form)) {
      (whole.certain() ? List.of(whole) : whole.apart()).forEach(fields::line);
    }
    fields.found.keySet().removeAll(fields.contradicted);
    fields.passages.keySet().removeAll(fields.contradicted);
    return new Found(
        new ImportProposal(
            state,
            form,
            CopyStatus.DRAFT,
            fields.found,
            fields.documents,
            List.of(),
            fields.account()),
        fields.passages);
  }

  private void line(ReportLines.Whole whole) {
    String line = whole.text();
    Optional<FormVersion.Part> titled =
        form.parts().stream().filter(known -> same(known.title(), line)).findFirst();
    given = Optional.empty();
    boolean understood;
    if (titled.isPresent()) {
      part = titled;
      row = Optional.empty();
      understood = true;
    } else {
      understood = part.filter(current -> row(current, line, whole.certain())).isPresent();
    }
    for (ReportLines.Physical one : whole.lines()) {
      lines.add(new Line(one.number(), one.text(), understood, given));
    }
  }

  // The lines of a field with values that contradict each other are reported, all of them.
  private ContentAccount account() {
    ContentAccount.Builder account = new ContentAccount.Builder();
    for (Line line : lines) {
      String at = String.valueOf(line.number());
      if (!line.understood()) {
        account.report(at, line.text(), Message.of("exchange.report.not-certain"));
      } else if (line.field().filter(contradicted::contains).isPresent()) {
        account.report(at, line.text(), Message.of("exchange.report.contradicts"));
      } else {
        account.place();
      }
    }
    return account.build();
  }

  // The first value of a row is on the line of its label.
  private boolean row(FormVersion.Part current, String line, boolean certain) {
    for (FormVersion.Row known : current.rows()) {
      String label = ReportLines.label(known);
      if (line.startsWith(label)) {
        row = Optional.of(known);
        return value(current, known, line.substring(label.length()), line, certain);
      }
    }
    // The values after a row that is not in the form are not those of the row before it.
    if (NUMBERED.matcher(line).lookingAt()) {
      row = Optional.empty();
    }
    return row.filter(known -> value(current, known, line, line, certain)).isPresent();
  }

  // A mark is whole where other values can continue in a line that may be of another paragraph.
  private boolean value(
      FormVersion.Part current,
      FormVersion.Row known,
      String text,
      String passage,
      boolean certain) {
    List<FormVersion.Column> named =
        current.columns().stream()
            .filter(column -> known.columns().contains(column.key()))
            .filter(column -> text.startsWith(column.label() + ": "))
            .toList();
    // The label of a column can begin with that of another one; two of the same label are not
    // certain.
    int longest = named.stream().mapToInt(column -> column.label().length()).max().orElse(0);
    List<FormVersion.Column> only =
        named.stream().filter(column -> column.label().length() == longest).toList();
    if (only.size() != 1 || !certain && only.getFirst().kind() != ColumnKind.MARK) {
      return false;
    }
    String words = text.substring(longest + 2).strip();
    FieldKey key = new FieldKey(known.key(), only.getFirst().key());
    return switch (only.getFirst().kind()) {
      case MARK -> mark(key, words, passage);
      case TEXT -> put(key, words.isEmpty() ? FieldValue.NOTHING : FieldValue.of(words));
      case SOURCE -> put(key, FieldValue.of(citations(words)));
    };
  }

  private boolean mark(FieldKey key, String text, String passage) {
    Optional<FieldMark> mark =
        FieldMark.find(text).filter(known -> known != FieldMark.NOTHING_RECORDED);
    mark.ifPresent(
        known -> {
          put(key, FieldValue.of(known));
          passages.putIfAbsent(key, passage);
        });
    return mark.isPresent();
  }

  private List<Citation> citations(String text) {
    List<Citation> citations = new ArrayList<>();
    for (WrittenCitation written : WrittenCitation.of(text)) {
      if (written.title().length() > LONGEST_TITLE) {
        return List.of();
      }
      citations.add(Citation.of(document(written)).at(written.places()));
    }
    return citations;
  }

  private long document(WrittenCitation written) {
    return documents.values().stream()
        .filter(known -> known.title().equals(written.title()))
        .map(CitedDocument::id)
        .findFirst()
        .orElseGet(
            () -> {
              long number = documents.size() + 1L;
              CitedDocument document = CitedDocument.of("own", written.title());
              documents.put(
                  number,
                  (written.address().isEmpty() ? document : document.withAddress(written.address()))
                      .withId(number));
              return number;
            });
  }

  // Two values for one field contradict each other, and neither is proposed.
  private boolean put(FieldKey key, FieldValue value) {
    if (value.isNothing()) {
      return false;
    }
    given = Optional.of(key);
    FieldValue before = found.putIfAbsent(key, value);
    if (before != null && !before.equals(value)) {
      contradicted.add(key);
    }
    return true;
  }

  private static boolean same(String title, String line) {
    return TextFolding.KEEPING_DIACRITICS
        .fold(title)
        .equals(TextFolding.KEEPING_DIACRITICS.fold(line));
  }
}
