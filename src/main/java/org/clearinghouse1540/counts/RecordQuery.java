package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The query of a rule on the view of its kind. The view and the columns are those that the module
 * of the records declares; everything that a user typed is a parameter.
 */
final class RecordQuery {
  private static final String CHOSEN =
      """
      with record as (
        select r.*, case when r.day ~ '^[0-9]{4}(-[0-9]{2}){0,2}$' then r.day else '' end as dated
        from %s r),
      member as (select * from unnest(:codes::text[], :groups::text[]) as m (state, grp)),
      chosen as (
        select * from record r
        where (:group = '' or exists (
            select 1 from unnest(r.states) s join member m on m.state = s where m.grp = :group))%s)
      """;
  private static final String IN_PERIOD =
      """
      where (:from = '' or c.dated <> '' and c.dated >= left(:from, length(c.dated)))
        and (:until = '' or c.dated <> '' and c.dated <= left(:until, length(c.dated)))
      """;

  private static final String RECORD =
      "select distinct c.id::text as id, c.address, c.name, c.states, c.dated";
  private static final String STATE =
      """
      select distinct s as id, '/states/' || replace(s, ' ', '%20') as address, '' as name, array[s] as states,
        '' as dated
      from chosen c
      """;
  private static final String COUNTED =
      " and (s ~ :invented or exists (select 1 from member m where m.state = s))";

  private final RecordRule rule;
  private final List<String> columns = new ArrayList<>();
  private final StringBuilder joins = new StringBuilder();

  RecordQuery(RecordRule rule) {
    this.rule = rule;
    for (int i = 0; i < rule.by().size(); i++) {
      add(rule.by().get(i), "d" + i);
    }
  }

  private void add(String name, String alias) {
    if (name.equals(RecordRule.YEAR)) {
      columns.add("left(c.dated, 4)");
    } else if (name.equals(RecordRule.GROUP)) {
      joins.append(
          """
          left join lateral (select distinct m.grp as v from unnest(c.states) s
            join member m on m.state = s where m.grp <> '') %s on true
          """
              .formatted(alias));
      columns.add("coalesce(" + alias + ".v, '')");
    } else if (rule.dimension(name).orElseThrow().many()) {
      joins.append(
          "left join lateral (select distinct v from unnest(c.%s) v) %s on true\n"
              .formatted(name, alias));
      columns.add("coalesce(" + alias + ".v, '')");
    } else {
      columns.add("coalesce(c." + name + "::text, '')");
    }
  }

  /** The numbers of each group of values, which are the first columns {@code g0}, {@code g1}. */
  String groups() {
    List<String> selected = new ArrayList<>();
    List<String> positions = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      selected.add(columns.get(i) + " as g" + i);
      positions.add(Integer.toString(i + 1));
    }
    return chosen()
        + "select "
        + String.join(", ", selected)
        + (selected.isEmpty() ? "" : ", ")
        + numbers()
        + " from chosen c "
        + joins
        + IN_PERIOD
        + (positions.isEmpty() ? "" : " group by " + String.join(", ", positions));
  }

  /** The numbers of several groups of values together, in which a record counts once. */
  String together() {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      groups.add(":v" + i + "::text[]");
    }
    return chosen()
        + "select "
        + numbers()
        + " from chosen c "
        + IN_PERIOD
        + " and exists (select 1 from (select 1) one "
        + joins
        + " where ("
        + String.join(", ", columns)
        + ") in (select * from unnest("
        + String.join(", ", groups)
        + ")))";
  }

  /** The number of records that are left out because they have no date. */
  String undated() {
    return chosen() + "select count(distinct c.id)::int from chosen c where c.dated = ''";
  }

  /**
   * The records behind a number of one group of values, the latest first; {@code found} counts them
   * all.
   */
  String records(CountedNumber number) {
    StringBuilder limits = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      limits.append(" and ").append(columns.get(i)).append(" = :v").append(i);
    }
    String from =
        switch (number) {
          case UNDATED -> RECORD + " from chosen c where " + number.condition();
          case STATES -> STATE + joins + ", unnest(c.states) s " + IN_PERIOD + limits + COUNTED;
          default ->
              RECORD
                  + " from chosen c "
                  + joins
                  + IN_PERIOD
                  + limits
                  + " and "
                  + number.condition();
        };
    return chosen()
        + ", listed as ("
        + from
        + """
        )
        select *, count(*) over ()::int as found from listed order by dated desc, id desc
        limit :size offset :offset
        """;
  }

  private String numbers() {
    return switch (rule.kind().measure()) {
      case RECORDS ->
          """
          count(distinct c.id) as n0, (select count(distinct s) from unnest(
            string_to_array(string_agg(array_to_string(c.states, '|'), '|'), '|')) s
            where s ~ :invented or exists (select 1 from member m where m.state = s)) as n1
          """;
      case PERSONS -> "coalesce(sum(c.amount), 0)::bigint as n0, count(distinct c.id) as n1";
      case DAYS ->
          """
          count(c.amount) as n0, min(c.amount) as n1,
            percentile_disc(0.5) within group (order by c.amount) as n2, max(c.amount) as n3,
            count(*) - count(c.amount) as n4
          """;
    };
  }

  private String chosen() {
    StringBuilder limits = new StringBuilder();
    int number = 0;
    for (String name : new TreeMap<>(rule.where()).keySet()) {
      CountedDimension dimension = rule.dimension(name).orElseThrow();
      limits.append(
          dimension.many()
              ? "\n and exists (select 1 from unnest(r.%s) v where replace(v, ' ', '_') = :w%d)"
                  .formatted(name, number)
              : "\n and replace(r.%s::text, ' ', '_') = :w%d".formatted(name, number));
      number++;
    }
    return CHOSEN.formatted(rule.kind().view(), limits);
  }

  /** Sets the parameters that all these queries have. */
  JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, States states) {
    List<State> all = states.all();
    JdbcClient.StatementSpec set =
        statement
            .param("codes", all.stream().map(State::code).toArray(String[]::new))
            .param("groups", all.stream().map(State::regionalGroup).toArray(String[]::new))
            .param("group", rule.group());
    int number = 0;
    for (Map.Entry<String, String> limit : new TreeMap<>(rule.where()).entrySet()) {
      set = set.param("w" + number++, limit.getValue());
    }
    return set;
  }

  /** Sets the parameters of the period. */
  JdbcClient.StatementSpec withPeriod(JdbcClient.StatementSpec statement, States states) {
    JdbcClient.StatementSpec set =
        with(statement, states)
            .param("from", rule.from().map(Object::toString).orElse(""))
            .param("until", rule.until().map(Object::toString).orElse(""));
    return rule.kind().measure() == CountedKind.Measure.RECORDS
        ? set.param("invented", InventedParties.statePattern())
        : set;
  }
}
