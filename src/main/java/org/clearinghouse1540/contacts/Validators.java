package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Account;
import org.clearinghouse1540.kit.web.Act;
import org.springframework.stereotype.Component;

/** The contacts in charge that may agree and consent for a State by their note verbale. */
@Component
class Validators {
  private final Contacts contacts;
  private final ContactAccounts accounts;
  private final FirstSignatures signatures;
  private final Clock clock;

  Validators(Contacts contacts, ContactAccounts accounts, FirstSignatures signatures, Clock clock) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.signatures = signatures;
    this.clock = clock;
  }

  /**
   * The validators of a State today. Once a State named one, only validators sign, also when none
   * is in charge any more; without any, every account of the State may sign.
   *
   * @param named whether the State ever named one, and no note verbale said that everybody signs
   * @param accounts the open accounts of those in charge that have one and act at their place
   */
  record ValidatorAccounts(boolean named, List<String> accounts) {
    ValidatorAccounts {
      accounts = List.copyOf(accounts);
    }

    /** The key of the reason why an account may not sign, if so. */
    Optional<String> refusal(String account) {
      if (!named || accounts.contains(account)) {
        return Optional.empty();
      }
      return Optional.of(
          accounts.isEmpty() ? "contacts.refused.nobody-signs" : "contacts.refused.not-validator");
    }
  }

  /** The accounts of contacts. */
  ContactAccounts accounts() {
    return accounts;
  }

  /** Whether an account may still sign: it is open, acts for the State, and is a validator. */
  boolean maySign(ValidatorAccounts validators, String party, String account) {
    return validators.refusal(account).isEmpty()
        && Arrays.stream(ContactDuty.Place.values())
            .anyMatch(place -> accounts.exists(account, party, place));
  }

  /** The validators of a State. */
  ValidatorAccounts of(String party) {
    return of(contacts.listOf(party));
  }

  private ValidatorAccounts of(List<Contact> ofParty) {
    LocalDate today = LocalDate.now(clock);
    return new ValidatorAccounts(
        ofParty.stream().anyMatch(contact -> contact.isValidatorBy(today)),
        ofParty.stream()
            .filter(contact -> contact.isInCharge(today) && contact.duty().validates())
            .flatMap(contact -> accounts.open(contact).stream())
            .map(Account::name)
            .distinct()
            .toList());
  }

  /** The signatures that a State cannot give today, if so. */
  Optional<SignerGap> gap(String party) {
    List<Contact> own = contacts.listOf(party);
    return accounts.isState(party)
        ? SignerGap.of(own, accounts.open(validating(own)), signatures.two(party), today())
        : Optional.empty();
  }

  /** The States that cannot sign today, in the order of their contacts. */
  List<SignerGap> gaps() {
    List<Contact> validating = validating(contacts.list());
    Map<Long, String> open = accounts.open(validating);
    Set<String> two = signatures.listWantingTwo();
    return validating.stream()
        .collect(Collectors.groupingBy(Contact::party, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .filter(of -> accounts.isState(of.getKey()))
        .flatMap(
            of -> SignerGap.of(of.getValue(), open, two.contains(of.getKey()), today()).stream())
        .toList();
  }

  private List<Contact> validating(List<Contact> of) {
    return of.stream().filter(contact -> contact.isValidatorBy(today())).toList();
  }

  /** Describes on the check page the signers after a note verbale, in its transaction. */
  void explain(Act act, String party, ValidatorAccounts before) {
    ValidatorAccounts after = of(party);
    gap(party).ifPresent(gap -> act.toCheck("contacts.act.signers", gap.signers(), gap.needed()));
    if (before.named() && !after.named()) {
      act.toCheck("contacts.act.signers.everybody");
    }
  }

  /** The contacts in charge at a State that the page for a missing signer leads to. */
  List<Contact> inCharge(String party) {
    return contacts.listOf(party).stream().filter(contact -> contact.isInCharge(today())).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
