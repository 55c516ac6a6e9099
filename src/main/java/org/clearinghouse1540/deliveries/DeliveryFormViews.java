package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.OfferChoices;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.Providers;
import org.springframework.stereotype.Component;

/** Prepares the form of a delivery. */
@Component
final class DeliveryFormViews {
  private static final String MONTHS_APART = "6";
  private static final String DEFAULT_CURRENCY = "USD";
  private final Offers offers;
  private final Requests requests;
  private final Providers providers;
  private final PlaceNames places;
  private final SubjectAreas areas;

  DeliveryFormViews(
      Offers offers,
      Requests requests,
      Providers providers,
      PlaceNames places,
      SubjectAreas areas) {
    this.offers = offers;
    this.requests = requests;
    this.providers = providers;
    this.places = places;
    this.areas = areas;
  }

  /** The form of a new delivery, with what its offer and its need already state. */
  DeliveryFormView create(Language language, SubmittedForm submitted, long offer, long need) {
    FormView form =
        submitted
            .view("/deliveries")
            .with("months", MONTHS_APART)
            .with("currency", DEFAULT_CURRENCY);
    Optional<Offer> found = offers.find(offer);
    long about = need == 0 ? found.map(DeliveryFormViews::firstNeed).orElse(0L) : need;
    if (found.isPresent()) {
      form = fill(form, found.get());
    }
    Optional<NeedItem> item = requests.findNeed(about);
    if (item.isPresent()) {
      form = fill(form, item.get());
    }
    return view(form, true, List.of(), language);
  }

  private static long firstNeed(Offer offer) {
    return offer.status().needs().stream().findFirst().orElse(0L);
  }

  private static FormView fill(FormView form, Offer offer) {
    return form.with("offer", Long.toString(offer.id()))
        .with("areas", offer.scope().areas().stream().map(SubjectArea::key).toList())
        .with("provider", offer.status().provider());
  }

  private FormView fill(FormView form, NeedItem item) {
    return form.with("need", Long.toString(item.id()))
        .with("title", item.heading())
        .with("states", requests.find(item.request()).map(DeliveryForm::recipients));
  }

  /** The form as it was typed, with the activities that overlap. */
  DeliveryFormView overlapping(Language language, SubmittedForm typed, List<Activity> overlaps) {
    return view(typed.view("/deliveries"), true, overlaps, language);
  }

  /** The form of a delivery on record. */
  DeliveryFormView change(Language language, SubmittedForm submitted, Delivery delivery) {
    FormView form = submitted.view("/deliveries/" + delivery.id());
    return view(DeliveryForm.fill(form, delivery), false, List.of(), language);
  }

  private DeliveryFormView view(
      FormView form, boolean isNew, List<Activity> overlaps, Language language) {
    return new DeliveryFormView(
        form,
        isNew,
        overlaps.stream()
            .map(activity -> new ActivityLine(activity, places.of(activity.places(), language)))
            .toList(),
        providers.list().stream().map(OfferChoices::option).toList(),
        DeliveryOptions.in(language, areas));
  }
}
