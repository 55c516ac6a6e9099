package org.clearinghouse1540.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of consents and approvals. */
@Component
public final class Consents {
  /** The table that this class owns. */
  static final String TABLE = "consent_record";

  private final JdbcClient sql;
  private final Journal journal;
  private final ConsentTexts texts;
  private final ConsentProofs proofs;
  private final SeenTexts seenTexts;
  private final Clock clock;

  Consents(JdbcClient sql, Journal journal, ConsentTexts texts, ConsentProofs proofs, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.texts = texts;
    this.proofs = proofs;
    this.seenTexts = new SeenTexts(this::list, texts, () -> LocalDate.now(clock));
    this.clock = clock;
  }

  /** All that was given for a subject, withdrawn or not, oldest first. */
  public List<ConsentRecord> list(Subject subject) {
    return list(subject.kind(), List.of(subject.id()));
  }

  /** All that was given for subjects of one kind. */
  public List<ConsentRecord> list(Subject.Kind kind) {
    return proofs.list("subject_kind = :kind", Map.of("kind", kind.name()));
  }

  /** All that was given for these subjects of one kind. */
  public List<ConsentRecord> list(Subject.Kind kind, Collection<String> ids) {
    return proofs.list("subject_kind = :kind and subject_id = any(:ids)", of(kind, ids));
  }

  /** The same as {@link #list(Subject)}, with withholdings whose rows are gone; for the program. */
  List<ConsentRecord> listComplete(Subject subject) {
    return listComplete(subject.kind(), List.of(subject.id()));
  }

  /** The same for one kind. */
  List<ConsentRecord> listComplete(Subject.Kind kind) {
    return proofs.complete(list(kind), "subject_kind = :kind", Map.of("kind", kind.name()));
  }

  /** The same for these subjects of one kind. */
  List<ConsentRecord> listComplete(Subject.Kind kind, Collection<String> ids) {
    return proofs.complete(
        list(kind, ids), "subject_kind = :kind and subject_id = any(:ids)", of(kind, ids));
  }

  private static Map<String, Object> of(Subject.Kind kind, Collection<String> ids) {
    return Map.of("kind", kind.name(), "ids", ids.toArray(String[]::new));
  }

  /** The changes of a subject since its keys were given, one for each audience. */
  public List<TextChange> changes(Subject subject) {
    return new TextChanges(texts::current, LocalDate.now(clock)).of(subject, list(subject));
  }

