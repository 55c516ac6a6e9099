package org.clearinghouse1540.sources;

import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.TextFolding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lists of the registers, and of cited documents in no register: filtered, counted and divided
 * into pages in the database. What the current user may not see is neither listed nor counted.
 */
@Component
public final class RegisterLists {
  private static final String FOUND =
      """
      from sources_listed e
      where e.register = :register
        and (:kind = '' or e.kind = :kind)
        and (:anywhere or e.state = any(:states))
        and (:from = '' or left(e.issued_on, 4) >= :from)
        and (:until = '' or e.issued_on <> '' and left(e.issued_on, 4) <= :until)
        and (:force = '' or :force = case when e.repealed <> '' then 'repealed'
          when e.in_force_on = '' then 'not-recorded' else 'in-force' end)
        and (:words = '' or position(:words in e.words) > 0
          or :symbol <> '' and position(:symbol in e.folded) > 0)
      """;
  private static final String UNREGISTERED =
      """
      from sources_unregistered c
      where :words = '' or c.state = any(:states) or position(:words in c.words) > 0
      """;

  private final JdbcClient sql;
  private final CitedWords words;

  RegisterLists(JdbcClient sql, CitedWords words) {
    this.sql = sql;
    this.words = words;
  }

  /** The codes of the States of cited documents; empty for those of no single State. */
  public List<String> states() {
    return sql.sql("select state from sources_cited_states order by state")
        .query((row, number) -> row.getString("state"))
        .list();
  }

  /** The number of entries within the limits. */
  public int count(RegisterQuery query) {
    if (!query.words().isEmpty()) {
      words.complete();
    }
    return with(sql.sql("select count(*) " + FOUND), query).query(Integer.class).single();
  }

  /** A page of the entries within the limits; each is on one page only. */
  public List<RegisterEntry> list(RegisterQuery query, Paging page) {
    String order =
        query.order().isEmpty()
            ? " order by e.symbol_key, e.issued_on, e.title, e.id"
            : " order by array_position(:order, e.state), lower(e.title), e.title, e.id";
    JdbcClient.StatementSpec found =
        with(sql.sql("select e.* " + FOUND + order + " limit :size offset :offset"), query)
            .param("size", page.size())
            .param("offset", page.offset());
    return (query.order().isEmpty()
            ? found
            : found.param("order", query.order().toArray(String[]::new)))
        .query(RegisterRows.ENTRY)
        .list();
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, RegisterQuery query) {
    return statement
        .param("register", query.register().key())
        .param("kind", query.kind())
        .param("anywhere", query.states().isEmpty())
        .param("states", query.states().orElse(List.of()).toArray(String[]::new))
        .param("from", query.from())
        .param("until", query.until())
        .param("force", query.force())
        .param("words", TextFolding.IGNORING_DIACRITICS.words(query.words()))
        .param("symbol", DocumentSymbol.fold(query.words()));
  }

  /**
   * The number of cited documents in no register.
   *
   * @param limit words of the title or symbol; may be empty
   * @param states the codes of the States that the words name
   */
  public int countUnregistered(String limit, List<String> states) {
    if (!limit.isEmpty()) {
      words.complete();
    }
    return unregistered("select count(*) " + UNREGISTERED, limit, states)
        .query(Integer.class)
        .single();
  }

  /** A page of them, by State and title. */
  public List<CitedDocument> unregistered(String limit, List<String> states, Paging page) {
    return unregistered(
            "select c.* "
                + UNREGISTERED
                + " order by c.state, c.title, c.id limit :size offset :offset",
            limit,
            states)
        .param("size", page.size())
        .param("offset", page.offset())
        .query(CitedDocuments.CITED)
        .list();
  }

  private JdbcClient.StatementSpec unregistered(
      String statement, String limit, List<String> states) {
    return sql.sql(statement)
        .param("words", TextFolding.IGNORING_DIACRITICS.words(limit))
        .param("states", states.toArray(String[]::new));
  }
}
