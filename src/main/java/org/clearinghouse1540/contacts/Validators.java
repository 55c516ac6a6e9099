package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.access.Account;
import org.springframework.stereotype.Component;

/** The contacts in charge that may agree and consent for a State by their note verbale. */
@Component
class Validators {
  private final Contacts contacts;
  private final ContactAccounts accounts;
  private final Clock clock;

  Validators(Contacts contacts, ContactAccounts accounts, Clock clock) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The validators of a State today; without any, every account of the State may sign.
   *
   * @param named whether the State named one
   * @param accounts the open accounts of those that have one and act at their place
   */
  record ValidatorAccounts(boolean named, List<String> accounts) {
    ValidatorAccounts {
      accounts = List.copyOf(accounts);
    }
  }

  /** Whether an account may still sign: it is open, acts for the State, and is a validator. */
  boolean maySign(ValidatorAccounts validators, String party, String account) {
    return (!validators.named() || validators.accounts().contains(account))
        && Arrays.stream(ContactDuty.Place.values())
            .anyMatch(place -> accounts.exists(account, party, place));
  }

  /** The validators of the current user's State. */
  ValidatorAccounts of(String party) {
    LocalDate today = LocalDate.now(clock);
    List<Contact> named =
        contacts.listOf(party).stream()
            .filter(contact -> contact.isInCharge(today) && contact.duty().validates())
            .toList();
    return new ValidatorAccounts(
        !named.isEmpty(),
        named.stream()
            .flatMap(contact -> accounts.open(contact).stream())
            .map(Account::name)
            .distinct()
            .toList());
  }
}
