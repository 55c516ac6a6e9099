package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.CommitteeBriefPart;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the brief to the Committee on offers and on deliveries. */
@Configuration(proxyBeanMethods = false)
class DeliveryBriefParts {

  @Bean
  CommitteeBriefPart submittedOffers(Offers offers) {
    return new SubmittedOffers(offers);
  }

  @Bean
  CommitteeBriefPart changedDeliveries(Deliveries deliveries, PlaceNames places) {
    return new ChangedDeliveries(deliveries, places);
  }

  /** Offers that their providers submitted, or last confirmed, in the period, without drafts. */
  private record SubmittedOffers(Offers offers) implements CommitteeBriefPart {
    @Override
    public String heading() {
      return "deliveries.brief.offers";
    }

    @Override
    public String rule() {
      return "deliveries.brief.offers.rule";
    }

    @Override
    public int order() {
      return 21;
    }

    @Override
    public List<String> columns() {
      return List.of(
          "deliveries.brief.provider",
          "deliveries.brief.offer",
          "deliveries.brief.excludes",
          "deliveries.brief.confirmed",
          "deliveries.brief.circulated");
    }

    @Override
    public List<List<String>> rows(LocalDate first, LocalDate last, Language language) {
      return offers.list().stream()
          .filter(offer -> !offer.status().draft())
          .flatMap(
              offer ->
                  days(offer)
                      .filter(day -> within(Optional.of(day), first, last))
                      .findFirst()
                      .map(day -> row(offer, day, language))
                      .stream())
          .toList();
    }

    // The latest confirmation, and the submission: a later change does not undo the submission. The
    // date of a claimed offer may be a year.
    private static Stream<LocalDate> days(Offer offer) {
      Optional<LocalDate> confirmed = offer.status().confirmed();
      return offer.isReference()
          ? confirmed.stream()
          : Stream.concat(confirmed.stream(), DateText.readDay(offer.asOf()).stream());
    }

    private static List<String> row(Offer offer, LocalDate on, Language language) {
      return List.of(
          offer.provider(),
          offer.words(),
          offer.exclusions(),
          day(Optional.of(on), language),
          day(offer.status().circulated(), language));
    }
  }

  /** Deliveries that were recorded or last changed in the period, with their current status. */
  private record ChangedDeliveries(Deliveries deliveries, PlaceNames places)
      implements CommitteeBriefPart {
    @Override
    public String heading() {
      return "deliveries.brief.deliveries";
    }

    @Override
    public String rule() {
      return "deliveries.brief.deliveries.rule";
    }

    @Override
    public int order() {
      return 41;
    }

    @Override
    public List<String> columns() {
      return List.of(
          "deliveries.brief.provider",
          "deliveries.brief.delivery",
          "deliveries.brief.for",
          "deliveries.brief.status",
          "deliveries.brief.changed");
    }

    @Override
    public List<List<String>> rows(LocalDate first, LocalDate last, Language language) {
      return deliveries.listRecordedOrChanged(first, last).stream()
          .map(delivery -> row(delivery, language))
          .toList();
    }

    private List<String> row(Delivery delivery, Language language) {
      return List.of(
          delivery.provider(),
          delivery.title(),
          String.join("; ", places.of(delivery.states(), language)),
          Texts.get(language, delivery.status().text()),
          day(Optional.of(delivery.changed()), language));
    }
  }

  private static boolean within(Optional<LocalDate> day, LocalDate first, LocalDate last) {
    return day.filter(found -> !found.isBefore(first) && !found.isAfter(last)).isPresent();
  }

  private static String day(Optional<LocalDate> day, Language language) {
    return day.map(found -> DateText.of(found.toString(), language)).orElse("");
  }
}
