package org.clearinghouse1540.contacts;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.ActSignatures;
import org.clearinghouse1540.kit.web.PageUser;
import org.clearinghouse1540.kit.web.SentFile;
import org.springframework.stereotype.Component;

/**
 * The signatures of States on what leaves: consents, submissions, agreements. Only the validators
 * that a State named sign, and two of them if the State wants two.
 */
@Component
class StateSignatures implements ActSignatures {
  private static final Set<String> STATE_ROLES =
      Set.of(Role.POINT_OF_CONTACT.key(), Role.MISSION.key());

  private final Set<String> signed = new HashSet<>();
  private final Validators validators;
  private final FirstSignatures signatures;

  StateSignatures(Validators validators, FirstSignatures signatures) {
    this.validators = validators;
    this.signatures = signatures;
    for (Table.Row row : Table.fromData("contacts/data/signed-acts.csv").rows()) {
      signed.add(row.require("act"));
    }
  }

  @Override
  public Signer signer(PageUser user) {
    if (!STATE_ROLES.contains(user.role())) {
      return act -> Signature.ALONE;
    }
    Validators.ValidatorAccounts named = validators.of(user.party());
    boolean two = signatures.two(user.party());
    return act ->
        signed.contains(act.name()) ? decide(user, new Rules(named, two), act) : Signature.ALONE;
  }

  /** The persons who sign for a State, and their number. */
  private record Rules(Validators.ValidatorAccounts named, boolean two) {}

  private Signature decide(PageUser user, Rules rules, SignedAct act) {
    if (rules.named().named() && !rules.named().accounts().contains(user.name())) {
      return refused("contacts.refused.not-validator");
    }
    if (!rules.two()) {
      return Signature.ALONE;
    }
    Optional<FirstSignature> first = signatures.open(user.party(), act.digest());
    if (first.isEmpty()) {
      return new Signature(
          Optional.empty(),
          true,
          Optional.empty(),
          Optional.of(Message.of("contacts.signature.is-first")));
    }
    if (first.get().by().equals(user.name())) {
      return refused("contacts.refused.signed-already");
    }
    if (!validators.maySign(rules.named(), user.party(), first.get().by())) {
      return refused("contacts.refused.first-signer");
    }
    return new Signature(
        Optional.empty(),
        false,
        Optional.of(first.get().id()),
        Optional.of(
            Message.of(
                "contacts.signature.is-second",
                first.get().by(),
                DateText.argument(DateText.day(first.get().at())))));
  }

  private static Signature refused(String reason) {
    return new Signature(Optional.of(reason), false, Optional.empty(), Optional.empty());
  }

  @Override
  public String sign(PageUser user, SignedAct act) {
    return "/signatures/" + signatures.add(actor(user), user.party(), act);
  }

  @Override
  public Optional<SentFile> file(long number) {
    return signatures.content(number);
  }

  @Override
  public void complete(PageUser user, long signature) {
    signatures.complete(actor(user), signature);
  }

  private static Actor actor(PageUser user) {
    return new Actor(user.name(), user.role() + " " + user.party());
  }
}
