package org.clearinghouse1540.providers;

import java.time.LocalDate;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** Confirms claims: the offer, its publication and the claim change in one transaction. */
@Component
final class ClaimDecisions {
  private final Offers offers;
  private final OfferClaims claims;
  private final Providers providers;
  private final Consents consents;
  private final OfferEndings endings;

  ClaimDecisions(
      Offers offers,
      OfferClaims claims,
      Providers providers,
      Consents consents,
      OfferEndings endings) {
    this.offers = offers;
    this.claims = claims;
    this.providers = providers;
    this.consents = consents;
    this.endings = endings;
  }

  /**
   * The offer becomes that of the organization. It stays published only if the organization
   * consented to that in its claim, and only with the text that it read then.
   *
   * @throws BadInput if the offer ended or has an owner already, the text was changed since the
   *     claim, or the organization left the register
   */
  void confirm(
      Actor actor, Offer offer, OfferClaim claim, OfferClaim.Decision decision, SeenText seen) {
    if (!offer.isClaimable()) {
      throw BadInput.of("", "providers.refused.claim-decided");
    }
    if (!offers.text(offer).equals(claim.text())) {
      throw BadInput.of("", "providers.refused.claim-changed");
    }
    Provider owner =
        providers
            .find(claim.provider())
            .filter(entry -> entry.party().equals(claim.party()))
            .orElseThrow(() -> BadInput.of("", "providers.refused.claim-register"));
    endings.whileCurrent(
        offer,
        () -> {
          claims.decide(actor, claim, decision);
          offers.assign(actor, offer, owner);
          publish(actor, claim, owner, decision.on(), seen);
        });
  }

  private void publish(
      Actor actor, OfferClaim claim, Provider owner, LocalDate today, SeenText seen) {
    Subject subject = Subject.offer(claim.offer());
    boolean published = consents.list(subject).stream().anyMatch(consent -> consent.holds(today));
    String document =
        Texts.get(
            Language.EN,
            "providers.claim.document",
            Long.toString(claim.id()),
            claim.madeOn().toString());
    if (claim.staysPublished() && !published) {
      consents.give(
          actor,
          subject,
          ConsentGrant.toPublish(GateKey.CONSENT, owner.fullName(), document, claim.madeOn()),
          seen,
          today);
    } else if (!claim.staysPublished() && published) {
      consents.withdraw(
          actor,
          subject,
          new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, document),
          today);
    }
  }
}
