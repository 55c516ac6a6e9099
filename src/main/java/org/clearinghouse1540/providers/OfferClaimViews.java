package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Prepares the claims to an offer for its page. */
@Component
final class OfferClaimViews {
  static final List<String> STAY = List.of("yes", "no");
  private final OfferClaims claims;
  private final Providers providers;
  private final ProviderNames names;
  private final Consents consents;
  private final OfferEndings endings;

  OfferClaimViews(
      OfferClaims claims,
      Providers providers,
      ProviderNames names,
      Consents consents,
      OfferEndings endings) {
    this.endings = endings;
    this.claims = claims;
    this.providers = providers;
    this.names = names;
    this.consents = consents;
  }

  /** The claims to an offer, with the forms that the current user may send. */
  ClaimsView of(Viewer viewer, Language language, SubmittedForm submitted, Offer offer) {
    List<OfferClaim> made = claims.list(offer.id());
    boolean decides = viewer.may(Permission.ASSIGN_PROVIDERS) && offer.isClaimable();
    return new ClaimsView(
        mayClaim(viewer, offer) && made.stream().noneMatch(OfferClaim::isOpen)
            ? Optional.of(seen(submitted.view(address(offer)).withIds("claim"), offer))
            : Optional.empty(),
        own(viewer).map(OfferChoices::option).toList(),
        STAY.stream()
            .map(word -> new Option(word, Texts.get(language, "providers.claim.stay." + word)))
            .toList(),
        made.stream()
            .map(
                claim ->
                    new ClaimsView.Line(
                        claim,
                        organization(claim),
                        decides && claim.isOpen()
                            ? Optional.of(decision(submitted, offer, claim))
                            : Optional.empty()))
            .toList());
  }

  /** Whether the current user may claim an offer: it names its party, which is in the register. */
  boolean mayClaim(Viewer viewer, Offer offer) {
    return viewer.may(Permission.GIVE_OFFERS)
        && offer.isClaimable()
        && own(viewer).findAny().isPresent()
        && names.isNamedBy(viewer, offer);
  }

  /**
   * Records a claim to an offer while the offer is made.
   *
   * @throws BadInput if it ended
   */
  void whileCurrent(Offer offer, Runnable act) {
    endings.whileCurrent(offer, act);
  }

  /**
   * Checks that a claimed offer is still made: the confirmation of its claim can publish it.
   *
   * @throws BadInput if it ended
   */
  void requireCurrent(Offer offer) {
    endings.requireCurrent(offer);
  }

  /** The entries of the register that belong to the party of the user. */
  Stream<Provider> own(Viewer viewer) {
    return providers.list().stream()
        .filter(entry -> !entry.party().isEmpty() && entry.party().equals(viewer.party()));
  }

  /** The name of the organization that made a claim, from the register. */
  String organization(OfferClaim claim) {
    return providers.find(claim.provider()).map(Provider::fullName).orElse(claim.party());
  }

  private FormView decision(SubmittedForm submitted, Offer offer, OfferClaim claim) {
    FormView form =
        submitted
            .view(address(offer) + "/decision")
            .withIds("decision" + claim.id())
            .withFixed("claim", Long.toString(claim.id()));
    return seen(form, offer);
  }

  private FormView seen(FormView form, Offer offer) {
    return consents.seen().byOwner(form, Subject.offer(offer.id()), List.of(Audience.Use.FULL));
  }

  private static String address(Offer offer) {
    return "/offers/" + offer.id() + "/claim";
  }
}
