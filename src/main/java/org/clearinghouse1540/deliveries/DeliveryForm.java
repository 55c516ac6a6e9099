package org.clearinghouse1540.deliveries;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.kit.calendar.PartialDate;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.springframework.stereotype.Component;

/** The fields of a delivery: a record from a form, and back. */
@Component
final class DeliveryForm {
  private static final int MOST_PEOPLE = 10_000_000;
  private final SubjectAreas areas;
  private final DeliveryOrigins origins;
  private final DeliveryRecipients recipients;
  private final PlaceMatcher places;
  private final Clock clock;

  DeliveryForm(
      SubjectAreas areas,
      DeliveryOrigins origins,
      DeliveryRecipients recipients,
      PlaceMatcher places,
      Clock clock) {
    this.areas = areas;
    this.recipients = recipients;
    this.origins = origins;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Reads a delivery and ends the reading of the form. Provider, need and offer of a delivery on
   * record remain, and so do recipients whose need it is or that gave feedback.
   *
   * @throws org.clearinghouse1540.kit.BadInput with every problem of the form
   */
  Delivery read(Form form, Optional<Delivery> before) {
    DeliveryOrigins.Origin origin =
        before.map(DeliveryOrigins::of).orElseGet(() -> origins.read(form));
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
        origin.party(),
        origin.provider(),
        recipients.complete(states, origin.need(), before.map(Delivery::id).orElse(0L)),
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

  /** Reads a cost of today; nothing if no stage is selected. */
  Optional<Cost> readCost(Form form) {
    return readCost(form, LocalDate.now(clock));
  }

  /** Reads a cost of a given day; nothing if no stage is selected. */
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
    return stage.map(found -> new Cost(found, amount, amount.isEmpty() ? "" : currency, today, ""));
  }

  /**
   * The recipients of a request: its State, or the States for which an organization requests
   * assistance.
   */
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
