package org.clearinghouse1540.providers;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Claims to offers wait for the secretariat; the organization learns of the decision. */
@Component
final class OfferClaimTasks implements TaskSource {
  private static final Transition CLAIMED = Transitions.get("offer-claimed");
  private static final Transition CONFIRMED = Transitions.get("claim-confirmed");
  private static final Transition DECLINED = Transitions.get("claim-declined");
  private final OfferClaims claims;
  private final OfferClaimViews views;
  private final Offers offers;

  OfferClaimTasks(OfferClaims claims, OfferClaimViews views, Offers offers) {
    this.claims = claims;
    this.views = views;
    this.offers = offers;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (CLAIMED.isFor(viewer)) {
      return claims.list(true).stream()
          .flatMap(
              claim ->
                  offers.find(claim.offer()).stream()
                      .map(
                          offer ->
                              CLAIMED
                                  .task(offer.title(), claim.madeOn(), offer.id())
                                  .with(views.organization(claim))))
          .toList();
    }
    return CONFIRMED.isFor(viewer)
        ? claims.list(false).stream().flatMap(this::decided).toList()
        : List.of();
  }

  private Stream<Task> decided(OfferClaim claim) {
    OfferClaim.Decision decision = claim.decision().orElseThrow();
    Transition made = decision.confirmed() ? CONFIRMED : DECLINED;
    return offers.find(claim.offer()).stream()
        .map(offer -> made.notice("claim/" + claim.id(), offer.title(), decision.on(), offer.id()));
  }
}
