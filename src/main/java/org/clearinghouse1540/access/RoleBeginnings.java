package org.clearinghouse1540.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/** The days from which accounts hold their roles. */
@Component
public final class RoleBeginnings {
  private final Accounts accounts;
  private final RoleGrants grants;
  private final Clock clock;

  RoleBeginnings(Accounts accounts, RoleGrants grants, Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.clock = clock;
  }

  /** The day on which the account of a user received the role in which it acts. */
  public Optional<LocalDate> of(Viewer viewer) {
    return ViewerDataSource.as("program", () -> since(viewer)).map(this::day);
  }

  /** The day from which any account held the role in which a user acts, for the same party. */
  public Optional<LocalDate> first(Viewer viewer) {
    return ViewerDataSource.as(
            "program",
            () -> viewer.role().flatMap(role -> grants.first(new RoleGrant(role, viewer.party()))))
        .map(this::day);
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  private Optional<Instant> since(Viewer viewer) {
    return viewer
        .role()
        .flatMap(
            role ->
                accounts
                    .find(viewer.name())
                    .flatMap(
                        account ->
                            grants.since(account.id(), new RoleGrant(role, viewer.party()))));
  }
}
