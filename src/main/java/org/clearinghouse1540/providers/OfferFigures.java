package org.clearinghouse1540.providers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.figures.FigureSource;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/** Offers, accepted offers, and the days from a request to the first offer, as they are counted. */
@Component
class OfferFigures implements FigureSource {
  private static final Map<String, OfferKind> KINDS =
      Map.of(
          "standing-programme",
          OfferKind.STANDING_PROGRAMME,
          "answer-to-a-request",
          OfferKind.ANSWER);

  private final SubjectAreas areas;

  OfferFigures(SubjectAreas areas) {
    this.areas = areas;
  }

  @Override
  public List<CountedKind> kinds() {
    CountedDimension kind =
        new CountedDimension(
            "kind",
            false,
            KINDS.keySet().stream().sorted().toList(),
            (key, language) ->
                KINDS.containsKey(key) ? Texts.get(language, KINDS.get(key).text()) : key);
    CountedDimension area = CountedDimension.many("area", areas.keys(), areas::name);
    return List.of(
        CountedKind.of(
            "offers",
            Permission.READ_OFFERS,
            "providers_offer_counted",
            kind,
            CountedDimension.own("use", "accepted", "offered", "never"),
            CountedDimension.of(
                "provider",
                "providers.kind-of.",
                Arrays.stream(ProviderType.values()).map(ProviderType::key).toList()),
            area),
        CountedKind.of("matches", Permission.READ_OFFERS, "providers_match_counted", kind, area),
        CountedKind.of(
                "days-to-first-offer", Permission.READ_CASES, "providers_first_offer_counted", area)
            .by(CountedKind.Measure.DAYS));
  }
}
