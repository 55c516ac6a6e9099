package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.springframework.stereotype.Component;

/** The needs that an offer answers, by their titles and the pages where the user may read them. */
@Component
final class OfferNeeds {
  private final Requests requests;

  OfferNeeds(Requests requests) {
    this.requests = requests;
  }

  /** The needs of an offer; one that the user may not see has its number alone. */
  List<OfferView.Need> of(Viewer viewer, Offer offer) {
    return offer.status().needs().stream()
        .map(
            id ->
                requests
                    .findNeed(id)
                    .map(need -> new OfferView.Need(id, need.heading(), address(viewer, need)))
                    .orElseGet(() -> new OfferView.Need(id, "", "")))
        .toList();
  }

  /** Whether something remains to be done for one of the needs of an offer. */
  boolean areOpen(Offer offer) {
    return offer.status().needs().stream()
        .anyMatch(id -> requests.findNeed(id).map(NeedItem::unmet).orElse(true));
  }

  /** The States whose needs an offer answers, if the user may see their requests. */
  List<String> requesters(Offer offer) {
    return offer.status().needs().stream()
        .flatMap(id -> requests.findNeed(id).stream())
        .flatMap(need -> requests.find(need.request()).stream())
        .map(Request::requester)
        .distinct()
        .toList();
  }

  private static String address(Viewer viewer, NeedItem need) {
    if (viewer.may(Permission.ANSWER_NEEDS)) {
      return "/open-needs/" + need.id();
    }
    if (viewer.may(Permission.READ_CANDIDATES)) {
      return "/needs/" + need.id();
    }
    return viewer.may(Permission.READ_NEED_HISTORY) ? "/needs/" + need.id() + "/history" : "";
  }
}
