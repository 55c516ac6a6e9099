package org.clearinghouse1540.providers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Claims to offers wait for the secretariat; the organization learns of the decision. */
@Component
final class OfferClaimTasks implements TaskSource {
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
    if (viewer.may(Permission.ASSIGN_PROVIDERS)) {
      return claims.list(true).stream()
          .flatMap(
              claim ->
                  task(
                      claim,
                      "providers.waits.claim",
                      List.of(views.organization(claim)),
                      claim.madeOn()))
          .toList();
    }
    return viewer.is(Role.PROVIDER)
        ? claims.list(false).stream().flatMap(this::decided).toList()
        : List.of();
  }

  private Stream<Task> decided(OfferClaim claim) {
    OfferClaim.Decision decision = claim.decision().orElseThrow();
    String text =
        decision.confirmed() ? "providers.waits.claim-confirmed" : "providers.waits.claim-declined";
    return task(claim, text, List.of(), decision.on())
        .map(task -> task.asNotice("claim/" + claim.id()));
  }

  private Stream<Task> task(
      OfferClaim claim, String text, List<Object> arguments, LocalDate since) {
    return offers.find(claim.offer()).stream()
        .map(
            offer ->
                new Task(
                    "providers.waits",
                    text,
                    arguments,
                    offer.title(),
                    "/offers/" + offer.id() + "#claim",
                    since,
                    Optional.empty()));
  }
}
