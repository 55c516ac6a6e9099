package org.clearinghouse1540.counts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * Published figures with their dates and sources, from {@code counts/data/published_figures.csv},
 * each beside the count of this program by the rule of {@code published_measures.csv} where one
 * counts the same. Figures that disagree are all shown.
 */
@Component
class PublishedFigures {
  private static final Pattern END = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?$");

  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final List<Figure> figures = new ArrayList<>();

  private record Measure(Map<Language, String> names, String rule, String number) {}

  /**
   * A published figure.
   *
   * @param asOf the date of the figure in the words of the source
   * @param value with its qualifier, such as {@code more than 45}
   */
  private record Figure(String measure, String asOf, String value, String note, String source) {}

  /**
   * A published figure beside the count of this program.
   *
   * @param own the count, in words where it is small; empty if no rule counts the same
   * @param rule of the count; empty without one
   */
  record Beside(
      String name,
      String asOf,
      String value,
      String note,
      String source,
      String own,
      String rule) {}

  /** Reads the definition files; a wrong one stops the start with {@code file:line}. */
  PublishedFigures() {
    for (Table.Row row : Table.fromData("counts/data/published_measures.csv").rows()) {
      Map<Language, String> names = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        names.put(
            language,
            row.require(
                language == Language.EN ? "measure" : language.code().toLowerCase(Locale.ROOT)));
      }
      measures.put(row.require("measure"), new Measure(names, row.get("rule"), row.get("number")));
    }
    for (Table.Row row : Table.fromData("counts/data/published_figures.csv").rows()) {
      if (!measures.containsKey(row.require("measure"))) {
        throw row.wrong("published_measures.csv does not list the measure " + row.get("measure"));
      }
      String qualifier = row.require("qualifier");
      figures.add(
          new Figure(
              row.require("measure"),
              row.require("as_of"),
              (qualifier.equals("exact") ? "" : qualifier + " ")
                  + row.read("value", Integer::valueOf),
              row.get("note"),
              row.require("source_url")));
    }
  }

  /** The published figures of a language beside the counts of the kinds that a user may count. */
  List<Beside> beside(
      RecordCounts counts,
      RecordRuleParser rules,
      List<CountedKind> kinds,
      LocalDate today,
      Language language) {
    List<Beside> all = new ArrayList<>();
    for (Figure figure : figures) {
      Measure measure = Optional.ofNullable(measures.get(figure.measure())).orElseThrow();
      String own = "";
      String rule = "";
      String kind = RuleWords.kind(measure.rule());
      if (kinds.stream().anyMatch(found -> found.key().equals(kind))) {
        RecordRule parsed =
            rules.parse(
                measure.rule() + " to=" + lastDay(figure.asOf(), today) + " small=merged", kinds);
        own =
            RecordCountDocument.number(
                counts.count(parsed, language).total(),
                measure.number().equals("states") ? 1 : 0,
                language);
        rule = parsed.text();
      }
      all.add(
          new Beside(
              measure.names().getOrDefault(language, figure.measure()),
              figure.asOf(),
              figure.value(),
              figure.note(),
              figure.source(),
              own,
              rule));
    }
    return all;
  }

  // The last day of the year, month or day with which the words end; not after today.
  private static LocalDate lastDay(String asOf, LocalDate today) {
    Matcher end = END.matcher(asOf);
    if (!end.find()) {
      return today;
    }
    int year = Integer.parseInt(end.group(1));
    int month = end.group(2) == null ? 12 : Integer.parseInt(end.group(2));
    LocalDate last =
        end.group(3) == null
            ? YearMonth.of(year, month).atEndOfMonth()
            : LocalDate.of(year, month, Integer.parseInt(end.group(3)));
    return last.isAfter(today) ? today : last;
  }
}
