package org.clearinghouse1540.consent;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the texts for which consents were given. A stored text is never changed. */
@Component
class ConsentTexts {
  private final JdbcClient sql;
  private final ObjectProvider<PublishableText> sources;

  ConsentTexts(JdbcClient sql, ObjectProvider<PublishableText> sources) {
    this.sql = sql;
    this.sources = sources;
  }

  /** The current text of a subject, with which a consent would be stored now. */
  Optional<String> current(Subject subject, Audience audience) {
    return source(subject)
        .filter(PublishableText::isStored)
        .flatMap(source -> source.current(subject, audience));
  }

  /** The current text of a subject, which its page shows. */
  Optional<String> seen(Subject subject, Audience audience) {
    return source(subject).flatMap(source -> source.current(subject, audience));
  }

  /** Whether the text of a subject is stored with each consent. */
  boolean isStored(Subject subject) {
    return source(subject).filter(PublishableText::isStored).isPresent();
  }

  /** The texts that readers would see besides the text of a subject. */
  List<String> attached(Subject subject) {
    return source(subject).map(source -> source.attached(subject)).orElse(List.of());
  }

  private Optional<PublishableText> source(Subject subject) {
    return sources.stream().filter(source -> source.kind() == subject.kind()).findFirst();
  }

  /** Stores the text of a consent, inside the transaction that records the consent. */
  void add(long consent, String content) {
    sql.sql("insert into consent_text (consent_id, content) values (:id, :content)")
        .param("id", consent)
        .param("content", content)
        .update();
  }

  /** The text that was stored with a consent. */
  Optional<String> find(long consent) {
    return sql.sql("select content from consent_text where consent_id = :id")
        .param("id", consent)
        .query(String.class)
        .optional();
  }

  /** The texts that were stored with some consents, by the numbers of the consents. */
  Map<Long, String> list(Collection<Long> consents) {
    Map<Long, String> stored = new HashMap<>();
    sql.sql("select consent_id, content from consent_text where consent_id = any(:ids)")
        .param("ids", consents.toArray(Long[]::new))
        .query((row, number) -> stored.put(row.getLong("consent_id"), row.getString("content")))
        .list();
    return stored;
  }
}
