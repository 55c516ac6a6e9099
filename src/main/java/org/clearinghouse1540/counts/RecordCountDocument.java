package org.clearinghouse1540.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** A count of records as a document: its numbers with rule, base, cut-off date and sources. */
public final class RecordCountDocument {
  private static final String SOURCE = "Clearinghouse 1540";

  private RecordCountDocument() {}

  /** The document in a language, made on a day. */
  public static PrintDocument of(RecordCount count, Language language, LocalDate today) {
    return new PrintDocument(
        title(count.rule(), language),
        language,
        "",
        SOURCE,
        Stream.concat(facts(count, language, today).stream(), Stream.of(table(count, language)))
            .toList());
  }

  /** The kind of record and the properties by which it is divided. */
  static String title(RecordRule rule, Language language) {
    String kind = Texts.get(language, "counts.of." + rule.kind().key());
    if (rule.by().isEmpty()) {
      return kind;
    }
    return kind
        + " ("
        + String.join(
            ", ", rule.by().stream().map(by -> Texts.get(language, "counts.by." + by)).toList())
        + ")";
  }

  /** Everything that the numbers need to be understood and computed again. */
  static List<PrintDocument.Part> facts(RecordCount count, Language language, LocalDate today) {
    List<PrintDocument.Part> facts = new ArrayList<>();
    facts.add(
        new PrintDocument.Part.Labelled(Texts.get(language, "counts.rule"), count.rule().text()));
    facts.add(
        new PrintDocument.Part.Labelled(Texts.get(language, "counts.base"), base(count, language)));
    facts.add(
        new PrintDocument.Part.Labelled(
            Texts.get(language, "counts.cutoff"), cutoff(count.rule(), language, today)));
    notes(count, language).stream().map(PrintDocument.Part.Words::new).forEach(facts::add);
    return facts;
  }

  /** The number of all records that fit the rule, unless it is small and small ones are merged. */
  static String base(RecordCount count, Language language) {
    return number(count.total(), 0, language);
  }

  /** A number, in words where it is small and withheld. */
  static String number(RecordCount.Numbers numbers, int position, Language language) {
    return numbers
        .values()
        .get(position)
        .map(String::valueOf)
        .orElseGet(() -> Texts.get(language, "counts.few"));
  }

  /** The title with the period of the rule. */
  static String titleWithPeriod(RecordRule rule, Language language) {
    String title = title(rule, language);
    if (rule.until().isEmpty()) {
      return title;
    }
    String until = DateText.of(rule.until().get().toString(), language);
    return rule.from()
        .map(
            from ->
                Texts.get(
                    language,
                    "counts.title.period",
                    title,
                    DateText.of(from.toString(), language),
                    until))
        .orElseGet(() -> Texts.get(language, "counts.title.until", title, until));
  }

  /** The last day that is counted; today where the rule names none. */
  static String cutoff(RecordRule rule, Language language, LocalDate today) {
    return rule.until()
        .map(day -> DateText.of(day.toString(), language))
        .orElseGet(
            () ->
                Texts.get(language, "counts.cutoff.now", DateText.of(today.toString(), language)));
  }

  /** The counted records, their sources, and the omitted ones. */
  static List<String> notes(RecordCount count, Language language) {
    List<String> notes = new ArrayList<>();
    RecordRule rule = count.rule();
    notes.add(Texts.get(language, "counts.means." + rule.kind().key()));
    notes.add(Texts.get(language, "counts.visible"));
    notes.addAll(limits(count, language));
    return notes;
  }

  /** The omitted records, and whether one is in several lines. */
  static List<String> limits(RecordCount count, Language language) {
    List<String> notes = new ArrayList<>();
    RecordRule rule = count.rule();
    String undated =
        count.undated().map(String::valueOf).orElseGet(() -> Texts.get(language, "counts.few"));
    if (!undated.equals("0")) {
      notes.add(Texts.get(language, "counts.undated", undated));
    }
    if (rule.by().stream().anyMatch(by -> isMany(rule, by))) {
      notes.add(Texts.get(language, "counts.several"));
    }
    return notes;
  }

  private static boolean isMany(RecordRule rule, String by) {
    return by.equals(RecordRule.GROUP)
        || rule.dimension(by).filter(dimension -> dimension.many()).isPresent();
  }

  /** The numbers; one line with the total where the rule has no division. */
  static PrintDocument.Part.Rows table(RecordCount count, Language language) {
    RecordRule rule = count.rule();
    List<String> head = new ArrayList<>();
    rule.by().forEach(by -> head.add(Texts.get(language, "counts.by." + by)));
    if (rule.by().isEmpty()) {
      head.add(Texts.get(language, "counts.kinds"));
    }
    RecordCount.heads(rule.kind().measure()).forEach(key -> head.add(Texts.get(language, key)));
    List<List<String>> rows = new ArrayList<>();
    count.lines().forEach(line -> rows.add(row(line.names(), line.numbers())));
    if (rule.by().isEmpty()) {
      rows.add(row(List.of(title(rule, language)), count.total()));
    }
    return new PrintDocument.Part.Rows(
        head, rows, widths(head.size() - numbers(rule), numbers(rule)));
  }

  private static int numbers(RecordRule rule) {
    return RecordCount.heads(rule.kind().measure()).size();
  }

  // Each column of numbers has room for its head; names share the rest.
  private static List<Integer> widths(int names, int numbers) {
    List<Integer> widths = new ArrayList<>();
    int number = numbers > 2 ? 13 : 18;
    int left = 100 - numbers * number;
    for (int i = 0; i < names; i++) {
      widths.add(left / names + (i == 0 ? left % names : 0));
    }
    for (int i = 0; i < numbers; i++) {
      widths.add(number);
    }
    return widths;
  }

  private static List<String> row(List<String> names, RecordCount.Numbers numbers) {
    List<String> row = new ArrayList<>(names);
    for (int i = 0; i < numbers.values().size(); i++) {
      row.add(numbers.text(i).isEmpty() ? "–" : numbers.text(i));
    }
    return row;
  }
}
