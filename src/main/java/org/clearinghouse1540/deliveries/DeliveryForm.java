package org.clearinghouse1540.deliveries;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.calendar.PartialDate;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.OfferForm;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.clearinghouse1540.providers.Provider;
import org.clearinghouse1540.providers.Providers;
import org.springframework.stereotype.Component;

/** The fields of a delivery: a record from a form, and back. */
@Component
final class DeliveryForm {
  private static final int MOST_PEOPLE = 10_000_000;
  private final SubjectAreas areas;
  private final Providers providers;
  private final Requests requests;
  private final Offers offers;
  private final PlaceMatcher places;
  private final Clock clock;

  DeliveryForm(
      SubjectAreas areas,
      Providers providers,
      Requests requests,
      Offers offers,
      PlaceMatcher places,
      Clock clock) {
    this.areas = areas;
    this.providers = providers;
    this.requests = requests;
    this.offers = offers;
    this.places = places;
    this.clock = clock;
  }

  /** The provider of a delivery, with the party whose accounts act for it. */
  private record Owner(String party, String name) {}

  /** The origin of a delivery; it does not change after the delivery is recorded. */
  private record Origin(Owner owner, Optional<Long> need, Optional<Long> offer) {}

  /**
   * Reads a delivery and ends the reading of the form. Provider, need and offer of a delivery on
   * record remain.
   *
   * @throws org.clearinghouse1540.kit.BadInput with every problem of the form
   */
  Delivery read(Form form, Optional<Delivery> before) {
    Origin origin = before.map(DeliveryForm::origin).orElseGet(() -> readOrigin(form));
    String title = form.requiredText("title", 300);
    Optional<DeliveryKind> kind = form.requiredChoice("kind", DeliveryKind::find);
    String states = places.withCodes(form.requiredText("states", 2_000));
    Optional<Integer> people = form.number("people", 0, MOST_PEOPLE).map(Long::intValue);
    List<SubjectArea> subjects = subjects(form);
    String starts = date(form, "starts");
    String ends = date(form, "ends");
    if (!ends.isEmpty() && endsBeforeStart(starts, ends)) {
      form.problem("ends", "deliveries.refused.order");
    }
    Optional<DeliveryStatus> status = form.requiredChoice("status", DeliveryStatus::find);
    String words = form.longText("words");
    form.check();
    return new Delivery(
        before.map(Delivery::id).orElse(0L),
        origin.need(),
        origin.offer(),
        origin.owner().party(),
        origin.owner().name(),
        states,
        kind.orElseThrow(),
        title,
        words,
        subjects,
        starts,
        ends,
        people,
        status.orElseThrow(),
        LocalDate.now(clock),
        Optional.empty());
  }

  private static Origin origin(Delivery delivery) {
    return new Origin(
        new Owner(delivery.party(), delivery.provider()), delivery.need(), delivery.offer());
  }

  private Origin readOrigin(Form form) {
    Optional<Provider> provider = OfferForm.provider(form, providers);
    Optional<Long> need = id(form, "need");
    if (need.isPresent() && requests.findNeed(need.get()).isEmpty()) {
      form.problem("", "deliveries.refused.need");
    }
    Optional<Long> offer = id(form, "offer");
    if (offer.isPresent() && offers.find(offer.get()).isEmpty()) {
      form.problem("", "deliveries.refused.offer");
    }
    Owner owner =
        provider.map(found -> new Owner(found.party(), found.fullName())).orElse(new Owner("", ""));
    return new Origin(owner, need, offer);
  }

  private static Optional<Long> id(Form form, String name) {
    return form.number(name, 0, Long.MAX_VALUE).filter(id -> id > 0);
  }

  private List<SubjectArea> subjects(Form form) {
    List<SubjectArea> subjects = form.choices("areas", areas::find);
    if (form.values("areas").stream().allMatch(String::isBlank)) {
      form.problem("areas", "deliveries.refused.areas");
    }
    return subjects;
  }

  private static String date(Form form, String name) {
    String typed = name.equals("starts") ? form.requiredText(name) : form.text(name);
    if (typed.isEmpty() || PartialDate.of(typed).isPresent()) {
      return typed;
    }
    form.problem(name, "deliveries.refused.date");
    return "";
  }

  /** Whether a period ends before it starts; a date that is not known does not count. */
  static boolean endsBeforeStart(String starts, String ends) {
    Optional<LocalDate> first = PartialDate.of(starts).map(PartialDate::firstDay);
    Optional<LocalDate> last = PartialDate.of(ends).map(PartialDate::lastDay);
    return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
  }

  /** Reads a cost; nothing where no stage is selected. */
  static Optional<Cost> readCost(Form form, LocalDate today) {
    Optional<CostStage> stage = form.choice("stage", CostStage::find);
    Optional<BigDecimal> amount = form.money("amount");
    if (amount.filter(sum -> sum.signum() == 0).isPresent()) {
      form.problem("amount", "deliveries.refused.amount");
    }
    String currency = form.text("currency");
    if (amount.isPresent() && !currency.matches("[A-Z]{3}")) {
      form.problem("currency", "deliveries.refused.currency");
    }
    LocalDate on = form.day("cost-day").orElse(today);
    String remark = form.text("cost-remark", 500);
    return stage.map(
        found -> new Cost(found, amount, amount.isEmpty() ? "" : currency, on, remark));
  }

  /** The recipients of a request: its State, or the States for which an organization asks. */
  static String recipients(Request request) {
    return request
        .receipt()
        .map(receipt -> String.join("; ", receipt.forStates()))
        .filter(list -> !list.isEmpty())
        .orElse(request.state().isEmpty() ? request.requester() : request.state());
  }

  /** Fills the fields with a delivery on record. */
  static FormView fill(FormView form, Delivery delivery) {
    return form.with("states", delivery.states())
        .with("kind", delivery.kind().key())
        .with("title", delivery.title())
        .with("words", delivery.words())
        .with("areas", delivery.areas().stream().map(SubjectArea::key).toList())
        .with("starts", delivery.starts())
        .with("ends", delivery.ends())
        .with("people", delivery.people())
        .with("status", delivery.status().key());
  }
}
