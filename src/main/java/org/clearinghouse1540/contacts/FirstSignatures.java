package org.clearinghouse1540.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.ActSignatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of first signatures and of the States that want two. */
@Component
class FirstSignatures {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, List<String>>> FORM = new TypeReference<>() {};

  private final JdbcClient sql;
  private final Journal journal;
  private final SignatureFiles files;

  FirstSignatures(JdbcClient sql, Journal journal, SignatureFiles files) {
    this.sql = sql;
    this.journal = journal;
    this.files = files;
  }

  /** The files of the forms. */
  SignatureFiles files() {
    return files;
  }

  /** Whether a State wants two signatures. */
  boolean two(String party) {
    return listWantingTwo().contains(party);
  }

  /** The States that want two signatures, for the program. */
  Set<String> listWantingTwo() {
    return Set.copyOf(
        ViewerDataSource.as(
            "program",
            () ->
                sql.sql("select party from contacts_signing where two")
                    .query(String.class)
                    .list()));
  }

  /** Records whether a State wants two signatures. */
  void choose(Actor actor, String party, boolean two) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into contacts_signing (party, two) values (:party, :two)
                  on conflict (party) do update set two = excluded.two
                  """)
              .param("party", party)
              .param("two", two)
              .update();
          journal.write(
              actor,
              Change.of("number of signatures set", "contacts/" + party)
                  .after(Map.of("signatures", two ? 2 : 1)));
        });
  }

  /** A signature of the current user's State. */
  Optional<FirstSignature> find(long id) {
    return sql.sql("select * from contacts_signature where id = :id")
        .param("id", id)
        .query(FirstSignatures::signature)
        .optional();
  }

  /** The signatures of a State that wait for the second one, the oldest first. */
  List<FirstSignature> listOpen(String party) {
    return sql.sql(
            """
            select * from contacts_signature
            where party = :party and second_at is null and ended_at is null order by id
            """)
        .param("party", party)
        .query(FirstSignatures::signature)
        .list();
  }

  /** The open signature on an act, by the digest of its form. */
  Optional<FirstSignature> open(String party, String digest) {
    return sql.sql(
            """
            select * from contacts_signature
            where party = :party and digest = :digest and second_at is null and ended_at is null
            """)
        .param("party", party)
        .param("digest", digest)
        .query(FirstSignatures::signature)
        .optional();
  }

  /** Records the first signature, once, and returns its number. */
  long add(Actor actor, String party, ActSignatures.SignedAct act) {
    return journal.inTransaction(
        () -> {
          replace(actor, party, act);
          Optional<Long> added = insert(actor, party, act);
          added.ifPresent(id -> keep(actor, party, id, act));
          return added
              .or(() -> open(party, act.digest()).map(FirstSignature::id))
              .orElseThrow(FirstSignatures::ended);
        });
  }

  // The journal has the digests of the files, so that it proves which ones were signed.
  private void keep(Actor actor, String party, long id, ActSignatures.SignedAct act) {
    files.keep(party, id, act.files());
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("act", act.name());
    if (!act.files().isEmpty()) {
      after.put("files", act.files().stream().map(ActSignatures.SignedFile::sha256).toList());
    }
    write(actor, "first signature", id, after);
  }

  // The same act that is sent twice at the same moment is one signature.
  private Optional<Long> insert(Actor actor, String party, ActSignatures.SignedAct act) {
    return sql.sql(
            """
            insert into contacts_signature
              (party, act, title, address, form, digest, covers, first_by)
            values (:party, :act, :title, :address, :form::jsonb, :digest, :covers, :by)
            on conflict (party, digest) where second_at is null and ended_at is null do nothing
            returning id
            """)
        .param("party", party)
        .param("act", act.name())
        .param("title", act.title())
        .param("address", act.address())
        .param("form", JSON.writeValueAsString(act.form()))
        .param("digest", act.digest())
        .param("covers", act.covers())
        .param("by", actor.name())
        .query(Long.class)
        .optional();
  }

  // Those on the same act at the same address that no longer hold. Two forms with files may differ
  // in
  // the file alone: only the same one replaces.
  private void replace(Actor actor, String party, ActSignatures.SignedAct act) {
    open(party, act.digest())
        .filter(open -> open.isRenewedBy(actor.name(), act))
        .ifPresent(open -> end(actor, open.id(), "replaced"));
    listOpen(party).stream()
        .filter(open -> open.changed().isPresent() && act.files().isEmpty())
        .filter(open -> open.act().equals(act.name()) && open.action().equals(act.address()))
        .forEach(open -> end(actor, open.id(), "replaced"));
  }

  /**
   * Records that the act of a signature was done, in its transaction: by the second person, or by
   * one person alone where the State wants one signature again.
   */
  void complete(Actor actor, ActSignatures.SignedAct act, long id) {
    FirstSignature first =
        find(id).filter(FirstSignature::isOpen).orElseThrow(FirstSignatures::ended);
    if (first.refusal(actor.name(), act).isPresent()) {
      end(actor, id, "alone");
      return;
    }
    int completed =
        sql.sql(
                """
                update contacts_signature set second_by = :by, second_at = now()
                where id = :id and second_at is null and ended_at is null
                """)
            .param("by", actor.name())
            .param("id", id)
            .update();
    requireOpen(completed);
    write(actor, "second signature", id, Map.of("by", actor.name()));
  }

  /**
   * Records that a signature no longer holds, because what it concerns changed: its author signs
   * again.
   */
  void change(Actor actor, FirstSignature signature) {
    journal.inTransaction(
        () -> {
          sql.sql("update contacts_signature set changed_at = now() where id = :id")
              .param("id", signature.id())
              .update();
          write(actor, "signature void", signature.id(), Map.of("by", actor.name()));
        });
  }

  /** Ends a signature before the second one: its author withdraws it, or another declines it. */
  void end(Actor actor, FirstSignature signature) {
    boolean own = signature.by().equals(actor.name());
    journal.inTransaction(() -> end(actor, signature.id(), own ? "withdrawn" : "declined"));
  }

  private void end(Actor actor, long id, String ending) {
    int ended =
        sql.sql(
                """
                update contacts_signature set ended_by = :by, ended_at = now(), ending = :ending
                where id = :id and second_at is null and ended_at is null
                """)
            .param("by", actor.name())
            .param("ending", ending)
            .param("id", id)
            .update();
    requireOpen(ended);
    write(actor, "signature " + ending, id, Map.of("by", actor.name()));
  }

  private static BadInput ended() {
    return BadInput.of("", "contacts.refused.signature-ended");
  }

  private static void requireOpen(int changed) {
    if (changed == 0) {
      throw ended();
    }
  }

  private void write(Actor actor, String act, long id, Map<String, Object> after) {
    journal.write(actor, Change.of(act, "signature/" + id).after(after));
  }

  private static FirstSignature signature(ResultSet row, int number) throws SQLException {
    return new FirstSignature(
        row.getLong("id"),
        row.getString("act"),
        row.getString("title"),
        row.getString("address"),
        JSON.readValue(row.getString("form"), FORM),
        row.getString("first_by"),
        row.getTimestamp("first_at").toInstant(),
        row.getString("covers"),
        Optional.ofNullable(row.getTimestamp("changed_at")).map(Timestamp::toInstant),
        Optional.of(row.getString("second_by")).filter(name -> !name.isEmpty()),
        Optional.of(row.getString("ended_by")).filter(name -> !name.isEmpty()),
        row.getString("ending"));
  }
}
