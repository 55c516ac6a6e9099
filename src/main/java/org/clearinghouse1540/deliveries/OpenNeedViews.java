package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
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
    List<OpenNeed> matching = all ? List.of() : matching(area, where);
    Paging paging = all ? needs.paging(page) : Paging.of(page, matching.size(), Paging.LINES);
    return new OpenNeedsView(
        (all ? needs.list(paging) : paging.of(matching))
            .stream()
                .map(need -> new OpenNeedsView.Line(need, places.of(need.places(), language)))
                .toList(),
        paging,
        DeliveryOptions.areas(areas, language),
        area,
        where.strip());
  }

  // The areas of a need and the groups of its places are found in its words, not in the database.
  private List<OpenNeed> matching(String area, String where) {
    return needs.list().stream()
        .filter(need -> area.isEmpty() || need.isIn(area))
        .filter(need -> where.isBlank() || matcher.meet(need.places(), where))
        .toList();
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
            .map(item -> new Option(Long.toString(item.id()), item.heading()))
            .toList(),
        providers,
        OfferChoices.in(language, areas));
  }
}
