package org.clearinghouse1540.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.assistance.PublicView;
import org.clearinghouse1540.assistance.Receipt;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/** The published requests and offers. */
@Component
final class PublicAssistance {
  private final Requests requests;
  private final Offers offers;
  private final Gate gate;

  PublicAssistance(Requests requests, Offers offers, Gate gate) {
    this.requests = requests;
    this.offers = offers;
    this.gate = gate;
  }

  List<Published<Request>> requests() {
    List<Request> all = requests.list();
    List<Published<Request>> open = new ArrayList<>(received(all));
    open.addAll(
        gate.askAll(
            all.stream().filter(request -> !request.received()).toList(),
            request -> Subject.request(request.id()),
            request -> Optional.of(request.address()),
            (text, now) -> PublicView.approved(text, now, Set.of())));
    return open;
  }

  // A received request is published after its posting, in the form to which its State consented: in
  // full or as a separate summary.
  private List<Published<Request>> received(List<Request> all) {
    List<Request> posted =
        all.stream()
            .filter(request -> request.receipt().flatMap(Receipt::postedFrom).isPresent())
            .toList();
    if (posted.isEmpty()) {
      return List.of();
    }
    Set<String> withheld = gate.withheld(Subject.Kind.NEED);
    return posted.stream()
        .flatMap(
            request ->
                gate
                    .ask(
                        request,
                        Subject.request(request.id()),
                        Audience.EVERYBODY,
                        (text, now) -> PublicView.approved(text, now, withheld))
                    .published()
                    .or(
                        () ->
                            gate.ask(
                                    request,
                                    Subject.request(request.id()),
                                    Audience.SUMMARY,
                                    (text, now) -> PublicView.approvedSummary(text, now, withheld))
                                .published())
                    .stream())
        .toList();
  }

  List<Published<Offer>> offers() {
    return gate.askAll(
        offers.list(), offer -> Subject.offer(offer.id()), Offer::publicAddress, offers::approved);
  }
}
