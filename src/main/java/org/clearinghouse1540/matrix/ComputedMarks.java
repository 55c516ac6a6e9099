package org.clearinghouse1540.matrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.journal.ComputedRows;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes the marks at the end of each day again from the values of the fields, and compares them
 * with those from which numbers of past days are counted. A row that repeats the marks of the day
 * before counts nothing else, and is left out.
 */
public final class ComputedMarks implements ComputedRows {
  private static final int AT_ONCE = 500;
  // More places than any form has; a longer text is never right, and is not read to its end.
  private static final int PLACES = 20_000;
  private static final String FIELDS =
      """
      select form, state, row_key, column_key, mark, changed_at, 'infinity'::timestamptz as until
      from public.%s
      union all
      select form, state, row_key, column_key, mark, changed_at, until from public.%s
      """
          .formatted(RecordedFields.TABLES.toArray());
  // The days of marks are those of United Nations Headquarters. The values of a day come before the
  // row with its marks.
  private static final String DAYS =
      """
      select r.form, r.state, r.day, r.place, r.field, r.mark, r.marks,
        row(r.form, r.state, r.day)::text as name
      from (
        select v.form, v.state, timezone('America/New_York'::text, v.changed_at)::date as day, p.place,
          row(v.form, v.row_key, v.column_key)::text as field, left(v.mark, 1) as mark,
          null::text as marks, v.changed_at
        from (%s) v left join public.%s p on p.form = v.form and p.row_key = v.row_key
          and p.column_key = v.column_key and p.place between 1 and :most
        where v.until > v.changed_at
        union all
        select d.form, d.state, d.day, null, null, null, left(d.marks, :most + 1), null
        from public.%s d) r
      order by r.form, r.state, r.day, r.marks is not null, r.changed_at
      """
          .formatted(FIELDS, FieldCounts.PLACES, FieldCounts.DAYS);
  private static final String UNUSED =
      """
      select row(p.form, p.row_key, p.column_key)::text as name from public.%s p
      where not exists (select from (%s) v where v.form = p.form and v.row_key = p.row_key
        and v.column_key = p.column_key and v.mark <> '')
      order by 1
      """
          .formatted(FieldCounts.PLACES, FIELDS);

  /** Made for each check. */
  public ComputedMarks() {}

  @Override
  public List<RowFinding> differences(JdbcClient owner) {
    Comparison comparison = new Comparison();
    owner
        .sql(DAYS)
        .param("most", PLACES)
        .withFetchSize(AT_ONCE)
        .query(
            row -> {
              comparison.add(row);
            });
    List<RowFinding> findings = comparison.findings();
    owner
        .sql(UNUSED)
        .query((row, number) -> row.getString("name"))
        .list()
        .forEach(
            name -> findings.add(new RowFinding(FieldCounts.PLACES, name, RowFinding.Kind.ADDED)));
    return findings;
  }

  /** The marks of one matrix at the end of one day after another. */
  private static final class Comparison {
    private final char[] letters = new char[PLACES];
    private final Map<String, String> withoutPlace = new LinkedHashMap<>();
    private final Set<String> missingPlaces = new LinkedHashSet<>();
    private final List<RowFinding> findings = new ArrayList<>();
    private String matrix = "";
    private String day = "";
    private Optional<String> before = Optional.empty();
    private boolean begun;
    private Optional<String> recorded = Optional.empty();

    void add(ResultSet row) throws SQLException {
      String name = row.getString("name");
      if (!name.equals(day)) {
        endDay();
        day = name;
        String next = row.getString("form") + "\n" + row.getString("state");
        if (!next.equals(matrix)) {
          begin(next);
        }
      }
      if (row.getString("field") == null) {
        recorded = Optional.of(row.getString("marks"));
      } else {
        begun = true;
        set(row);
      }
    }

    private void begin(String next) {
      matrix = next;
      begun = false;
      before = Optional.empty();
      withoutPlace.clear();
      Arrays.fill(letters, ' ');
    }

    private void set(ResultSet row) throws SQLException {
      String mark = row.getString("mark");
      int place = row.getInt("place");
      if (place > 0) {
        letters[place - 1] = mark.isEmpty() ? ' ' : mark.charAt(0);
      } else {
        withoutPlace.put(row.getString("field"), mark);
      }
    }

    private void endDay() {
      withoutPlace.forEach(
          (field, mark) -> {
            if (!mark.isEmpty()) {
              missingPlaces.add(field);
            }
          });
      if (begun || recorded.isPresent()) {
        compare(new String(letters).stripTrailing());
      }
      recorded = Optional.empty();
    }

    private void compare(String now) {
      if (!begun) {
        find(RowFinding.Kind.ADDED);
        return;
      }
      if (recorded.isPresent()) {
        if (!recorded.get().equals(now)) {
          find(RowFinding.Kind.CHANGED);
        }
      } else if (!before.equals(Optional.of(now))) {
        find(RowFinding.Kind.DELETED);
      }
      before = Optional.of(now);
    }

    private void find(RowFinding.Kind kind) {
      findings.add(new RowFinding(FieldCounts.DAYS, day, kind));
    }

    List<RowFinding> findings() {
      endDay();
      missingPlaces.forEach(
          field ->
              findings.add(new RowFinding(FieldCounts.PLACES, field, RowFinding.Kind.DELETED)));
      return findings;
    }
  }
}
