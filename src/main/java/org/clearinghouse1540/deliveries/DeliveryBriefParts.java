package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.CommitteeBriefPart;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.clearinghouse1540.states.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register of offers and that of deliveries tell in the brief to the Committee. */
@Configuration(proxyBeanMethods = false)
class DeliveryBriefParts {

  @Bean
  CommitteeBriefPart offersGiven(Offers offers) {
    return new Given(offers);
  }

  @Bean
  CommitteeBriefPart deliveriesChanged(Deliveries deliveries, States states) {
    return new Changed(deliveries, states);
  }

  /** Offers that their providers gave or confirmed in the period; drafts are theirs alone. */
  private record Given(Offers offers) implements CommitteeBriefPart {
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
          .filter(offer -> within(offer.status().confirmed(), first, last))
          .map(offer -> row(offer, language))
          .toList();
    }

    private static List<String> row(Offer offer, Language language) {
      return List.of(
          offer.provider(),
          offer.words(),
          offer.exclusions(),
          day(offer.status().confirmed(), language),
          day(offer.status().circulated(), language));
    }
  }

  /** Deliveries of which something changed in the period, as they stand. */
  private record Changed(Deliveries deliveries, States states) implements CommitteeBriefPart {
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
      return deliveries.list().stream()
          .filter(delivery -> within(Optional.of(delivery.changed()), first, last))
          .map(delivery -> row(delivery, language))
          .toList();
    }

    private List<String> row(Delivery delivery, Language language) {
      return List.of(
          delivery.provider(),
          delivery.title(),
          String.join(
              "; ",
              PlaceMatcher.parts(delivery.states()).stream()
                  .map(place -> states.name(place, language))
                  .toList()),
          Texts.get(language, "deliveries.stage." + delivery.status()),
          day(Optional.of(delivery.changed()), language));
    }
  }

  private static boolean within(Optional<LocalDate> day, LocalDate first, LocalDate last) {
    return day.filter(localDate -> !localDate.isBefore(first) && !localDate.isAfter(last))
        .isPresent();
  }

  private static String day(Optional<LocalDate> day, Language language) {
    return day.map(localDate -> DateText.of(localDate.toString(), language)).orElse("");
  }
}
