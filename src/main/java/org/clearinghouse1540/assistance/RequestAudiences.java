package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Set;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the days on which requests were opened to others. */
@Component
class RequestAudiences {
  private final JdbcClient sql;
  private final Disclosures disclosures;

  RequestAudiences(JdbcClient sql, Disclosures disclosures) {
    this.sql = sql;
    this.disclosures = disclosures;
  }

  /** Records that a step opened a request to others from a day on. */
  void open(long id, Set<StepEffect> effects, LocalDate from) {
    sql.sql(
            """
            update assistance_request set
              members_from = case when :members then :from else members_from end,
              providers_from = case when :providers then :from else providers_from end,
              posted_from = case when :posted then :from else posted_from end
            where id = :id
            """)
        .param("members", effects.contains(StepEffect.OPEN_TO_MEMBERS))
        .param("providers", effects.contains(StepEffect.OPEN_TO_PROVIDERS))
        .param("posted", effects.contains(StepEffect.POST))
        .param("from", from)
        .param("id", id)
        .update();
    for (StepEffect effect : effects) {
      effect.audience().ifPresent(audience -> disclosures.opened(Subject.request(id), audience));
    }
  }

  /** Closes a request to providers or to the public again. */
  void close(long id, boolean toProviders, boolean toPublic) {
    sql.sql(
            """
            update assistance_request set
              providers_from = case when :providers then null else providers_from end,
              posted_from = case when :posted then null else posted_from end
            where id = :id
            """)
        .param("providers", toProviders)
        .param("posted", toPublic)
        .param("id", id)
        .update();
    if (toProviders) {
      disclosures.closed(Subject.request(id), Audience.PROVIDERS);
    }
    if (toPublic) {
      disclosures.closed(Subject.request(id), Audience.SUMMARY);
    }
  }
}
