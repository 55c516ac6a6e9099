package org.clearinghouse1540.providers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.mail.MailServer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of providers. */
@Component
public final class Providers {
  static final List<String> KINDS = List.of("state", "organization", "programme", "ngo");
  private static final RowMapper<Provider> PROVIDER =
      (row, number) ->
          new Provider(
              row.getLong("id"),
              row.getString("party"),
              row.getString("name"),
              row.getString("part_of"),
              row.getString("kind"),
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

  /** Those in the register that the one who asks may see, by name. */
  public List<Provider> list() {
    return sql.sql("select * from providers_provider order by lower(name), part_of")
        .query(PROVIDER)
        .list();
  }

  public Optional<Provider> find(long id) {
    return sql.sql("select * from providers_provider where id = :id")
        .param("id", id)
        .query(PROVIDER)
        .optional();
  }

  /**
   * Takes a provider into the register; its number in the record is of no account.
   *
   * @throws BadInput if something is missing, or it stands there already
   */
  public long register(Actor actor, Provider typed) {
    Provider provider = checked(typed);
    try {
      return Optional.ofNullable(
              transaction.execute(
                  status -> {
                    long id =
                        sql.sql(
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
                    journal.write(
                        actor,
                        Change.of("provider registered", "provider/" + id).after(told(provider)));
                    return id;
                  }))
          .orElseThrow();
    } catch (DuplicateKeyException twice) {
      throw new BadInput("name", "A provider of this name is in the register already.");
    }
  }

  /**
   * Corrects a provider.
   *
   * @throws BadInput if something is missing
   */
  public void change(Actor actor, Provider before, Provider typed) {
    Provider provider = checked(typed);
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  update providers_provider set party = :party, name = :name, part_of = :partOf,
                    kind = :kind, institution = :institution, mailbox = :mailbox, person = :person
                  where id = :id
                  """)
              .params(columns(provider))
              .param("id", before.id())
              .update();
          journal.write(
              actor,
              Change.of("provider changed", "provider/" + before.id())
                  .before(told(before))
                  .after(told(provider)));
        });
  }

  private static Map<String, String> columns(Provider provider) {
    return Map.of(
        "party", provider.party(),
        "name", provider.name(),
        "partOf", provider.partOf(),
        "kind", provider.kind(),
        "institution", provider.institution(),
        "mailbox", provider.mailbox(),
        "person", provider.person());
  }

  // The name of a person is kept in the register alone, where it can be taken away.
  private static Map<String, String> told(Provider provider) {
    return Map.of(
        "party", provider.party(),
        "name", provider.fullName(),
        "kind", provider.kind(),
        "institution", provider.institution(),
        "mailbox", provider.mailbox());
  }

  private static Provider checked(Provider typed) {
    List<String> wrong = new ArrayList<>();
    Provider provider =
        new Provider(
            typed.id(),
            typed.party().strip(),
            typed.name().strip(),
            typed.partOf().strip(),
            typed.kind(),
            typed.institution().strip(),
            typed.mailbox().strip(),
            typed.person().strip());
    if (provider.name().isEmpty() || provider.name().length() > 300) {
      wrong.add("Name the provider, in 300 characters at most.");
    }
    if (!Set.copyOf(KINDS).contains(provider.kind())) {
      wrong.add("Choose what kind of provider it is.");
    }
    if (provider.institution().isEmpty()) {
      wrong.add("Name the institution that is the point of contact.");
    }
    if (!MailServer.isAddress(provider.mailbox())) {
      wrong.add("Give its functional mailbox as an e-mail address, such as name@example.org.");
    }
    String all = provider.partOf() + provider.institution() + provider.person() + provider.party();
    if (all.length() > 1_000) {
      wrong.add("This is too long.");
    }
    if (!wrong.isEmpty()) {
      throw new BadInput("provider", wrong);
    }
    return provider;
  }
}
