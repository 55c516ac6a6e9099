package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.states.States;

/** The texts of a document in one language. */
record BriefWording(Language language, States states) {

  /** The text of a key of this module. */
  String text(String key, Object... arguments) {
    return Isolated.sentence(language, "briefs." + key, arguments);
  }

  /** The text of any key. */
  String of(String key, Object... arguments) {
    return Isolated.sentence(language, key, arguments);
  }

  String date(String date) {
    return DateText.of(date, language);
  }

  /** The name of a State by its code, or the code as received. */
  String state(String code) {
    return states.name(code, language);
  }

  /** The days of an event. */
  String days(Event event) {
    return event.start().isEmpty()
        ? of("outreach.no-date")
        : DateText.of(event.start(), event.end(), language);
  }

  /** The city and State of an event, if they are known. */
  String place(Event event) {
    String country = event.country().isEmpty() ? "" : state(event.country());
    String place =
        List.of(event.city(), country, event.online() ? of("outreach.online") : "").stream()
            .filter(value -> !value.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? of("outreach.no-place") : place;
  }

  /** The text of an offer and the assistance that it excludes. */
  String offer(Offer offer, BriefLimits limits) {
    String words = limits.cut(offer.words());
    return offer.exclusions().isEmpty()
        ? words
        : words + ". " + text("not-covered") + ": " + offer.exclusions();
  }

  /** The sentence on omitted entries, if there are any. */
  Optional<PrintDocument.Part> left(int all, int shown, String key) {
    return all <= shown
        ? Optional.empty()
        : Optional.of(new PrintDocument.Part.Words(text("left." + key, all - shown)));
  }

  /** The line at the foot of a working paper. */
  String foot(String day) {
    return text("foot", date(day));
  }
}
