package org.clearinghouse1540.contacts;

import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;
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

  private final Set<String> signed = Set.copyOf(SignedActs.list());
  private final Validators validators;
  private final FirstSignatures signatures;

  StateSignatures(Validators validators, FirstSignatures signatures) {
    this.validators = validators;
    this.signatures = signatures;
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
    Optional<String> reason = rules.named().refusal(user.name());
    if (reason.isPresent()) {
      return refused(reason.get());
    }
    Optional<FirstSignature> first = signatures.open(user.party(), act.digest());
    if (!rules.two()) {
      // An act that awaited its second signature is done with this one.
      return new Signature(
          Optional.empty(), false, first.map(FirstSignature::id), Optional.empty());
    }
    if (first.filter(found -> !found.isRenewedBy(user.name(), act)).isEmpty()) {
      return new Signature(
          Optional.empty(),
          true,
          Optional.empty(),
          Optional.of(Message.of("contacts.signature.is-first")));
    }
    return first
        .get()
        .refusal(user.name(), act)
        .or(() -> firstSigner(user, rules, first.get()))
        .map(StateSignatures::refused)
        .orElseGet(() -> second(first.get()));
  }

  private Optional<String> firstSigner(PageUser user, Rules rules, FirstSignature first) {
    return validators.maySign(rules.named(), user.party(), first.by())
        ? Optional.empty()
        : Optional.of("contacts.refused.first-signer");
  }

  private static Signature second(FirstSignature first) {
    return new Signature(
        Optional.empty(),
        false,
        Optional.of(first.id()),
        Optional.of(
            Message.of(
                "contacts.signature.is-second",
                first.by(),
                DateText.argument(DateText.day(first.at())))));
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
    return signatures.files().content(number);
  }

  @Override
  public Optional<Long> fileSize(long number) {
    return signatures.files().size(number);
  }

  @Override
  public void complete(PageUser user, SignedAct act, long signature) {
    signatures.complete(actor(user), act, signature);
  }

  // A form that is refused early has no name of its act yet; its digest alone finds the signature.
  @Override
  public void refused(PageUser user, SignedAct act) {
    if (!STATE_ROLES.contains(user.role())) {
      return;
    }
    Validators.ValidatorAccounts named = validators.of(user.party());
    signatures
        .open(user.party(), act.digest())
        .filter(first -> !first.by().equals(user.name()) && first.changed().isEmpty())
        .filter(first -> named.refusal(user.name()).isEmpty())
        .filter(first -> validators.maySign(named, user.party(), first.by()))
        .ifPresent(first -> signatures.change(actor(user), first));
  }

  private static Actor actor(PageUser user) {
    return new Actor(user.name(), user.role() + " " + user.party());
  }
}
