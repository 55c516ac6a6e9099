package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The offers of assistance: the list, each offer, and their confirmation. */
@Controller
class OfferPages {
  private final Offers offers;
  private final OfferSearch search;
  private final OfferConfirmationMailer confirmations;
  private final OfferViews views;
  private final OfferNeeds needs;

  OfferPages(
      Offers offers,
      OfferSearch search,
      OfferConfirmationMailer confirmations,
      OfferViews views,
      OfferNeeds needs) {
    this.offers = offers;
    this.search = search;
    this.confirmations = confirmations;
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
    List<Offer> drafts = viewer.is(Role.PROVIDER) ? offers.listOfParty(viewer.party()) : List.of();
    int toConfirm = (int) all.stream().filter(offer -> offer.status().toBeConfirmed()).count();
    return Page.of(
        new OffersView(
            search.find(all, q, area, where),
            drafts.stream().filter(offer -> offer.status().draft()).toList(),
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

  /** The secretariat requests confirmations by e-mail. */
  @PostMapping("/offers/asking")
  @FormPage("/offers")
  @BindingAct(
      value = "providers.act.ask",
      to = "access.receiver.providers",
      next = "access.next.provider")
  String requestConfirmations(Viewer viewer) {
    confirmations.ask(viewer.actor());
    return "redirect:/offers";
  }

  private Offer find(long id) {
    return offers.find(id).orElseThrow(NotFound::new);
  }
}
