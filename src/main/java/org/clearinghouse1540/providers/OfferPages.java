package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The offers of assistance; each is drafted, submitted, confirmed and published by its provider.
 */
@Controller
class OfferPages {
  private final Offers offers;
  private final Providers providers;
  private final OfferConfirmationMailer confirmations;
  private final SubjectAreas areas;
  private final PlaceMatcher places;
  private final Consents consents;
  private final Clock clock;

  OfferPages(
      Offers offers,
      Providers providers,
      OfferConfirmationMailer confirmations,
      SubjectAreas areas,
      PlaceMatcher places,
      Consents consents,
      Clock clock) {
    this.offers = offers;
    this.providers = providers;
    this.confirmations = confirmations;
    this.areas = areas;
    this.places = places;
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
            all.stream().filter(offer -> fits(offer, q, area, where)).toList(),
            drafts.stream().filter(offer -> offer.status().draft()).toList(),
            new OffersView.Filter(q.strip(), area, where.strip()),
            areas.list().stream().map(choice -> OfferChoices.option(choice, language)).toList(),
            viewer.may(Permission.READ_PROVIDERS),
            viewer.may(Permission.EDIT_OFFERS),
            viewer.may(Permission.CIRCULATE_OFFERS) ? toConfirm : 0));
  }

  private boolean fits(Offer offer, String q, String area, String where) {
    String words = offer.provider() + " " + offer.words();
    return TextFolding.IGNORING_DIACRITICS.contains(words, q)
        && (area.isEmpty() || covers(offer, area))
        && (where.isBlank() || offer.regions().isEmpty() || places.meet(offer.regions(), where));
  }

  private boolean covers(Offer offer, String area) {
    return offer.scope().areas().stream().anyMatch(covered -> covered.key().equals(area))
        || offer.scope().kinds().stream().anyMatch(kind -> kind.key().equals(area))
        || offer.isReference()
            && areas.in(offer.words()).stream().anyMatch(found -> found.area().key().equals(area));
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

  @GetMapping("/offers/{id}")
  Page offer(Viewer viewer, SubmittedForm submitted, @PathVariable long id) {
    Offer offer = find(id);
    LocalDate today = LocalDate.now(clock);
    boolean mayEdit = mayEdit(viewer, offer);
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
    return new OfferView.Publication(records, published, submitted.view(action));
  }

  @GetMapping("/offers/{id}/change")
  Page change(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    Offer offer = editable(viewer, id);
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
    Offer offer = editable(viewer, id);
    OfferDetails details = OfferForm.read(form, areas);
    form.check();
    offers.change(viewer.actor(), offer, details);
    return redirect(id);
  }

  @PostMapping("/offers/{id}/giving")
  @FormPage("/offers/{id}")
  String submit(Viewer viewer, @PathVariable long id) {
    offers.give(viewer.actor(), editable(viewer, id));
    return redirect(id);
  }

  @PostMapping("/offers/{id}/confirmation")
  @FormPage("/offers/{id}")
  String confirm(Viewer viewer, @PathVariable long id) {
    offers.confirm(viewer.actor(), editable(viewer, id));
    return redirect(id);
  }

  /** The secretariat requests confirmations by e-mail. */
  @PostMapping("/offers/asking")
  String requestConfirmations(Viewer viewer) {
    confirmations.ask(viewer.actor());
    return "redirect:/offers";
  }

  /** The secretariat records that an answer was circulated and the State informed. */
  @PostMapping("/offers/{id}/circulation")
  @FormPage("/offers/{id}")
  String circulate(Viewer viewer, @PathVariable long id) {
    offers.circulate(viewer.actor(), find(id));
    return redirect(id);
  }

  @PostMapping("/offers/{id}/consent")
  @FormPage("/offers/{id}")
  String consent(Viewer viewer, Form form, @PathVariable long id) {
    Offer offer = editable(viewer, id);
    String document = form.requiredText("document");
    if (offer.status().draft()) {
      form.problem("document", "providers.refused.draft");
    }
    form.check();
    LocalDate today = LocalDate.now(clock);
    consents.give(
        viewer.actor(),
        Subject.offer(id),
        ConsentGrant.toPublish(GateKey.CONSENT, offer.provider(), document, today),
        today);
    return redirect(id);
  }

  @PostMapping("/offers/{id}/withdrawal")
  @FormPage("/offers/{id}")
  String withdraw(Viewer viewer, Form form, @PathVariable long id) {
    editable(viewer, id);
    String document = form.requiredText("document");
    form.check();
    consents.withdraw(
        viewer.actor(),
        Subject.offer(id),
        new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, document),
        LocalDate.now(clock));
    return redirect(id);
  }

  private Offer find(long id) {
    return offers.find(id).orElseThrow(NotFound::new);
  }

  // An offer of another provider is reported as not found.
  private Offer editable(Viewer viewer, long id) {
    return offers.find(id).filter(offer -> mayEdit(viewer, offer)).orElseThrow(NotFound::new);
  }

  private static boolean mayEdit(Viewer viewer, Offer offer) {
    return viewer.may(Permission.EDIT_OFFERS)
        && !offer.isReference()
        && (!viewer.is(Role.PROVIDER) || offer.status().party().equals(viewer.party()));
  }

  private static String redirect(long id) {
    return "redirect:/offers/" + id;
  }
}
