package org.clearinghouse1540.matrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The same rows of many matrices side by side, a page at a time. The order is that of the rows and
 * States of the question, never that of the content.
 */
@Component
public final class FieldComparison {
  private static final String ANY = "any";

  private static final String PLACES =
      """
      with place as (
        select s.state, r.row_key, r.place as row_place, s.place as state_place
        from unnest(:rows::text[]) with ordinality as r (row_key, place)
        cross join unnest(:states::text[]) with ordinality as s (state, place))
      select p.state, p.row_key, count(*) over ()::int as found from place p
      where (:mark = 'any'
          or :mark <> '' and exists (select 1 from matrix_field_compared c
            where c.form = :form and c.state = p.state and c.row_key = p.row_key
              and c.mark = :mark)
          or :mark = '' and not exists (select 1 from matrix_field_compared c
            where c.form = :form and c.state = p.state and c.row_key = p.row_key
              and c.mark <> ''))
        and (:all or (p.state, p.row_key) in (
          select * from unnest(:withStates::text[], :withRows::text[])))
      order by p.row_place, p.state_place limit :size offset :offset
      """;

  private final JdbcClient sql;
  private final CitedDocuments documents;

  FieldComparison(JdbcClient sql, CitedDocuments documents) {
    this.sql = sql;
    this.documents = documents;
  }

  /**
   * The rows that are compared.
   *
   * @param rows the keys of rows of the form, in their order
   * @param states the codes of the States, in the order in which they are shown
   * @param mark a mark that one of the fields of the row has, or nothing recorded in all of them;
   *     empty for any
   * @param text words that a field of the row or a passage cited in it contains; empty for any
   */
  public record Question(
      String form, List<String> rows, List<String> states, Optional<FieldMark> mark, String text) {
    public Question {
      rows = List.copyOf(rows);
      states = List.copyOf(states);
    }
  }

  /** A row of the matrix of a State, with the text of each of its fields by column. */
  public record Line(String state, String row, Map<String, String> values) {
    public Line {
      values = Map.copyOf(values);
    }
  }

  /** The lines of one page, and how many there are in all. */
  public record Lines(List<Line> lines, int found) {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** The lines from an offset on, at most {@code size}. */
  public Lines lines(Question question, int offset, int size) {
    List<Integer> found = new ArrayList<>(List.of(0));
    List<Line> with = question.text().isBlank() ? List.of() : withText(question);
    List<Line> places =
        sql.sql(PLACES)
            .param("form", question.form())
            .param("rows", question.rows().toArray(String[]::new))
            .param("states", question.states().toArray(String[]::new))
            .param("mark", question.mark().map(FieldMark::code).orElse(ANY))
            .param("all", question.text().isBlank())
            .param("withStates", with.stream().map(Line::state).toArray(String[]::new))
            .param("withRows", with.stream().map(Line::row).toArray(String[]::new))
            .param("size", size)
            .param("offset", offset)
            .query(
                (row, number) -> {
                  found.set(0, row.getInt("found"));
                  return new Line(row.getString("state"), row.getString("row_key"), Map.of());
                })
            .list();
    return new Lines(filled(question.form(), places), found.getFirst());
  }

  // The words are compared as the search compares them, which the database cannot: without case,
  // diacritics, marks and line breaks, and never with the names of the stored form.
  private List<Line> withText(Question question) {
    return sql
        .sql(
            """
            select c.state, c.row_key, c.words, c.citations from matrix_field_compared c
            where c.form = :form and c.row_key = any(:rows) and c.state = any(:states)
              and (c.words <> '' or c.citations::text <> '[]')
            order by c.state, c.row_key
            """)
        .param("form", question.form())
        .param("rows", question.rows().toArray(String[]::new))
        .param("states", question.states().toArray(String[]::new))
        .query(
            (row, number) ->
                TextFolding.IGNORING_DIACRITICS.contains(
                        text(row.getString("words"), row.getString("citations")), question.text())
                    ? Optional.of(
                        new Line(row.getString("state"), row.getString("row_key"), Map.of()))
                    : Optional.<Line>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static String text(String words, String citations) {
    StringBuilder text = new StringBuilder(words);
    for (Citation citation : FieldJson.citations(citations)) {
      citation.places().forEach(place -> text.append('\n').append(place));
      text.append('\n').append(citation.passage());
    }
    return text.toString();
  }

  private List<Line> filled(String form, List<Line> places) {
    Map<List<String>, Map<String, FieldValue>> values = new HashMap<>();
    sql.sql(
            """
            select c.state, c.row_key, c.column_key, c.mark, c.words, c.citations
            from unnest(:states::text[], :rows::text[]) as p (state, row_key)
            join matrix_field_compared c
              on c.form = :form and c.state = p.state and c.row_key = p.row_key
            """)
        .param("form", form)
        .param("states", places.stream().map(Line::state).toArray(String[]::new))
        .param("rows", places.stream().map(Line::row).toArray(String[]::new))
        .query(
            row -> {
              values
                  .computeIfAbsent(
                      List.of(row.getString("state"), row.getString("row_key")),
                      place -> new LinkedHashMap<>())
                  .put(row.getString("column_key"), value(row));
            });
    Map<Long, CitedDocument> cited =
        documents.byId(
            values.values().stream()
                .flatMap(fields -> fields.values().stream())
                .flatMap(value -> value.citations().stream())
                .map(Citation::document)
                .distinct()
                .toList());
    return places.stream()
        .map(
            place ->
                new Line(
                    place.state(),
                    place.row(),
                    texts(
                        values.getOrDefault(List.of(place.state(), place.row()), Map.of()), cited)))
        .toList();
  }

  private static FieldValue value(ResultSet row) throws SQLException {
    return new FieldValue(
        FieldMark.find(row.getString("mark")).orElse(FieldMark.NOTHING_RECORDED),
        row.getString("words"),
        FieldJson.citations(row.getString("citations")),
        "");
  }

  private static Map<String, String> texts(
      Map<String, FieldValue> values, Map<Long, CitedDocument> cited) {
    Map<String, String> texts = new HashMap<>();
    values.forEach((column, value) -> texts.put(column, CitationView.of(value, cited)));
    return texts;
  }
}
