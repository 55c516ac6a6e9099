package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organization claims an offer on record that names it, and the secretariat decides on it. */
@Controller
class OfferClaimPages {
  private static final int LONGEST = 1_000;
  private final Offers offers;
  private final OfferClaims claims;
  private final OfferClaimViews views;
  private final ClaimDecisions decisions;
  private final Clock clock;

  OfferClaimPages(
      Offers offers,
      OfferClaims claims,
      OfferClaimViews views,
      ClaimDecisions decisions,
      Clock clock) {
    this.offers = offers;
    this.claims = claims;
    this.views = views;
    this.decisions = decisions;
    this.clock = clock;
  }

  @PostMapping("/offers/{id}/claim")
  @FormPage("/offers/{id}")
  @BindingAct(
      value = "providers.claim.make",
      to = "access.receiver.secretariat",
      next = "access.next.secretariat")
  String claim(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Offer offer =
        offers.find(id).filter(found -> views.mayClaim(viewer, found)).orElseThrow(NotFound::new);
    OfferClaim claim = read(viewer, form, offer);
    if (claims.list(id).stream().anyMatch(OfferClaim::isOpen)) {
      throw BadInput.of("", "providers.refused.claimed");
    }
    SeenText.of(form).require(claim.text());
    on(act, offer);
    act.toCheck("providers.claim.stay." + (claim.staysPublished() ? "yes" : "no"));
    act.toCheck("providers.claim.why-was", claim.why());
    views.whileCurrent(offer, () -> claims.make(viewer.actor(), claim));
    return redirect(id);
  }

  private OfferClaim read(Viewer viewer, Form form, Offer offer) {
    Optional<Provider> provider =
        form.requiredChoice(
            "provider",
            chosen ->
                views
                    .own(viewer)
                    .filter(entry -> Long.toString(entry.id()).equals(chosen))
                    .findFirst());
    String why = form.requiredText("why", LONGEST);
    Optional<Boolean> stays =
        form.requiredChoice(
            "stay",
            word ->
                OfferClaimViews.STAY.contains(word)
                    ? Optional.of(word.equals("yes"))
                    : Optional.empty());
    form.check();
    return new OfferClaim(
        0,
        offer.id(),
        viewer.party(),
        provider.orElseThrow().id(),
        offers.text(offer),
        why,
        stays.orElseThrow(),
        LocalDate.now(clock),
        Optional.empty());
  }

  @PostMapping("/offers/{id}/claim/decision")
  @FormPage("/offers/{id}")
  @BindingAct(value = "providers.claim.confirm", next = "access.next.provider")
  String decide(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Offer offer = offers.find(id).orElseThrow(NotFound::new);
    OfferClaim claim =
        claims.list(id).stream()
            .filter(found -> form.value("claim").equals(Long.toString(found.id())))
            .findFirst()
            .orElseThrow(NotFound::new);
    boolean confirmed = form.value("confirm").equals("yes");
    String why = confirmed ? form.text("why", LONGEST) : form.requiredText("why", LONGEST);
    form.check();
    on(act, offer)
        .named(confirmed ? "providers.claim.confirm" : "providers.claim.decline")
        .to("access.receiver.named", views.organization(claim));
    OfferClaim.Decision decision = new OfferClaim.Decision(confirmed, why, LocalDate.now(clock));
    if (confirmed) {
      views.requireCurrent(offer);
      act.toCheck("providers.claim.stay." + (claim.staysPublished() ? "yes" : "no"));
      decisions.confirm(viewer.actor(), offer, claim, decision, SeenText.of(form));
    } else {
      act.toCheck("providers.claim.why-was", why);
      claims.decide(viewer.actor(), claim, decision);
    }
    return redirect(id);
  }

  private static Act on(Act act, Offer offer) {
    return act.on(offer.title(), "/offers/" + offer.id() + "#claim").text(offer.words());
  }

  private static String redirect(long id) {
    return "redirect:/offers/" + id + "#claim";
  }
}
