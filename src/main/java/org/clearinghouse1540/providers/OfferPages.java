package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The offers, and one offer: drafted, given, confirmed and posted by its provider. */
@Controller
class OfferPages {
  private final Offers offers;
  private final Providers providers;
  private final OfferConfirmationMailer confirming;
  private final SubjectAreas areas;
  private final PlaceMatcher places;
  private final Consents consents;
  private final Clock clock;

  OfferPages(
      Offers offers,
      Providers providers,
      OfferConfirmationMailer confirming,
      SubjectAreas areas,
      PlaceMatcher places,
      Consents consents,
      Clock clock) {
    this.offers = offers;
    this.providers = providers;
    this.confirming = confirming;
    this.areas = areas;
    this.places = places;
    this.consents = consents;
    this.clock = clock;
  }

  @GetMapping("/offers")
  Page list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String where) {
    List<Offer> all = offers.list();
    return Page.of("providers/offers.jte")
        .with("offers", all.stream().filter(offer -> fits(offer, q, area, where)).toList())
        .with(
            "drafts",
            viewer.is(Role.PROVIDER)
                ? offers.listOfParty(viewer.party()).stream()
                    .filter(offer -> offer.standing().draft())
                    .toList()
                : List.of())
        .with("waiting", (int) all.stream().filter(o -> o.standing().toBeConfirmed()).count())
        .with("areas", areas.list())
        .with("q", q.strip())
        .with("area", area)
        .with("where", where.strip());
  }

  private boolean fits(Offer offer, String q, String area, String where) {
    String words = offer.provider() + " " + offer.words();
    boolean inArea =
        area.isEmpty()
            || offer.scope().areas().stream().anyMatch(a -> a.key().equals(area))
            || offer.scope().kinds().stream().anyMatch(a -> a.key().equals(area))
            || offer.isReference()
                && areas.in(offer.words()).stream().anyMatch(f -> f.area().key().equals(area));
    return TextFolding.IGNORING_DIACRITICS.contains(words, q)
        && inArea
        && (where.isBlank() || offer.regions().isEmpty() || places.meet(offer.regions(), where));
  }

  @GetMapping("/offers/new")
  Page form(@RequestParam(defaultValue = "0") long provider) {
    return form(typed(MultiValueMap.fromSingleValue(Map.of())), provider, 0, List.of());
  }

  private Page form(OfferForm form, long provider, long offer, List<String> problems) {
    return Page.of("providers/offer-form.jte")
        .with("form", form)
        .with("provider", provider)
        .with("offer", offer)
        .with("providers", providers.list())
        .with("areas", areas.list())
        .with("problems", problems);
  }

  @PostMapping("/offers")
  Object record(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(defaultValue = "0") long provider) {
    OfferForm form = typed(fields);
    try {
      Provider found =
          providers
              .find(provider)
              .orElseThrow(() -> new BadInput("provider", "Choose the provider."));
      boolean draft = viewer.is(Role.PROVIDER);
      return "redirect:/offers/" + offers.record(viewer.actor(), found, form, draft, List.of());
    } catch (BadInput bad) {
      return form(form, provider, 0, bad.reasons()).withStatus(400);
    }
  }

  @GetMapping("/offers/{id}")
  Page offer(Viewer viewer, @PathVariable long id) {
    return screen(viewer, seen(id), List.of());
  }

  private Page screen(Viewer viewer, Offer offer, List<String> problems) {
    boolean mayChange = mayChange(viewer, offer);
    return Page.of("providers/offer.jte")
        .with("offer", offer)
        .with("mayChange", mayChange)
        .with("mayCirculate", viewer.is(Role.SECRETARIAT))
        .with("given", mayChange ? consents.list(Subject.offer(offer.id())) : List.of())
        .with("today", LocalDate.now(clock))
        .with("problems", problems);
  }

  @GetMapping("/offers/{id}/change")
  Page change(Viewer viewer, @PathVariable long id) {
    Offer offer = own(viewer, id);
    return form(OfferForm.of(offer), offer.standing().provider().orElse(0L), id, List.of());
  }

  @PostMapping("/offers/{id}")
  Object change(
      Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
    Offer offer = own(viewer, id);
    try {
      offers.change(viewer.actor(), offer, typed(fields));
      return back(id);
    } catch (BadInput bad) {
      return form(typed(fields), offer.standing().provider().orElse(0L), id, bad.reasons())
          .withStatus(400);
    }
  }

  @PostMapping("/offers/{id}/giving")
  Object give(Viewer viewer, @PathVariable long id) {
    offers.give(viewer.actor(), own(viewer, id));
    return back(id);
  }

  @PostMapping("/offers/{id}/confirmation")
  Object confirm(Viewer viewer, @PathVariable long id) {
    offers.confirm(viewer.actor(), own(viewer, id));
    return back(id);
  }

  /** The secretariat asks providers whose confirmation is old, by mail, each once a month. */
  @PostMapping("/offers/asking")
  String ask(Viewer viewer) {
    confirming.ask(viewer.actor());
    return "redirect:/offers";
  }

  /** An answer was circulated, and the State that asked was told. */
  @PostMapping("/offers/{id}/circulation")
  Object circulate(Viewer viewer, @PathVariable long id) {
    Offer offer = seen(id);
    try {
      offers.circulate(viewer.actor(), offer);
      return back(id);
    } catch (BadInput bad) {
      return screen(viewer, offer, bad.reasons()).withStatus(400);
    }
  }

  @PostMapping("/offers/{id}/consent")
  Object consent(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String document) {
    Offer offer = own(viewer, id);
    LocalDate today = LocalDate.now(clock);
    try {
      if (offer.standing().draft()) {
        throw new BadInput("document", "Give the offer to the Committee first.");
      }
      consents.give(
          viewer.actor(),
          Subject.offer(id),
          ConsentGrant.toPublish(GateKey.CONSENT, offer.provider(), document, today),
          today);
      return back(id);
    } catch (BadInput bad) {
      return screen(viewer, offer, bad.reasons()).withStatus(400);
    }
  }

  @PostMapping("/offers/{id}/withdrawal")
  Object withdraw(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String document) {
    Offer offer = own(viewer, id);
    try {
      consents.withdraw(
          viewer.actor(),
          Subject.offer(id),
          GateKey.CONSENT,
          Audience.EVERYBODY,
          document,
          LocalDate.now(clock));
      return back(id);
    } catch (BadInput bad) {
      return screen(viewer, offer, bad.reasons()).withStatus(400);
    }
  }

  private Offer seen(long id) {
    return offers.find(id).orElseThrow(NotFound::new);
  }

  // An offer of another is not there to be changed.
  private Offer own(Viewer viewer, long id) {
    return offers.find(id).filter(offer -> mayChange(viewer, offer)).orElseThrow(NotFound::new);
  }

  private static boolean mayChange(Viewer viewer, Offer offer) {
    return !offer.isReference()
        && (viewer.is(Role.SECRETARIAT)
            || viewer.is(Role.PROVIDER) && offer.standing().party().equals(viewer.party()));
  }

  private static OfferForm typed(MultiValueMap<String, String> fields) {
    return new OfferForm(fields);
  }

  private static String back(long id) {
    return "redirect:/offers/" + id;
  }
}