  /** The changes of all subjects of a kind of which the current user may see the consents. */
  public List<TextChange> changes(Subject.Kind kind) {
    TextChanges changes = new TextChanges(texts::current, LocalDate.now(clock));
    return list(kind).stream()
        .collect(
            Collectors.groupingBy(ConsentRecord::subject, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .flatMap(given -> changes.of(given.getKey(), given.getValue()).stream())
        .toList();
  }

  /** The silence procedures whose period needs something before it can end, oldest first. */
  List<ConsentRecord> listPending(SilenceWait wait) {
    return proofs.list("waits_for = :wait and withdrawn_on is null", Map.of("wait", wait.key()));
  }

  /** Changes the period of a silence procedure, unless it was changed in the meantime. */
  void change(Actor actor, ConsentRecord procedure, SilenceChange change) {
    journal.inTransaction(
        () -> {
          int changed =
              sql.sql(
                      """
                      update consent_record set given_on = :from, holds_from = :after,
                        calendar = :calendar, waits_for = :wait
                      where id = :id and withdrawn_on is null and working_days > 0
                        and given_on = :given and holds_from = :holds and waits_for = :waited
                      """)
                  .param("from", change.from())
                  .param("after", change.after())
                  .param("calendar", change.calendar())
                  .param("wait", change.waitsFor().map(SilenceWait::key).orElse(""))
                  .param("id", procedure.id())
                  .param("given", procedure.givenOn())
                  .param("holds", procedure.holdsFrom())
                  .param("waited", procedure.waitsFor().map(SilenceWait::key).orElse(""))
                  .update();
          if (changed == 1) {
            proofs.prove(List.of(procedure.id()));
            journal.write(
                actor,
                Change.of(change.act(), procedure.subject().journalName())
                    .before(SilenceChange.values(procedure.givenOn(), procedure.holdsFrom()))
                    .after(SilenceChange.values(change.from(), change.after()))
                    .source(change.source()));
          }
        });
  }

  /** A text that changes whenever something is given, withdrawn or forged. */
  public String state() {
    String count = "select count(*) || ' ' || count(withdrawn_on) from consent_record";
    return sql.sql(count).query(String.class).single() + " " + proofs.unproven();
  }

  /**
   * The number of consents that were withdrawn, that ended by their last day, or that are not as
   * recorded, and of records that were withheld.
   */
  public long closed() {
    return sql.sql(
                """
                select count(*) from consent_record
                where withdrawn_on is not null or holds_until < kit_today() or key = 'WITHHELD'
                """)
            .query(Long.class)
            .single()
        + proofs.unproven();
  }

  /** Reports every consent that is not as this program recorded it. */
  public void check() {
    proofs.unproven();
  }

  /** The texts that pages show with the forms of consents and approvals. */
  public SeenTexts seen() {
    return seenTexts;
  }

  /**
   * Records what was given, with the current text of the subject, for which alone it counts.
   *
   * @param seen the text that the user saw
   * @throws BadInput if the text was changed since the user saw it, the document or the giver is
   *     not named, or the days cannot be
   */
  public void give(
      Actor actor, Subject subject, ConsentGrant given, SeenText seen, LocalDate today) {
    given.check(today);
    // Read before the transaction, which would read with the rights of the current user.
    Optional<String> consented =
        given.key() == GateKey.WITHHELD || given.mayOpen(subject)
            ? Optional.empty()
            : seenTexts.consented(subject, given.audience());
    journal.inTransaction(
        () -> {
          Optional<String> shown =
              given.key() == GateKey.WITHHELD || !given.mayOpen(subject)
                  ? consented
                  : texts.seen(subject, given.audience());
          shown.ifPresent(seen::require);
          // Asked here, so that no form that opens a text to everybody can forget it.
          shown.ifPresent(
              content -> ContactDataFinder.ask(given.audience(), content, texts.attached(subject)));
          Optional<String> text = shown.filter(content -> texts.isStored(subject));
          String digest = text.map(TextDigest::of).orElse("");
          long id = insert(actor, subject, given, digest);
          proofs.prove(List.of(id));
          text.ifPresent(content -> texts.add(id, content));
          Map<String, Object> words = ConsentJournal.words(given, digest);
          journal.write(
              actor,
              Change.of(given.key().key() + " recorded", subject.journalName())
                  .after(Map.of(ConsentJournal.name(given.key(), given.audience()), words))
                  .source(given.document().strip()));
        });
  }

  private long insert(Actor actor, Subject subject, ConsentGrant given, String digest) {
    int days = given.silence().map(ConsentManner.Silence::workingDays).orElse(0);
    return sql.sql(
            """
            insert into consent_record
              (subject_kind, subject_id, key, use, organization, given_by, document, given_on,
               manner, working_days, calendar, holds_from, holds_until, recorded_by, text_digest,
               waits_for)
            values (:kind, :id, :key, :use, :organization, :givenBy, :document, :givenOn,
               :manner, :days, :calendar, :from, :until, :actor, :digest, :wait)
            returning id
            """)
        .param("kind", subject.kind().name())
        .param("id", subject.id())
        .param("key", given.key().name())
        .param("use", given.audience().use().name())
        .param("organization", given.audience().organization())
        .param("givenBy", given.givenBy().strip())
        .param("document", given.document().strip())
        .param("givenOn", given.givenOn())
        .param("manner", days == 0 ? "express" : "silence")
        .param("days", days)
        .param("calendar", given.silence().map(ConsentManner.Silence::calendar).orElse(""))
        .param("wait", given.pending())
        .param("from", given.holdsFrom())
        .param("until", given.until().orElse(null))
        .param("actor", actor.name())
        .param("digest", digest)
        .query(Long.class)
        .single();
  }

  /**
   * Withdraws all of one key for one use of a subject, or objects to it before it holds; at once.
   *
   * @throws BadInput if the document is not named or there is nothing to withdraw
   */
  public void withdraw(
      Actor actor, Subject subject, ConsentWithdrawal withdrawal, LocalDate today) {
    if (withdrawal.document().isBlank()) {
      throw BadInput.of("document", "consent.refused.withdrawal-document");
    }
    journal.inTransaction(
        () -> {
          List<Long> withdrawn = recordWithdrawal(subject, withdrawal, today);
          if (withdrawn.isEmpty()) {
            throw BadInput.of("document", "consent.refused.nothing-to-withdraw");
          }
          proofs.prove(withdrawn);
          GateKey key = withdrawal.key();
          journal.write(
              actor,
              Change.of(key.key() + " withdrawn", subject.journalName())
                  .after(
                      Map.of(
                          ConsentJournal.name(key, withdrawal.audience()),
                          Map.of("given", false, "on", today.toString())))
                  .source(withdrawal.document().strip()));
        });
  }

  private List<Long> recordWithdrawal(
      Subject subject, ConsentWithdrawal withdrawal, LocalDate today) {
    Audience audience = withdrawal.audience();
    return sql.sql(
            """
            update consent_record set withdrawn_on = :today, withdrawn_by_document = :document
            where subject_kind = :kind and subject_id = :id and key = :key
              and use = :use and organization = :organization and withdrawn_on is null
            returning id
            """)
        .param("today", today)
        .param("document", withdrawal.document().strip())
        .param("kind", subject.kind().name())
        .param("id", subject.id())
        .param("key", withdrawal.key().name())
        .param("use", audience.use().name())
        .param("organization", audience.organization())
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /**
   * Withdraws everything that was given for a subject, for every use, because it was removed; at
   * once. The records stay, with the day of the withdrawal.
   *
   * @param keys the keys to withdraw
   * @param document what removed it
   */
  public void withdrawAll(
      Actor actor, Subject subject, Set<GateKey> keys, String document, LocalDate today) {
    journal.inTransaction(
        () ->
            list(subject).stream()
                .filter(record -> record.withdrawnOn().isEmpty() && keys.contains(record.key()))
                .map(record -> new ConsentWithdrawal(record.key(), record.audience(), document))
                .distinct()
                .forEach(withdrawal -> withdraw(actor, subject, withdrawal, today)));
  }
}
