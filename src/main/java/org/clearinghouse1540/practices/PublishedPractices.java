package org.clearinghouse1540.practices;

import java.util.List;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The effective practices that were published. */
@Component
record PublishedPractices(Practices practices, PracticeFacts facts) implements PublishedRecords {
  @Override
  public String key() {
    return "practices";
  }

  @Override
  public String title() {
    return "practices.title";
  }

  @Override
  public String named() {
    return "practices.name";
  }

  @Override
  public List<PublishedEntry> list(Language language) {
    return practices.posted().stream()
        .map(
            published ->
                PublishedEntry.of(
                    published,
                    published.value().id(),
                    facts.of(published.value(), language),
                    "/public/practices#practice-" + published.value().id()))
        .toList();
  }
}
