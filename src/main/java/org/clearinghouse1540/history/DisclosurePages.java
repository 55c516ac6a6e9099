package org.clearinghouse1540.history;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.matrix.MatrixAddress;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The access logs of requests, matrices and offers, each for its owner. */
@Controller
class DisclosurePages {
  private final DisclosureReader log;
  private final Requests requests;
  private final MatrixViews matrices;
  private final ReviewCycles cycles;
  private final Offers offers;

  DisclosurePages(
      DisclosureReader log,
      Requests requests,
      MatrixViews matrices,
      ReviewCycles cycles,
      Offers offers) {
    this.log = log;
    this.requests = requests;
    this.matrices = matrices;
    this.cycles = cycles;
    this.offers = offers;
  }

  @GetMapping("/requests/{id}/shown")
  Page request(Viewer viewer, Language language, @PathVariable long id) {
    Request request =
        requests
            .find(id)
            .filter(found -> found.received() && viewer.representsState())
            .filter(found -> found.state().equals(viewer.party()))
            .orElseThrow(NotFound::new);
    List<Subject> subjects =
        Stream.concat(
                Stream.of(Subject.request(id)),
                request.items().stream().map(item -> Subject.need(item.id())))
            .toList();
    String title = Isolated.title(request.requester(), request.date(), language);
    return page(title, "/requests/" + id, subjects, language);
  }

  @GetMapping("/matrices/{code}/{year}/shown")
  Page matrix(Viewer viewer, Language language, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    if (!viewer.representsState()) {
      throw new NotFound();
    }
    String title = matrices.name(id, language) + " (" + id.form() + ")";
    return page(title, id.address(), cycles.subjects(id), language);
  }

  @GetMapping("/offers/{id}/shown")
  Page offer(Viewer viewer, Language language, @PathVariable long id) {
    Offer offer =
        offers.listOfParty(viewer.party()).stream()
            .filter(own -> own.id() == id)
            .findFirst()
            .orElseThrow(NotFound::new);
    return page(offer.provider(), "/offers/" + id, List.of(Subject.offer(id)), language);
  }

  private Page page(String title, String address, List<Subject> subjects, Language language) {
    return Page.of(log.view(title, address, subjects, language));
  }
}
