package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.NeedStatus;
import org.clearinghouse1540.assistance.NeedStatusUpdates;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.OfferChoices;
import org.clearinghouse1540.providers.OfferDetails;
import org.clearinghouse1540.providers.OfferForm;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.clearinghouse1540.providers.Provider;
import org.clearinghouse1540.providers.Providers;
import org.clearinghouse1540.providers.Subscriptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The needs that a provider may see, and its offer for one or several of them. */
@Controller
class OpenNeedPages {
  private final OpenNeeds needs;
  private final Subscriptions subscriptions;
  private final Offers offers;
  private final Providers providers;
  private final NeedStatusUpdates statuses;
  private final SubjectAreas areas;
  private final PlaceMatcher matcher;
  private final PlaceNames places;

  OpenNeedPages(
      OpenNeeds needs,
      Subscriptions subscriptions,
      Offers offers,
      Providers providers,
      NeedStatusUpdates statuses,
      SubjectAreas areas,
      PlaceMatcher matcher,
      PlaceNames places) {
    this.needs = needs;
    this.subscriptions = subscriptions;
    this.offers = offers;
    this.providers = providers;
    this.statuses = statuses;
    this.areas = areas;
    this.matcher = matcher;
    this.places = places;
  }

  @GetMapping("/open-needs")
  Page list(
      Language language,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String where) {
    List<OpenNeedsView.Line> found =
        needs.list().stream()
            .filter(need -> area.isEmpty() || need.isIn(area))
            .filter(need -> where.isBlank() || matcher.meet(need.places(), where))
            .map(need -> new OpenNeedsView.Line(need, places.of(need.places(), language)))
            .toList();
    return Page.of(
        new OpenNeedsView(found, DeliveryOptions.areas(areas, language), area, where.strip()));
  }

  @GetMapping("/open-needs/{id}")
  Page need(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    OpenNeed need = needs.find(id).orElseThrow(NotFound::new);
    subscriptions.see(viewer.party(), id);
    return Page.of(
        new OpenNeedView(
            need,
            places.of(need.places(), language),
            offers.listOfParty(viewer.party()).stream()
                .filter(offer -> offer.status().needs().contains(id))
                .toList(),
            submitted.view("/open-needs/" + id + "/answer").with("needs", Long.toString(id)),
            need.request().items().stream()
                .map(item -> new Option(Long.toString(item.id()), item.heading()))
                .toList(),
            providers.list().stream().map(OfferChoices::option).toList(),
            OfferChoices.in(language, areas)));
  }

  /** Records an offer, which the Committee receives at once and circulates to the State. */
  @PostMapping("/open-needs/{id}/answer")
  @FormPage("/open-needs/{id}")
  String answer(Viewer viewer, Form form, @PathVariable long id) {
    OpenNeed need = needs.find(id).orElseThrow(NotFound::new);
    Optional<Provider> provider = OfferForm.provider(form, providers);
    List<Long> answered = answered(need, form);
    OfferDetails details = OfferForm.read(form, areas);
    form.check();
    long offer = offers.record(viewer.actor(), provider.orElseThrow(), details, false, answered);
    answered.forEach(item -> statuses.move(viewer.actor(), item, NeedStatus.OFFERED));
    return "redirect:/offers/" + offer;
  }

  // Only items of this request can be answered, and at least one has to be.
  private static List<Long> answered(OpenNeed need, Form form) {
    List<Long> answered =
        need.request().items().stream()
            .map(NeedItem::id)
            .filter(item -> form.values("needs").contains(Long.toString(item)))
            .toList();
    if (answered.isEmpty()) {
      form.problem("needs", "deliveries.refused.needs");
    }
    return answered;
  }
}
