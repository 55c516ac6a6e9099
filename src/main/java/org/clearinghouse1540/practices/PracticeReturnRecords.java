package org.clearinghouse1540.practices;

import java.util.List;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The returns of the practices of an owner with their reasons, for its archive. */
@Component
public final class PracticeReturnRecords {
  private final Practices practices;
  private final PracticeReturns returns;

  PracticeReturnRecords(Practices practices, PracticeReturns returns) {
    this.practices = practices;
    this.returns = returns;
  }

  /** Those of the practices of the current user's State or organization, the oldest first. */
  public List<RecordFacts> ofOwner(Language language) {
    return returns.list().stream()
        .flatMap(
            found ->
                practices.listOwn().stream()
                    .filter(own -> own.id() == found.practice())
                    .map(
                        own ->
                            RecordFacts.of(own.title(), language)
                                .add(
                                    "date",
                                    "archives.date",
                                    DateText.of(found.on().toString(), language))
                                .received("why", "archives.explanation", found.why())
                                .build()))
        .toList();
  }
}
