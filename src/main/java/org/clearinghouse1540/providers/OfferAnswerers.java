package org.clearinghouse1540.providers;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/** Decides whether the accounts of a provider or the secretariat act for it about its offers. */
@Component
final class OfferAnswerers {
  private final Accounts accounts;

  OfferAnswerers(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Selects the offers of providers that have no open account. */
  Predicate<Offer> withoutAccounts() {
    Set<String> parties =
        ViewerDataSource.as("program", accounts::list).stream()
            .flatMap(account -> account.holds().stream())
            .filter(held -> held.role() == Role.PROVIDER)
            .map(RoleGrant::party)
            .filter(party -> !party.isEmpty())
            .collect(Collectors.toSet());
    return offer -> !parties.contains(offer.status().party());
  }

  /**
   * Whether a user may answer questions about an offer: its provider, or the secretariat for a
   * provider without accounts.
   */
  boolean mayAnswer(Viewer viewer, Offer offer) {
    return EditableOffers.mayEdit(viewer, offer)
        && (viewer.is(Role.PROVIDER) || withoutAccounts().test(offer));
  }
}
