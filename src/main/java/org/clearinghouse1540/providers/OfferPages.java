package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ChangedTextView;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The offers of assistance: the list, each offer, and their confirmation and circulation. */
@Controller
class OfferPages {
  private final Offers offers;
  private final OfferSearch search;
  private final OfferConfirmationMailer confirmations;
  private final Consents consents;
  private final Clock clock;

  OfferPages(
      Offers offers,
      OfferSearch search,
      OfferConfirmationMailer confirmations,
      Consents consents,
      Clock clock) {
    this.offers = offers;
    this.search = search;
    this.confirmations = confirmations;
    this.consents = consents;
    this.clock = clock;
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
  Page offer(Viewer viewer, SubmittedForm submitted, @PathVariable long id) {
    Offer offer = find(id);
    LocalDate today = LocalDate.now(clock);
    boolean mayEdit = EditableOffers.mayEdit(viewer, offer);
    boolean toCirculate =
        viewer.may(Permission.CIRCULATE_OFFERS)
            && offer.answersARequest()
            && !offer.isReference()
            && offer.status().circulated().isEmpty();
    return Page.of(
        new OfferView(
            offer,
            offer.hasEnded(today),
            mayEdit,
            toCirculate,
            mayEdit && !offer.status().draft()
                ? Optional.of(publication(submitted, offer, today))
                : Optional.empty()));
  }

  private OfferView.Publication publication(SubmittedForm submitted, Offer offer, LocalDate today) {
    List<ConsentRecord> records = consents.list(Subject.offer(offer.id()));
    boolean published = records.stream().anyMatch(consent -> consent.holds(today));
    String action = "/offers/" + offer.id() + (published ? "/withdrawal" : "/consent");
    FormView again = submitted.view("/offers/" + offer.id() + "/consent").withIds("again");
    ChangedTextView changed =
        new ChangedTextView(consents.changes(Subject.offer(offer.id())), Optional.of(again));
    return new OfferView.Publication(records, published, submitted.view(action), changed);
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

  /** The secretariat records that an answer was circulated and the State informed. */
  @PostMapping("/offers/{id}/circulation")
  @FormPage("/offers/{id}")
  @BindingAct(value = "providers.circulate", to = "access.receiver.members")
  String circulate(Viewer viewer, Act act, @PathVariable long id) {
    OfferEditorPages.on(act, find(id));
    offers.circulate(viewer.actor(), find(id));
    return "redirect:/offers/" + id;
  }

  private Offer find(long id) {
    return offers.find(id).orElseThrow(NotFound::new);
  }
}
