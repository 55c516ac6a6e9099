package org.clearinghouse1540.access;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of links between accounts and the identity providers of institutions. An
 * institution never creates an account: an administrator links one to the identifier that the
 * institution uses.
 */
@Component
public final class FederatedIdentities {
  private final JdbcClient sql;
  private final StoredAccounts stored;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Accounts accounts;

  FederatedIdentities(
      JdbcClient sql,
      StoredAccounts stored,
      Journal journal,
      TransactionTemplate transaction,
      Accounts accounts) {
    this.sql = sql;
    this.stored = stored;
    this.journal = journal;
    this.transaction = transaction;
    this.accounts = accounts;
  }

  /** A person as an institution knows them, and their account. */
  public record Link(String institution, String subject, String account) {}

  /** The links of all open accounts. */
  public List<Link> list() {
    Map<Long, String> names = new HashMap<>();
    stored.list().forEach(account -> names.put(account.id(), account.name()));
    return sql
        .sql("select institution, subject, account_id from access_link")
        .query(
            (row, number) ->
                new Link(
                    row.getString("institution"),
                    row.getString("subject"),
                    names.getOrDefault(row.getLong("account_id"), "")))
        .list()
        .stream()
        .filter(link -> !link.account().isEmpty())
        .sorted(
            Comparator.comparing(Link::account)
                .thenComparing(Link::institution)
                .thenComparing(Link::subject))
        .toList();
  }

  /** The person whom an institution vouches for, acting in the first role of their account. */
  public Optional<SignedIn> recognise(String institution, String subject) {
    return ViewerDataSource.as(
            "signing-in",
            () ->
                account(institution, subject)
                    .map(id -> stored.names(List.of(id)).getOrDefault(id, "")))
        .flatMap(name -> PasswordAuthenticationProvider.signedIn(accounts, name, true));
  }

  private Optional<Long> account(String institution, String subject) {
    return sql.sql(
            """
            select account_id from access_link
            where institution = :institution and subject = :subject
            """)
        .param("institution", institution)
        .param("subject", subject)
        .query(Long.class)
        .optional();
  }

  /**
   * Ties an account to a person of an institution.
   *
   * @throws BadInput if there is no such account, or that person is tied to one already
   */
  public void add(Actor actor, String institution, String subject, String account) {
    if (subject.isBlank() || subject.length() > 500) {
      throw BadInput.of("subject", "access.refused.subject");
    }
    transaction.executeWithoutResult(
        status -> {
          boolean added =
              stored.find(account).filter(open -> add(institution, subject, open.id())).isPresent();
          if (!added) {
            throw BadInput.of("subject", "access.refused.link-exists");
          }
          journal.write(
              actor,
              Change.of("tied to institution", "account/" + account)
                  .after(Map.of("institution", institution, "as", subject.strip())));
        });
  }

  /** Unties; false where there is no such tie. */
  public boolean remove(Actor actor, String institution, String subject) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Optional<String> account =
                  sql.sql(
                          """
                          delete from access_link
                          where institution = :institution and subject = :subject
                          returning account_id
                          """)
                      .param("institution", institution)
                      .param("subject", subject)
                      .query(Long.class)
                      .optional()
                      .map(id -> stored.names(List.of(id)).getOrDefault(id, ""));
              account.ifPresent(
                  name ->
                      journal.write(
                          actor,
                          Change.of("untied from institution", "account/" + name)
                              .before(Map.of("institution", institution, "as", subject))));
              return account.isPresent();
            }));
  }

  private boolean add(String institution, String subject, long account) {
    return sql.sql(
                """
                insert into access_link (institution, subject, account_id)
                values (:institution, :subject, :account) on conflict do nothing
                """)
            .param("institution", institution)
            .param("subject", subject.strip())
            .param("account", account)
            .update()
        == 1;
  }
}
