package org.clearinghouse1540.access;

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
 * The repository of who signs in through an institution. An account is never made by an
 * institution: an administrator ties one to the name by which the institution knows the person.
 */
@Component
public final class FederatedIdentities {
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Accounts accounts;

  FederatedIdentities(
      JdbcClient sql, Journal journal, TransactionTemplate transaction, Accounts accounts) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.accounts = accounts;
  }

  /** A person as an institution knows them, and their account. */
  public record Link(String institution, String subject, String account) {}

  /** The links of all open accounts. */
  public List<Link> list() {
    return sql.sql(
            "select l.institution, l.subject, a.name from access_link l"
                + " join access_account a on a.id = l.account_id where a.closed_at is null"
                + " order by a.name, l.institution")
        .query((row, number) -> new Link(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** The person whom an institution vouches for, acting in the first role of their account. */
  public Optional<SignedIn> recognise(String institution, String subject) {
    return ViewerDataSource.as(
            "signing-in",
            () ->
                sql.sql(
                        "select a.name from access_link l join access_account a on a.id ="
                            + " l.account_id where l.institution = :institution and l.subject ="
                            + " :subject and a.closed_at is null")
                    .param("institution", institution)
                    .param("subject", subject)
                    .query(String.class)
                    .optional())
        .flatMap(name -> PasswordAuthenticationProvider.signedIn(accounts, name, true));
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
          int added =
              sql.sql(
                      "insert into access_link (institution, subject, account_id)"
                          + " select :institution, :subject, id from access_account"
                          + " where name = :account and closed_at is null on conflict do nothing")
                  .param("institution", institution)
                  .param("subject", subject.strip())
                  .param("account", account)
                  .update();
          if (added == 0) {
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
                          "delete from access_link l using access_account a where a.id ="
                              + " l.account_id and l.institution = :institution"
                              + " and l.subject = :subject returning a.name")
                      .param("institution", institution)
                      .param("subject", subject)
                      .query(String.class)
                      .optional();
              account.ifPresent(
                  name ->
                      journal.write(
                          actor,
                          Change.of("untied from institution", "account/" + name)
                              .before(Map.of("institution", institution, "as", subject))));
              return account.isPresent();
            }));
  }
}
