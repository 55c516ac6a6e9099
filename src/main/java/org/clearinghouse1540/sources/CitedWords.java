package org.clearinghouse1540.sources;

import java.util.List;
import org.clearinghouse1540.kit.text.TextFolding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the folded words by which lists find cited documents. A trigger removes those
 * of a document that changes.
 */
@Component
class CitedWords {
  private static final int AT_A_TIME = 1_000;
  private final JdbcClient sql;

  CitedWords(JdbcClient sql) {
    this.sql = sql;
  }

  private record Missing(long id, String title, String number, String symbol) {
    String words() {
      return TextFolding.IGNORING_DIACRITICS.words(title)
          + "\n"
          + TextFolding.IGNORING_DIACRITICS.words(number)
          + "\n"
          + TextFolding.IGNORING_DIACRITICS.words(symbol);
    }
  }

  /** Computes the words that are missing, of the documents that the current user may see. */
  void complete() {
    List<Missing> missing = missing();
    while (!missing.isEmpty()) {
      write(missing);
      missing = missing.size() < AT_A_TIME ? List.of() : missing();
    }
  }

  private List<Missing> missing() {
    return sql.sql(
            """
            select c.* from sources_worded c
            where not exists (select from sources_words w where w.cited_id = c.id)
            order by c.id limit :most
            """)
        .param("most", AT_A_TIME)
        .query(
            (row, number) ->
                new Missing(
                    row.getLong("id"),
                    row.getString("title"),
                    row.getString("number"),
                    row.getString("symbol")))
        .list();
  }

  // A document that changed meanwhile is locked and compared, so that no earlier words stay.
  private void write(List<Missing> missing) {
    sql.sql(
            """
            insert into sources_words (cited_id, words, symbol)
            select c.id, n.words, n.folded
            from unnest(:ids, :titles, :symbols, :words, :folded)
                as n (id, title, symbol, words, folded)
              join sources_worded c on c.id = n.id and c.title = n.title and c.symbol = n.symbol
            for share of c
            on conflict do nothing
            """)
        .param("ids", missing.stream().map(Missing::id).toArray(Long[]::new))
        .param("titles", missing.stream().map(Missing::title).toArray(String[]::new))
        .param("symbols", missing.stream().map(Missing::symbol).toArray(String[]::new))
        .param("words", missing.stream().map(Missing::words).toArray(String[]::new))
        .param(
            "folded",
            missing.stream()
                .map(document -> DocumentSymbol.fold(document.symbol()))
                .toArray(String[]::new))
        .update();
  }
}
