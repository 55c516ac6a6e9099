package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.UnmetNeeds;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.OfferChoices;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.springframework.stereotype.Component;

/** Prepares the pages of the needs that a provider may see. */
@Component
final class OpenNeedViews {
  private final OpenNeeds needs;
  private final SubjectAreas areas;
  private final PlaceMatcher matcher;
  private final PlaceNames places;

  OpenNeedViews(OpenNeeds needs, SubjectAreas areas, PlaceMatcher matcher, PlaceNames places) {
    this.needs = needs;
    this.areas = areas;
    this.matcher = matcher;
    this.places = places;
  }

  /** One page of the needs in a subject area and a place; an empty value means all. */
  OpenNeedsView list(Language language, String area, String where, String page) {
    boolean all = area.isEmpty() && where.isBlank();
    UnmetNeeds.Filter filter = filter(area, where);
    Paging paging = all ? needs.paging(page) : needs.paging(page, filter);
    return new OpenNeedsView(
        (all ? needs.list(paging) : needs.list(paging, filter))
            .stream()
                .map(need -> new OpenNeedsView.Line(need, places.of(need.places(), language)))
                .toList(),
        paging,
        DeliveryOptions.areas(areas, language),
        area,
        where.strip());
  }

  // The database has each list of places once; which of them are in a group is decided here.
  UnmetNeeds.Filter filter(String area, String where) {
    return new UnmetNeeds.Filter(
        area, where.isBlank() ? Optional.empty() : Optional.of(list -> matcher.meet(list, where)));
  }

  /**
   * A need with the form for an offer.
   *
   * @param own the offers for this need that the current user recorded before
   * @param providers the providers that the current user may choose
   */
  OpenNeedView need(
      Language language,
      SubmittedForm submitted,
      OpenNeed need,
      List<Offer> own,
      List<Option> providers) {
    String id = Long.toString(need.item().id());
    return new OpenNeedView(
        need,
        places.of(need.places(), language),
        own,
        submitted.view("/open-needs/" + id + "/answer").with("needs", id),
        false,
        need.request().items().stream()
            .map(item -> new Option(Long.toString(item.id()), heading(item, language)))
            .toList(),
        providers,
        OfferChoices.in(language, areas));
  }

  // An offer cannot be made for a need that is closed, and says so before it is written.
  private static String heading(NeedItem item, Language language) {
    return item.unmet()
        ? item.heading()
        : item.heading()
            + " ("
            + Texts.get(language, "deliveries.status." + item.status().key())
            + ")";
  }
}
