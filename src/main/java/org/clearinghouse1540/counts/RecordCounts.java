package org.clearinghouse1540.counts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.StateChoices;
import org.clearinghouse1540.states.States;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts records by a rule, from those that the current user may see, right after a write. */
@Component
public final class RecordCounts {
  private static final String STATE_PAGE = "/states/";
  private final JdbcClient sql;
  private final States states;
  private final StateChoices choices;

  RecordCounts(JdbcClient sql, StateChoices choices) {
    this.sql = sql;
    this.choices = choices;
    this.states = choices.states();
  }

  /**
   * A record behind a number.
   *
   * @param address of its page; empty if it has none
   * @param states the names of the States that it concerns
   * @param day as precise as known
   */
  public record Listed(String address, String name, List<String> states, String day) {
    public Listed {
      states = List.copyOf(states);
    }
  }

  /** The records of one page of a list, and how many the whole list has. */
  public record ListedPage(List<Listed> records, int found) {
    public ListedPage {
      records = List.copyOf(records);
    }
  }

  /** The numbers of a rule, with names in a language. */
  public RecordCount count(RecordRule rule, Language language) {
    RecordQuery query = new RecordQuery(rule);
    List<RecordCount.Line> lines = rule.by().isEmpty() ? List.of() : lines(rule, query, language);
    return new RecordCount(
        rule,
        rule.merged()
            ? SmallGroups.merged(
                rule.kind().measure(),
                lines,
                Texts.get(language, "counts.merged"),
                small -> together(rule, query, small))
            : lines,
        rule.merged() ? SmallGroups.total(rule, total(rule)) : total(rule),
        Optional.of(rule.isForPeriod() ? undated(query) : 0)
            .filter(number -> !rule.merged() || !SmallGroups.isSmall(number)));
  }

  private List<RecordCount.Line> lines(RecordRule rule, RecordQuery query, Language language) {
    return query
        .withPeriod(sql.sql(query.groups()), states)
        .query(
            (row, number) -> {
              List<String> values = new ArrayList<>();
              List<String> names = new ArrayList<>();
              for (int i = 0; i < rule.by().size(); i++) {
                String value = row.getString("g" + i);
                values.add(value);
                names.add(name(rule, rule.by().get(i), value, language));
              }
              return new RecordCount.Line(values, names, numbers(rule, row));
            })
        .list()
        .stream()
        .sorted(order(rule, language))
        .toList();
  }

  private RecordCount.Numbers together(
      RecordRule rule, RecordQuery query, List<RecordCount.Line> lines) {
    JdbcClient.StatementSpec statement = query.withPeriod(sql.sql(query.together()), states);
    for (int i = 0; i < rule.by().size(); i++) {
      int at = i;
      statement =
          statement.param(
              "v" + i, lines.stream().map(line -> line.values().get(at)).toArray(String[]::new));
    }
    return statement.query((row, number) -> numbers(rule, row)).single();
  }

  private RecordCount.Numbers total(RecordRule rule) {
    RecordQuery all =
        new RecordQuery(
            new RecordRule(
                rule.kind(),
                List.of(),
                rule.where(),
                rule.group(),
                rule.from(),
                rule.until(),
                false));
    return all.withPeriod(sql.sql(all.groups()), states)
        .query((row, number) -> numbers(rule, row))
        .single();
  }

  private int undated(RecordQuery query) {
    return query.with(sql.sql(query.undated()), states).query(Integer.class).single();
  }

  private static RecordCount.Numbers numbers(RecordRule rule, ResultSet row) throws SQLException {
    List<Optional<Long>> numbers = new ArrayList<>();
    for (int i = 0; i < RecordCount.heads(rule.kind().measure()).size(); i++) {
      long value = row.getLong("n" + i);
      numbers.add(row.wasNull() ? Optional.empty() : Optional.of(value));
    }
    return new RecordCount.Numbers(numbers);
  }

  private static String name(RecordRule rule, String dimension, String value, Language language) {
    if (value.isEmpty()) {
      return Texts.get(language, "counts.value.none");
    }
    return switch (dimension) {
      case RecordRule.YEAR -> value;
      case RecordRule.GROUP -> Texts.get(language, "counts.group." + value);
      default -> rule.dimension(dimension).orElseThrow().names().apply(value, language);
    };
  }

  // In the order of the values, or else of their names; never of the numbers.
  private static Comparator<RecordCount.Line> order(RecordRule rule, Language language) {
    Collator collator = Collator.getInstance(language.locale());
    Comparator<RecordCount.Line> order = (one, other) -> 0;
    for (int i = 0; i < rule.by().size(); i++) {
      int at = i;
      List<String> values =
          rule.dimension(rule.by().get(i)).map(CountedDimension::values).orElse(List.of());
      order =
          order
              .thenComparing(line -> line.values().get(at).isEmpty())
              .thenComparing(line -> values.indexOf(line.values().get(at)))
              .thenComparing(line -> line.names().get(at), collator);
    }
    return order;
  }

  /**
   * The records behind a number, the latest first.
   *
   * @param values the values of the dimensions of the rule
   * @param page the number of the page
   */
  ListedPage records(
      RecordRule rule, List<String> values, CountedNumber behind, int page, Language language) {
    RecordQuery query = new RecordQuery(rule);
    JdbcClient.StatementSpec statement =
        query
            .withPeriod(sql.sql(query.records(behind)), states)
            .param("size", Paging.LINES)
            .param("offset", (page - 1) * Paging.LINES);
    for (int i = 0; i < values.size(); i++) {
      statement = statement.param("v" + i, values.get(i));
    }
    List<Integer> found = new ArrayList<>(List.of(0));
    List<Listed> records =
        statement
            .query(
                (row, number) -> {
                  found.set(0, row.getInt("found"));
                  List<String> concerned = names(row.getArray("states"), language);
                  boolean state = behind == CountedNumber.STATES;
                  return new Listed(
                      withPage(row.getString("address")),
                      state ? String.join("", concerned) : row.getString("name"),
                      state ? List.of() : concerned,
                      row.getString("dated"));
                })
            .list();
    return new ListedPage(records, found.getFirst());
  }

  // An observer State has no page, and an invented one has it in a trial installation.
  private String withPage(String address) {
    return address.startsWith(STATE_PAGE)
            && choices.find(address.substring(STATE_PAGE.length()).replace("%20", " ")).isEmpty()
        ? ""
        : address;
  }

  private List<String> names(@Nullable Array codes, Language language) throws SQLException {
    return codes == null
        ? List.of()
        : Arrays.stream((String[]) codes.getArray())
            .flatMap(code -> Stream.ofNullable(code))
            .filter(code -> !code.isEmpty())
            .map(code -> states.name(code, language))
            .toList();
  }
}
