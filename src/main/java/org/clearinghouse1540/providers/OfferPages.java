package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The offers of assistance: the list and each offer. */
@Controller
class OfferPages {
  private final Offers offers;
  private final OfferSearch search;
  private final CurrentOffers current;
  private final OfferViews views;
  private final OfferNeeds needs;

  OfferPages(
      Offers offers,
      OfferSearch search,
      CurrentOffers current,
      OfferViews views,
      OfferNeeds needs) {
    this.offers = offers;
    this.search = search;
    this.current = current;
    this.views = views;
    this.needs = needs;
  }

  @GetMapping("/offers")
  Page list(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String where) {
    List<Offer> all = offers.list();
    List<Offer> own = viewer.is(Role.PROVIDER) ? current.ofParty(viewer.party()) : List.of();
    int toConfirm = (int) all.stream().filter(offer -> offer.status().toBeConfirmed()).count();
    return Page.of(
        new OffersView(
            search.find(all, q, area, where),
            own.stream().filter(offer -> offer.status().draft()).toList(),
            new OffersView.Filter(q.strip(), area, where.strip()),
            search.areas(language),
            viewer.may(Permission.READ_PROVIDERS),
            viewer.may(Permission.EDIT_OFFERS),
            viewer.may(Permission.CIRCULATE_OFFERS) ? toConfirm : 0));
  }

  @GetMapping("/offers/{id}")
  Page offer(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    Offer offer = find(id);
    return Page.of(views.of(viewer, language, submitted, offer, needs.of(viewer, offer)));
  }

  private Offer find(long id) {
    return offers.find(id).orElseThrow(NotFound::new);
  }
}
