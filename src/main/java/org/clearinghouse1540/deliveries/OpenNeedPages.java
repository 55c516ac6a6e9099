package org.clearinghouse1540.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedStatusUpdates;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.OfferForm;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.clearinghouse1540.providers.Provider;
import org.clearinghouse1540.providers.Providers;
import org.clearinghouse1540.providers.Subscriptions;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The needs that a provider may see, and its answer to one or several of them. */
@Controller
class OpenNeedPages {
  private final States states;
  private final OpenNeeds needs;
  private final Subscriptions subscriptions;
  private final Offers offers;
  private final Providers providers;
  private final NeedStatusUpdates moving;
  private final SubjectAreas areas;
  private final PlaceMatcher places;

  OpenNeedPages(
      States states,
      OpenNeeds needs,
      Subscriptions subscriptions,
      Offers offers,
      Providers providers,
      NeedStatusUpdates moving,
      SubjectAreas areas,
      PlaceMatcher places) {
    this.states = states;
    this.needs = needs;
    this.subscriptions = subscriptions;
    this.offers = offers;
    this.providers = providers;
    this.moving = moving;
    this.areas = areas;
    this.places = places;
  }

  @GetMapping("/open-needs")
  Page list(
      @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String where) {
    return Page.of("deliveries/needs.jte")
        .with("states", states)
        .with(
            "needs",
            needs.list().stream()
                .filter(
                    openNeed ->
                        area.isEmpty()
                            || openNeed.areas().stream()
                                .anyMatch(a -> a.key().equals(area) || a.broader().equals(area)))
                .filter(openNeed -> where.isBlank() || places.meet(openNeed.places(), where))
                .toList())
        .with("areas", areas.list().stream().filter(subjectArea -> !subjectArea.help()).toList())
        .with("area", area)
        .with("where", where.strip());
  }

  @GetMapping("/open-needs/{id}")
  Page need(Viewer viewer, @PathVariable long id) {
    OpenNeed need = needs.find(id).orElseThrow(NotFound::new);
    subscriptions.see(viewer.party(), id);
    return screen(viewer, need, new OfferForm(Map.of("needs", List.of("" + id))), List.of());
  }

  private Page screen(Viewer viewer, OpenNeed need, OfferForm form, List<String> problems) {
    return Page.of("deliveries/need.jte")
        .with("states", states)
        .with("need", need)
        .with("form", form)
        .with(
            "answers",
            offers.listOfParty(viewer.party()).stream()
                .filter(offer -> offer.standing().needs().contains(need.item().id()))
                .toList())
        .with("providers", providers.list())
        .with("areas", areas.list())
        .with("problems", problems);
  }

  /** The answer goes to the Committee at once, which circulates it and tells the State. */
  @PostMapping("/open-needs/{id}/answer")
  Object answer(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(defaultValue = "0") long provider) {
    OpenNeed need = needs.find(id).orElseThrow(NotFound::new);
    OfferForm form = new OfferForm(fields);
    try {
      Provider found =
          providers
              .find(provider)
              .orElseThrow(() -> new BadInput("provider", "Choose the provider that answers."));
      List<Long> answered = answered(need, form);
      long offer = offers.record(viewer.actor(), found, form, false, answered);
      answered.forEach(number -> moving.move(viewer.actor(), number, "offered"));
      return "redirect:/offers/" + offer;
    } catch (BadInput bad) {
      return screen(viewer, need, form, bad.reasons()).withStatus(400);
    }
  }

  // Items of this request alone, and at least one of them.
  private static List<Long> answered(OpenNeed need, OfferForm form) {
    List<Long> answered = new ArrayList<>();
    need.request().items().stream()
        .filter(item -> form.has("needs", Long.toString(item.id())))
        .forEach(item -> answered.add(item.id()));
    if (answered.isEmpty()) {
      throw new BadInput("needs", "Choose at least one need item that the answer covers.");
    }
    return answered;
  }
}
