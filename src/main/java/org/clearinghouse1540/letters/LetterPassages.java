package org.clearinghouse1540.letters;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/** Letters of the Committee, for those who may open them. */
@Component
class LetterPassages implements SearchSource {
  private static final String KIND = "letter";

  private final Letters letters;

  LetterPassages(Letters letters) {
    this.letters = letters;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return reader.may(Permission.READ_REQUESTS)
        ? letters.list().stream().map(LetterPassages::passage).toList()
        : List.of();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return reader.may(Permission.READ_REQUESTS)
        ? SearchSource.numbers(records)
            .flatMap(id -> letters.find(id).stream())
            .map(LetterPassages::passage)
            .toList()
        : List.of();
  }

  private static Passage passage(Letter letter) {
    return Passage.of(
            KIND + "/" + letter.id(),
            "/letters/" + letter.id(),
            letter.title(),
            letter.reference() + "\n" + letter.addressee() + "\n" + letter.body())
        .in(letter.language())
        .by(letter.party())
        .on(letter.dispatchedOn().orElse(letter.draftedOn()).toString());
  }

  // The visibility of a letter depends on its case as well.
  @Override
  public SearchScope touchedBy(String subject) {
    return SearchScope.allIf(subject, KIND, "request");
  }
}
