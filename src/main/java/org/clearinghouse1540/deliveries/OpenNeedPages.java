package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.OfferChoices;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.Providers;
import org.clearinghouse1540.providers.Subscriptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The needs that a provider may see. */
@Controller
class OpenNeedPages {
  private final OpenNeeds needs;
  private final Subscriptions subscriptions;
  private final Offers offers;
  private final Providers providers;
  private final OpenNeedViews views;

  OpenNeedPages(
      OpenNeeds needs,
      Subscriptions subscriptions,
      Offers offers,
      Providers providers,
      OpenNeedViews views) {
    this.needs = needs;
    this.subscriptions = subscriptions;
    this.offers = offers;
    this.providers = providers;
    this.views = views;
  }

  @GetMapping("/open-needs")
  Page list(
      Language language,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String where,
      @RequestParam(defaultValue = "1") String page) {
    return Page.of(views.list(language, area, where, page));
  }

  @GetMapping("/open-needs/{id}")
  Page need(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    OpenNeed need = needs.find(id).orElseThrow(NotFound::new);
    List<Offer> own =
        offers.listOfParty(viewer.party()).stream()
            .filter(offer -> offer.status().needs().contains(id))
            .toList();
    List<Option> choices = providers.list().stream().map(OfferChoices::option).toList();
    boolean read = needs.read(subscriptions.seenBy(viewer.party()), own).contains(id);
    return Page.of(views.need(language, submitted, need, own, choices).marked(read));
  }

  /** Marks a need as read, so that it is no longer among the tasks of the provider. */
  @PostMapping("/open-needs/{id}/read")
  String read(Viewer viewer, @PathVariable long id) {
    OpenNeed need = needs.find(id).orElseThrow(NotFound::new);
    subscriptions.see(viewer.party(), need.item().id());
    return "redirect:/open-needs/" + id;
  }
}
