package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The offers that providers draft, submit, change and confirm. */
@Controller
class OfferEditorPages {
  private final Offers offers;
  private final EditableOffers editable;
  private final Providers providers;
  private final SubjectAreas areas;

  OfferEditorPages(
      Offers offers, EditableOffers editable, Providers providers, SubjectAreas areas) {
    this.offers = offers;
    this.editable = editable;
    this.providers = providers;
    this.areas = areas;
  }

  @GetMapping("/offers/new")
  Page form(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @RequestParam(defaultValue = "") String provider) {
    FormView form = submitted.view("/offers").with("provider", provider);
    return Page.of(
        new OfferFormView(
            "providers.new",
            form,
            providers.list().stream().map(OfferChoices::option).toList(),
            true,
            viewer.is(Role.PROVIDER),
            OfferChoices.in(language, areas)));
  }

  @PostMapping("/offers")
  @FormPage("/offers/new?provider={provider}")
  String record(Viewer viewer, Form form) {
    Optional<Provider> provider = OfferForm.provider(form, providers);
    OfferDetails details = OfferForm.read(form, areas);
    form.check();
    boolean draft = viewer.is(Role.PROVIDER);
    return redirect(
        offers.record(viewer.actor(), provider.orElseThrow(), details, draft, List.of()));
  }

  @GetMapping("/offers/{id}/change")
  Page change(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    Offer offer = editable.get(viewer, id);
    return Page.of(
        new OfferFormView(
            "providers.change",
            OfferForm.fill(submitted.view("/offers/" + id), offer),
            List.of(),
            false,
            false,
            OfferChoices.in(language, areas)));
  }

  @PostMapping("/offers/{id}")
  @FormPage("/offers/{id}/change")
  String change(Viewer viewer, Form form, @PathVariable long id) {
    Offer offer = editable.get(viewer, id);
    OfferDetails details = OfferForm.read(form, areas);
    form.check();
    editable.whileCurrent(offer, () -> offers.change(viewer.actor(), offer, details));
    return redirect(id);
  }

  /** The act concerns this offer. */
  static Act on(Act act, Offer offer) {
    return act.on(offer.provider() + ": " + offer.words(), "/offers/" + offer.id())
        .text(offer.words());
  }

  @PostMapping("/offers/{id}/giving")
  @FormPage("/offers/{id}")
  @BindingAct(
      value = "providers.give",
      to = "access.receiver.committee",
      next = "access.next.secretariat")
  String submit(Viewer viewer, Act act, @PathVariable long id) {
    Offer offer = editable.get(viewer, id);
    on(act, offer);
    editable.whileCurrent(offer, () -> offers.give(viewer.actor(), offer));
    return redirect(id);
  }

  @PostMapping("/offers/{id}/confirmation")
  @FormPage("/offers/{id}")
  @BindingAct(value = "providers.confirm", to = "access.receiver.committee")
  String confirm(Viewer viewer, Act act, @PathVariable long id) {
    Offer offer = editable.get(viewer, id);
    on(act, offer);
    editable.whileCurrent(offer, () -> offers.confirm(viewer.actor(), offer));
    return redirect(id);
  }

  private static String redirect(long id) {
    return "redirect:/offers/" + id;
  }
}
