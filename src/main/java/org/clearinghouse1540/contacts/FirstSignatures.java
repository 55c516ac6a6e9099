package org.clearinghouse1540.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.web.ActSignatures;
import org.clearinghouse1540.kit.web.SentFile;
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

  FirstSignatures(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** Whether a State wants two signatures. */
  boolean two(String party) {
    return sql.sql("select two from contacts_signing where party = :party")
        .param("party", party)
        .query(Boolean.class)
        .optional()
        .orElse(false);
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
          Optional<Long> added = insert(actor, party, act);
          added.ifPresent(id -> keep(actor, party, id, act));
          return added
              .or(() -> open(party, act.digest()).map(FirstSignature::id))
              .orElseThrow(() -> BadInput.of("", "contacts.refused.signature-ended"));
        });
  }

  // The journal has the digests of the files, so that it proves which ones were signed.
  private void keep(Actor actor, String party, long id, ActSignatures.SignedAct act) {
    for (ActSignatures.SignedFile file : act.files()) {
      sql.sql(
              """
              insert into contacts_signature_file
                (signature_id, party, field, name, sha256, content)
              values (:signature, :party, :field, :name, :sha256, :content)
              """)
          .param("signature", id)
          .param("party", party)
          .param("field", file.field())
          .param("name", file.file().name())
          .param("sha256", file.sha256())
          .param("content", file.file().content())
          .update();
    }
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("act", act.name());
    if (!act.files().isEmpty()) {
      after.put("files", act.files().stream().map(ActSignatures.SignedFile::sha256).toList());
    }
    write(actor, "first signature", id, after);
  }

  /** The files of a signature, without their content, in the order in which they were sent. */
  List<FirstSignature.SignatureFile> files(long signature) {
    return sql.sql(
            """
            select id, field, name, sha256 from contacts_signature_file
            where signature_id = :signature order by id
            """)
        .param("signature", signature)
        .query(
            (row, number) ->
                new FirstSignature.SignatureFile(
                    row.getLong("id"),
                    row.getString("field"),
                    row.getString("name"),
                    row.getString("sha256")))
        .list();
  }

  /** A file of a signature of the current user's State. */
  Optional<SentFile> content(long file) {
    return sql.sql("select name, content from contacts_signature_file where id = :id")
        .param("id", file)
        .query((row, number) -> new SentFile(row.getString("name"), row.getBytes("content")))
        .optional();
  }

  // The same act that is sent twice at the same moment is one signature.
  private Optional<Long> insert(Actor actor, String party, ActSignatures.SignedAct act) {
    return sql.sql(
            """
            insert into contacts_signature (party, act, title, address, form, digest, first_by)
            values (:party, :act, :title, :address, :form::jsonb, :digest, :by)
            on conflict (party, digest) where second_at is null and ended_at is null do nothing
            returning id
            """)
        .param("party", party)
        .param("act", act.name())
        .param("title", act.title())
        .param("address", act.address())
        .param("form", JSON.writeValueAsString(act.form()))
        .param("digest", act.digest())
        .param("by", actor.name())
        .query(Long.class)
        .optional();
  }

  /** Records the second signature, in the transaction of its act. */
  void complete(Actor actor, long id) {
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

  /** Ends a signature before the second one: its author withdraws it, or another declines it. */
  void end(Actor actor, FirstSignature signature) {
    boolean own = signature.by().equals(actor.name());
    journal.inTransaction(
        () -> {
          int ended =
              sql.sql(
                      """
                      update contacts_signature set ended_by = :by, ended_at = now()
                      where id = :id and second_at is null and ended_at is null
                      """)
                  .param("by", actor.name())
                  .param("id", signature.id())
                  .update();
          requireOpen(ended);
          write(
              actor,
              own ? "signature withdrawn" : "signature declined",
              signature.id(),
              Map.of("by", actor.name()));
        });
  }

  private static void requireOpen(int changed) {
    if (changed == 0) {
      throw BadInput.of("", "contacts.refused.signature-ended");
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
        Optional.of(row.getString("second_by")).filter(name -> !name.isEmpty()),
        Optional.of(row.getString("ended_by")).filter(name -> !name.isEmpty()));
  }
}
