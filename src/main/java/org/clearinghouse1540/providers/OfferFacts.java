package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.SubjectArea;

/** The description of an offer, from which its pages, its files, the API and the feed are made. */
public final class OfferFacts {
  private final Offer offer;
  private final Language language;

  private OfferFacts(Offer offer, Language language) {
    this.offer = offer;
    this.language = language;
  }

  /** The description of an offer; its title is the provider. */
  public static RecordFacts of(Offer offer, Language language) {
    return new OfferFacts(offer, language).facts();
  }

  private RecordFacts facts() {
    OfferScope scope = offer.scope();
    OfferTerms terms = offer.terms();
    return RecordFacts.of(offer.provider(), language)
        .add("kind", "providers.kind", text(offer.shownKind().text()))
        .received("words", "providers.words", offer.words())
        .add("areas", "providers.areas", names(scope.areas()), RecordFacts.Origin.PROGRAM)
        .add("kinds", "providers.kinds", names(scope.kinds()), RecordFacts.Origin.PROGRAM)
        .add(exclusions())
        .add(
            "weapons",
            "providers.weapons",
            scope.weapons().stream().map(weapon -> text(weapon.text())).toList(),
            RecordFacts.Origin.PROGRAM)
        .received("regions", "providers.regions", offer.regions())
        .received("answers", "providers.answers", answers())
        .received("conditions", "providers.conditions", scope.conditions())
        .add(
            "languages",
            "providers.languages",
            scope.languages().stream().map(Language::ownName).toList(),
            RecordFacts.Origin.PROGRAM)
        .add("from", "providers.from", date(terms.from()))
        .add("until", "providers.until", date(terms.until()))
        .add("cost", "providers.cost", terms.cost().map(cost -> text(cost.text())).orElse(""))
        .add(
            "modes",
            "providers.modes",
            terms.modes().stream().map(mode -> text(mode.text())).toList(),
            RecordFacts.Origin.PROGRAM)
        .received("source", "providers.source", source())
        .add(
            "address",
            "providers.source",
            offer.publicAddress().stream().toList(),
            RecordFacts.Origin.ADDRESS)
        .add("stated", "providers.as-of", offer.isReference() ? date(offer.asOf()) : "")
        .add("confirmed", "providers.last-confirmed", confirmed(), RecordFacts.Origin.PROGRAM)
        .build();
  }

  // The absence of exclusions is said, because readers look for them.
  private RecordFacts.Fact exclusions() {
    String label = text("providers.exclusions");
    RecordFacts.Value value =
        offer.exclusions().isEmpty()
            ? new RecordFacts.Value(text("providers.exclusions.none"), RecordFacts.Origin.PROGRAM)
            : new RecordFacts.Value(offer.exclusions(), RecordFacts.Origin.RECEIVED);
    return new RecordFacts.Fact("exclusions", label, List.of(value));
  }

  private String answers() {
    return offer.answers().isEmpty() ? "" : DateText.within(offer.answers(), Language.EN);
  }

  private String source() {
    return (offer.terms().source() + " " + date(offer.terms().sourceDate())).strip();
  }

  private List<String> confirmed() {
    if (offer.isReference()) {
      return List.of();
    }
    String confirmed =
        offer
            .status()
            .confirmed()
            .map(day -> text("providers.confirmed", date(day.toString())))
            .orElse(text("providers.confirmed.never"));
    return offer.status().toBeConfirmed()
        ? List.of(confirmed, text("providers.to-be-confirmed"))
        : List.of(confirmed);
  }

  private List<String> names(List<SubjectArea> areas) {
    return areas.stream().map(area -> area.name(language)).toList();
  }

  private String date(String day) {
    return day.isEmpty() ? "" : DateText.of(day, language);
  }

  private String text(String key, Object... arguments) {
    return Texts.get(language, key, arguments);
  }
}
