package org.clearinghouse1540.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/**
 * Computes the tables of a yearly report from the record, by the rules of {@code
 * counts/data/yearly_tables.csv}. Groups of fewer than five are merged.
 */
@Component
class YearlyDrafts {
  private final RecordCounts counts;
  private final RecordRuleParser rules;
  private final CountedKinds kinds;
  private final List<String> definitions = new ArrayList<>();

  /** Reads the definition file; a rule that is wrong stops the start. */
  YearlyDrafts(RecordCounts counts, RecordRuleParser rules, CountedKinds kinds) {
    this.counts = counts;
    this.rules = rules;
    this.kinds = kinds;
    for (Table.Row row : Table.fromData("counts/data/yearly_tables.csv").rows()) {
      rules.parse(row.require("rule"), kinds.list());
      definitions.add(row.require("rule"));
    }
  }

  /** The tables of a year in each language, as the current user may count them. */
  YearlyReport.YearlyContent of(Viewer viewer, int year, LocalDate today) {
    LocalDate last = LocalDate.of(year, 12, 31);
    String period =
        " from=%d-01-01 to=%s small=merged".formatted(year, last.isAfter(today) ? today : last);
    List<CountedKind> possible = kinds.of(viewer);
    List<RecordRule> chosen =
        definitions.stream().map(rule -> rules.parse(rule + period, possible)).toList();
    Map<String, YearlyText> texts = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      List<YearlyText.YearlyTable> tables = new ArrayList<>();
      for (RecordRule rule : chosen) {
        tables.add(table(tables.size() + 1, counts.count(rule, language), today, language));
      }
      texts.put(
          language.code(),
          new YearlyText(
              title(year, last, today, language),
              Texts.get(language, "counts.yearly.lead"),
              Texts.get(language, "counts.yearly.footnote"),
              tables));
    }
    return new YearlyReport.YearlyContent(year, texts);
  }

  // The numbers of a year that has not ended are of its first part.
  private static String title(int year, LocalDate last, LocalDate today, Language language) {
    return last.isAfter(today)
        ? Texts.get(
            language,
            "counts.yearly.document.until",
            Integer.toString(year),
            DateText.of(today.toString(), language))
        : Texts.get(language, "counts.yearly.document", Integer.toString(year));
  }

  private static YearlyText.YearlyTable table(
      int number, RecordCount count, LocalDate today, Language language) {
    PrintDocument.Part.Rows rows = RecordCountDocument.table(count, language);
    return new YearlyText.YearlyTable(
        Texts.get(
            language,
            "counts.review.table",
            Integer.toString(number),
            RecordCountDocument.titleWithPeriod(count.rule(), language)),
        rows.head(),
        count.lines().isEmpty() ? List.of() : rows.rows(),
        Texts.get(language, "counts.review.empty"),
        List.of(
            fact("counts.review.note", note(count, language), language),
            fact("counts.rule", count.rule().text(), language),
            fact("counts.base", RecordCountDocument.base(count, language), language),
            fact(
                "counts.cutoff",
                RecordCountDocument.cutoff(count.rule(), language, today),
                language)));
  }

  // Readers of the report have no user's rights: it counts the whole record.
  private static String note(RecordCount count, Language language) {
    List<String> notes = new ArrayList<>();
    notes.add(Texts.get(language, "counts.means." + count.rule().kind().key()));
    notes.addAll(RecordCountDocument.limits(count, language));
    notes.add(Texts.get(language, "counts.yearly.small"));
    return String.join(" ", notes);
  }

  private static YearlyText.YearlyFact fact(String label, String words, Language language) {
    return new YearlyText.YearlyFact(Texts.get(language, label), words);
  }
}
