package org.clearinghouse1540.deliveries;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.clearinghouse1540.providers.Provider;
import org.clearinghouse1540.providers.ProviderType;
import org.clearinghouse1540.providers.Providers;
import org.springframework.stereotype.Component;

/** The form of a delivery into a record, and back. */
@Component
final class DeliveryForm {
  static final List<String> KINDS =
      List.of("workshop", "training", "expertise", "law", "equipment", "project", "other");
  static final List<String> STATUSES = List.of("planned", "under-way", "done", "given-up");
  static final List<String> STAGES = List.of("pledge", "commitment", "paid");
  static final int MONTHS_BETWEEN = 6;
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

  /** Checks the form; of one that is changed, provider and need stay as they were. */
  Delivery read(Typed typed, Optional<Delivery> before) {
    Provider provider = before.map(DeliveryForm::providerOf).orElseGet(() -> provider(typed));
    List<SubjectArea> named = typed.all("areas").stream().map(this::area).toList();
    require(!typed.text("title").isEmpty(), "title", "Say in a few words what is delivered.");
    require(!named.isEmpty(), "areas", "Choose at least one subject area.");
    require(!typed.text("states").isEmpty(), "states", "Name the States or the group it is for.");
    String starts = typed.text("starts");
    String ends = typed.text("ends");
    LocalDate first =
        ActivityOverview.day(starts, true)
            .orElseThrow(
                () ->
                    new BadInput(
                        "starts", "Say when it begins: a day, a month, a year or a quarter."));
    require(
        ends.isEmpty()
            || ActivityOverview.day(ends, false).filter(d -> !d.isBefore(first)).isPresent(),
        "ends",
        "Say when it ends as a day, month, year or quarter that is not before its beginning.");
    Optional<Long> need = before.map(Delivery::need).orElseGet(() -> typed.number("need"));
    Optional<Long> offer = before.map(Delivery::offer).orElseGet(() -> typed.number("offer"));
    require(
        need.isEmpty() || requests.findNeed(need.get()).isPresent(),
        "need",
        "There is no such need item, or you may not see it.");
    require(
        offer.isEmpty() || offers.find(offer.get()).isPresent(),
        "offer",
        "There is no such offer, or you may not see it.");
    return new Delivery(
        before.map(Delivery::id).orElse(0L),
        need,
        offer,
        provider.party(),
        provider.name(),
        places.withCodes(typed.text("states", 2_000)),
        typed.oneOf("kind", KINDS, "Choose what kind of delivery it is."),
        typed.text("title", 300),
        typed.text("words", 20_000),
        named,
        starts,
        ends,
        typed.number("people").map(Long::intValue),
        typed.oneOf("status", STATUSES, "Choose how far the delivery is."),
        LocalDate.now(clock),
        Optional.empty());
  }

  private static Provider providerOf(Delivery delivery) {
    return new Provider(
        0, delivery.party(), delivery.provider(), "", ProviderType.ORGANIZATION, "", "", "");
  }

  private Provider provider(Typed typed) {
    Provider found =
        typed
            .number("provider")
            .flatMap(providers::find)
            .orElseThrow(() -> new BadInput("provider", "Choose the provider."));
    return new Provider(0, found.party(), found.fullName(), "", found.type(), "", "", "");
  }

  private SubjectArea area(String key) {
    return areas
        .find(key)
        .orElseThrow(() -> new BadInput("areas", "There is no such subject area."));
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new BadInput(field, sentence);
    }
  }

  /** The cost that a form tells, where it tells one. */
  static Optional<Cost> cost(Typed typed, LocalDate today) {
    if (typed.text("stage").isEmpty()) {
      return Optional.empty();
    }
    String stage =
        typed.oneOf("stage", STAGES, "Choose whether it is a pledge, a commitment or paid.");
    Optional<BigDecimal> amount = DeliveryPages.amount(typed.text("amount"));
    String currency = typed.text("currency");
    require(
        amount.isEmpty() || currency.matches("[A-Z]{3}"),
        "currency",
        "Give the currency as its three letters, such as USD.");
    return Optional.of(
        new Cost(
            stage,
            amount,
            amount.isEmpty() ? "" : currency,
            typed.day("cost-day").orElse(today),
            typed.text("cost-remark", 500)));
  }

  /** For whom a request asks: the State, or the States and the organization. */
  static String places(Request request) {
    return request
        .receipt()
        .map(arrival -> String.join("; ", arrival.forStates()))
        .filter(list -> !list.isEmpty())
        .orElse(request.state().isEmpty() ? request.requester() : request.state());
  }

  static Typed of(Delivery delivery) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("states", List.of(delivery.states()));
    fields.put("kind", List.of(delivery.kind()));
    fields.put("title", List.of(delivery.title()));
    fields.put("words", List.of(delivery.words()));
    fields.put("areas", delivery.areas().stream().map(SubjectArea::key).toList());
    fields.put("starts", List.of(delivery.starts()));
    fields.put("ends", List.of(delivery.ends()));
    fields.put("people", List.of(delivery.people().map(Object::toString).orElse("")));
    fields.put("status", List.of(delivery.status()));
    return new Typed(fields);
  }
}
