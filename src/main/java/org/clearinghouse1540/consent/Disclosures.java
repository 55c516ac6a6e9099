package org.clearinghouse1540.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the access logs of records. Lines are added where something leaves the program,
 * and are never changed: the owner of a record reads them also after a withdrawal.
 */
@Component
public final class Disclosures {
  private static final int MOST = 1_000;
  private static final RowMapper<Disclosure> LINE =
      (row, number) -> {
        long consent = row.getLong("consent_id");
        return new Disclosure(
            new Subject(
                Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
            Disclosure.Occurrence.valueOf(row.getString("event").toUpperCase(Locale.ROOT)),
            Disclosure.Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
            new Audience(Audience.Use.valueOf(row.getString("use")), row.getString("organization")),
            row.getString("role"),
            row.getString("party"),
            row.getString("receiver"),
            consent == 0 ? Optional.empty() : Optional.of(consent),
            row.getTimestamp("at").toInstant());
      };

  private final JdbcClient sql;
  private final Consents consents;
  private final Clock clock;

  Disclosures(JdbcClient sql, Consents consents, Clock clock) {
    this.consents = consents;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A receiver.
   *
   * @param channel the way in which the record reaches it
   * @param role the key of its role, or empty
   * @param party the State or organization, or empty
   * @param name the receiver as a letter names it, or empty
   */
  public record Receiver(Disclosure.Channel channel, String role, String party, String name) {
    private static final Receiver WHOLE_AUDIENCE =
        new Receiver(Disclosure.Channel.AUDIENCE, "", "", "");
  }

  /** Records that a record is open to a whole audience from now on. */
  public void opened(Subject subject, Audience audience) {
    if (!isOpen(subject, audience)) {
      add(subject, audience, Disclosure.Occurrence.OPENED, Receiver.WHOLE_AUDIENCE);
    }
  }

  /** Records that a record is closed to a whole audience, if it was open to it. */
  public void closed(Subject subject, Audience audience) {
    if (isOpen(subject, audience)) {
      add(subject, audience, Disclosure.Occurrence.CLOSED, Receiver.WHOLE_AUDIENCE);
    }
  }

  /** Records that a party of an audience looked at a record; once a day for each party. */
  public void shown(Subject subject, Audience audience, Receiver receiver) {
    ViewerDataSource.asProgram(() -> add(subject, audience, Disclosure.Occurrence.SHOWN, receiver));
  }

  /** Records that a record was sent to a receiver. */
  public void sent(Subject subject, Audience audience, Receiver receiver) {
    add(subject, audience, Disclosure.Occurrence.SENT, receiver);
  }

  /** The number of times that a record was opened to a whole audience. */
  public long openings() {
    return count(Disclosure.Occurrence.OPENED);
  }

  /** The number of times that a record was closed to a whole audience. */
  public long closings() {
    return count(Disclosure.Occurrence.CLOSED);
  }

  private long count(Disclosure.Occurrence event) {
    return sql.sql(
            """
            select count(*) from consent_disclosure
            where event in ('opened', 'closed') and event = :event
            """)
        .param("event", event.key())
        .query(Long.class)
        .single();
  }

  /** Whether a record is recorded as open to a whole audience. */
  public boolean isOpen(Subject subject, Audience audience) {
    return subject(
            """
            select event = 'opened' from consent_disclosure
            where subject_kind = :kind and subject_id = :id and use = :use
              and organization = :organization and event in ('opened', 'closed')
            order by id desc limit 1
            """,
            subject)
        .param("use", audience.use().name())
        .param("organization", audience.organization())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private void add(
      Subject subject, Audience audience, Disclosure.Occurrence event, Receiver receiver) {
    subject(
            """
            insert into consent_disclosure (subject_kind, subject_id, event, channel, use,
              organization, role, party, receiver, day, consent_id)
            values (:kind, :id, :event, :channel, :use, :organization, :role, :party, :receiver,
              :day, :consent)
            on conflict do nothing
            """,
            subject)
        .param("event", event.key())
        .param("channel", receiver.channel().key())
        .param("use", audience.use().name())
        .param("organization", audience.organization())
        .param("role", receiver.role())
        .param("party", receiver.party())
        .param("receiver", receiver.name())
        .param("day", LocalDate.now(clock))
        .param("consent", consent(subject, audience).orElse(null))
        .update();
  }

  private Optional<Long> consent(Subject subject, Audience audience) {
    LocalDate today = LocalDate.now(clock);
    return consents.list(subject).stream()
        .filter(given -> given.key() == GateKey.CONSENT && given.holds(today))
        .filter(given -> given.audience().equals(audience))
        .map(ConsentRecord::id)
        .max(Long::compareTo);
  }

  /** The latest lines about a record that the current user may see, the latest first. */
  public List<Disclosure> list(Subject subject) {
    return subject(
            """
            select * from consent_disclosure where subject_kind = :kind and subject_id = :id
            order by id desc limit
            """
                + MOST,
            subject)
        .query(LINE)
        .list();
  }

  /** Whether a record was shown or sent to a party in a role. */
  public boolean reached(Subject subject, String role, String party) {
    return subject(
            """
            select exists (select from consent_disclosure
              where subject_kind = :kind and subject_id = :id and event in ('shown', 'sent')
                and role = :role and party = :party)
            """,
            subject)
        .param("role", role)
        .param("party", party)
        .query(Boolean.class)
        .single();
  }

  /**
   * The number of times that a record reached others.
   *
   * @param times how often it was shown to a party or sent to a receiver
   * @param last the last of these moments
   */
  public record AccessSummary(long times, Instant last) {}

  /** The summaries for records of one kind that the current user may see, by identity. */
  public Map<String, AccessSummary> summaries(Subject.Kind kind, Collection<String> ids) {
    Map<String, AccessSummary> found = new HashMap<>();
    sql.sql(
            """
            select subject_id, count(*) as times, max(at) as last from consent_disclosure
            where subject_kind = :kind and subject_id = any(:ids) and event in ('shown', 'sent')
            group by subject_id
            """)
        .param("kind", kind.name())
        .param("ids", ids.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString("subject_id"),
                  new AccessSummary(row.getLong("times"), row.getTimestamp("last").toInstant()));
            });
    return found;
  }

  private JdbcClient.StatementSpec subject(String query, Subject subject) {
    return sql.sql(query).param("kind", subject.kind().name()).param("id", subject.id());
  }
}
