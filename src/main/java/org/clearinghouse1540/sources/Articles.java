package org.clearinghouse1540.sources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of the articles of laws. */
@Component
public final class Articles {
  private static final int SHOWN = 500;

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Articles(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The articles of some laws, in the order in which they were entered; a translation last. */
  public List<Article> of(Collection<Long> documents) {
    return sql.sql(
            """
            select a.*, min(a.id) over (partition by a.cited_id, a.number_key) as first_id
            from sources_article a where a.cited_id = any(:ids)
            order by a.cited_id, first_id, a.official desc, a.language
            """)
        .param("ids", documents.toArray(Long[]::new))
        .query(
            (row, number) ->
                new Article(
                    row.getLong("id"),
                    row.getLong("cited_id"),
                    row.getString("number"),
                    row.getString("heading"),
                    row.getString("language"),
                    row.getBoolean("official"),
                    row.getString("words")))
        .list();
  }

  /**
   * Adds an article, or replaces its text in the same language; the journal keeps the earlier text.
   *
   * @param replaces whether the user wants to replace a text that is recorded
   * @throws BadInput if the number has no letter or digit, or another text is recorded and is not
   *     to be replaced
   */
  public void write(Actor actor, Article article, boolean replaces) {
    if (article.numberKey().isEmpty()) {
      throw BadInput.of("number", "kit.form.required");
    }
    transaction.executeWithoutResult(
        status -> {
          List<Article> before =
              of(List.of(article.document())).stream()
                  .filter(known -> same(known, article))
                  .toList();
          if (!replaces && !before.isEmpty() && !before.getFirst().says(article)) {
            throw recorded(before.getFirst());
          }
          sql.sql(
                  """
                  insert into sources_article
                    (cited_id, number, number_key, heading, language, official, words, made_by)
                  values (:cited, :number, :key, :heading, :language, :official, :words, :by)
                  on conflict (cited_id, number_key, language, official) do update
                    set number = excluded.number, heading = excluded.heading,
                      words = excluded.words
                  """)
              .param("cited", article.document())
              .param("number", article.number())
              .param("key", article.numberKey())
              .param("heading", article.heading())
              .param("language", article.language())
              .param("official", article.official())
              .param("words", article.words())
              .param("by", actor.name())
              .update();
          Change change = Change.of("article recorded", "cited/" + article.document());
          journal.write(
              actor,
              before.isEmpty()
                  ? change.after(words(article))
                  : change.before(words(before.getFirst())).after(words(article)));
        });
  }

  private static BadInput recorded(Article known) {
    String words = known.words();
    return BadInput.of(
        "article-number",
        "sources.refused.article-known",
        known.number(),
        words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words);
  }

  private static boolean same(Article one, Article other) {
    return one.numberKey().equals(other.numberKey())
        && one.language().equals(other.language())
        && one.official() == other.official();
  }

  private static Map<String, Object> words(Article article) {
    return Map.of(
        "number",
        article.number(),
        "heading",
        article.heading(),
        "language",
        article.language(),
        "official",
        article.official(),
        "words",
        article.words());
  }
}
