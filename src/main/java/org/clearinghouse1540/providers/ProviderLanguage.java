package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Mailbox;
import org.clearinghouse1540.access.Mailboxes;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * Finds the language of messages to a provider: that of its subscription or its account with the
 * same address, or else of any subscription or account of its party. Runs as the program.
 */
@Component
final class ProviderLanguage {
  private final Providers providers;
  private final Subscriptions subscriptions;
  private final Accounts accounts;
  private final Mailboxes mailboxes;

  ProviderLanguage(
      Providers providers, Subscriptions subscriptions, Accounts accounts, Mailboxes mailboxes) {
    this.providers = providers;
    this.subscriptions = subscriptions;
    this.accounts = accounts;
    this.mailboxes = mailboxes;
  }

  /** The providers. */
  Providers providers() {
    return providers;
  }

  /** The language of a provider; English if it chose none. */
  Language of(Provider provider) {
    List<Subscription> chosen =
        subscriptions.list().stream()
            .filter(subscription -> !provider.party().isEmpty())
            .filter(subscription -> subscription.party().equals(provider.party()))
            .toList();
    List<Mailbox> boxes = provider.party().isEmpty() ? List.of() : boxes(provider.party());
    return Stream.<Supplier<Optional<Language>>>of(
            () ->
                chosen.stream()
                    .filter(found -> found.mailbox().equals(provider.mailbox()))
                    .map(Subscription::language)
                    .findFirst(),
            () ->
                boxes.stream()
                    .filter(found -> found.address().equals(provider.mailbox()))
                    .map(Mailbox::language)
                    .findFirst(),
            () -> chosen.stream().map(Subscription::language).findFirst(),
            () -> boxes.stream().map(Mailbox::language).findFirst())
        .flatMap(rule -> rule.get().stream())
        .findFirst()
        .orElse(Language.EN);
  }

  private List<Mailbox> boxes(String party) {
    RoleGrant held = new RoleGrant(Role.PROVIDER, party);
    return accounts.list().stream()
        .filter(account -> account.holds().contains(held))
        .flatMap(account -> mailboxes.find(account.name()).stream())
        .toList();
  }
}
