package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of providers. */
@Component
public final class Providers {
  private static final RowMapper<Provider> PROVIDER =
      (row, number) ->
          new Provider(
              row.getLong("id"),
              row.getString("party"),
              row.getString("name"),
              row.getString("part_of"),
              ProviderType.find(row.getString("kind")).orElseThrow(),
              row.getString("institution"),
              row.getString("mailbox"),
              row.getString("person"));

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Providers(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The providers visible to the current user, by name. */
  public List<Provider> list() {
    return sql.sql("select * from providers_provider order by lower(name), part_of")
        .query(PROVIDER)
        .list();
  }

  /** The provider with this number, if visible to the current user. */
  public Optional<Provider> find(long id) {
    return sql.sql("select * from providers_provider where id = :id")
        .param("id", id)
        .query(PROVIDER)
        .optional();
  }

  /**
   * Adds a provider to the register; the number in the record is ignored.
   *
   * @return the number of the entry
   * @throws BadInput if the register contains a provider of this name
   */
  public long register(Actor actor, Provider provider) {
    try {
      return Optional.ofNullable(
              transaction.execute(
                  status -> {
                    long id = insert(actor, provider);
                    journal.write(
                        actor,
                        Change.of("provider registered", "provider/" + id)
                            .after(journalled(provider)));
                    return id;
                  }))
          .orElseThrow();
    } catch (DuplicateKeyException duplicate) {
      throw BadInput.of("name", "providers.refused.registered");
    }
  }

  private long insert(Actor actor, Provider provider) {
    return sql.sql(
            """
            insert into providers_provider
              (party, name, part_of, kind, institution, mailbox, person, made_by)
            values (:party, :name, :partOf, :kind, :institution, :mailbox, :person, :by)
            returning id
            """)
        .params(columns(provider))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /**
   * Corrects the entry of a provider.
   *
   * @throws BadInput if the register contains another provider of this name
   */
  public void change(Actor actor, Provider before, Provider provider) {
    try {
      transaction.executeWithoutResult(
          status -> {
            sql.sql(
                    """
                    update providers_provider set party = :party, name = :name, part_of = :partOf,
                      kind = :kind, institution = :institution, mailbox = :mailbox,
                      person = :person
                    where id = :id
                    """)
                .params(columns(provider))
                .param("id", before.id())
                .update();
            journal.write(
                actor,
                Change.of("provider changed", "provider/" + before.id())
                    .before(journalled(before))
                    .after(journalled(provider)));
          });
    } catch (DuplicateKeyException duplicate) {
      throw BadInput.of("name", "providers.refused.registered");
    }
  }

  private static Map<String, String> columns(Provider provider) {
    return Map.of(
        "party", provider.party(),
        "name", provider.name(),
        "partOf", provider.partOf(),
        "kind", provider.type().key(),
        "institution", provider.institution(),
        "mailbox", provider.mailbox(),
        "person", provider.person());
  }

  // The name of a person is stored in the register alone, where it can be deleted.
  private static Map<String, String> journalled(Provider provider) {
    return Map.of(
        "party", provider.party(),
        "name", provider.fullName(),
        "kind", provider.type().key(),
        "institution", provider.institution(),
        "mailbox", provider.mailbox());
  }
}
