package org.clearinghouse1540.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.springframework.stereotype.Component;

/** Parses the rule of a count of records; an unknown word is refused with the possible ones. */
@Component
public final class RecordRuleParser {
  private static final String COUNT = "count";
  private static final String BY = "by";
  private static final String FROM = "from";
  private static final String UNTIL = "to";
  private static final String SMALL = "small";
  private static final int DIMENSIONS = 2;

  private final CountRuleParser groups;
  private final Clock clock;

  RecordRuleParser(CountRuleParser groups, Clock clock) {
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * The rule that a line says.
   *
   * @param possible the kinds that the user may count
   * @throws org.clearinghouse1540.kit.BadInput if a word, a value or a combination of them is not
   *     possible
   */
  public RecordRule parse(String line, List<CountedKind> possible) {
    CountedKind kind = kind(RuleWords.kind(line), possible);
    Map<String, String> values = RuleWords.read(line, words(kind));
    Optional<LocalDate> from = day(values, FROM);
    Optional<LocalDate> until = day(values, UNTIL);
    if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
      throw RuleWords.refused("counts.refused.period", from.get(), until.get());
    }
    String group = values.getOrDefault(RecordRule.GROUP, "");
    boolean merged =
        !RuleWords.oneOf(values.getOrDefault(SMALL, ""), List.of("", "merged")).isEmpty();
    return new RecordRule(
        kind,
        by(kind, values.getOrDefault(BY, "")),
        where(kind, values),
        group.isEmpty() ? "" : RuleWords.oneOf(group, groups.groups()),
        from,
        until,
        merged);
  }

  /** Whether a rule counts records, and not the marks of matrices. */
  public static boolean isFor(String line) {
    return !RuleWords.kind(line).isEmpty();
  }

  private static CountedKind kind(String key, List<CountedKind> possible) {
    return possible.stream()
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> RuleWords.unknown(key, possible.stream().map(CountedKind::key).toList()));
  }

  private static List<String> words(CountedKind kind) {
    return Stream.concat(
            Stream.of(COUNT, BY, RecordRule.GROUP, FROM, UNTIL, SMALL),
            kind.dimensions().stream().map(CountedDimension::name))
        .toList();
  }

  /** The names of the dimensions by which a kind can be counted. */
  static List<String> dimensions(CountedKind kind) {
    return Stream.concat(
            Stream.of(RecordRule.YEAR, RecordRule.GROUP),
            kind.dimensions().stream().map(CountedDimension::name))
        .toList();
  }

  private static List<String> by(CountedKind kind, String words) {
    List<String> by = new ArrayList<>();
    for (String word : words.isEmpty() ? new String[0] : words.split(",", -1)) {
      by.add(RuleWords.oneOf(word, dimensions(kind)));
    }
    if (by.size() > DIMENSIONS || by.stream().distinct().count() < by.size()) {
      throw RuleWords.refused("counts.refused.by", words);
    }
    return by;
  }

  private static Map<String, String> where(CountedKind kind, Map<String, String> values) {
    Map<String, String> where = new LinkedHashMap<>();
    for (CountedDimension dimension : kind.dimensions()) {
      String value = values.getOrDefault(dimension.name(), "");
      if (!value.isEmpty()) {
        where.put(
            dimension.name(),
            dimension.values().isEmpty()
                ? value
                : RuleWords.oneOf(
                    value, dimension.values().stream().map(RecordRule::written).toList()));
      }
    }
    return where;
  }

  private Optional<LocalDate> day(Map<String, String> values, String word) {
    return Optional.of(values.getOrDefault(word, ""))
        .filter(text -> !text.isEmpty())
        .map(text -> RuleWords.day(text, clock));
  }
}
