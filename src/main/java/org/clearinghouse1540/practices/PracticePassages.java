package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/** Effective practices. */
@Component
class PracticePassages implements SearchSource {
  private static final String KIND = "practice";

  private final Practices practices;

  PracticePassages(Practices practices) {
    this.practices = practices;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return reader.may(Permission.READ_PRACTICES)
        ? practices.list().stream().map(PracticePassages::read).toList()
        : practices.posted().stream().map(PracticePassages::published).toList();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return SearchSource.numbers(records)
        .flatMap(
            id ->
                reader.may(Permission.READ_PRACTICES)
                    ? practices.find(id).map(PracticePassages::read).stream()
                    : practices.findPosted(id).map(PracticePassages::published).stream())
        .toList();
  }

  private static Passage read(Practice practice) {
    return passage(practice, "/practices/" + practice.id());
  }

  private static Passage published(Published<Practice> practice) {
    return passage(practice.value(), "/public/practices#practice-" + practice.value().id());
  }

  private static Passage passage(Practice practice, String address) {
    return Passage.of(KIND + "/" + practice.id(), address, practice.title(), practice.words())
        .by(practice.state())
        .on(practice.on().map(Object::toString).orElse(""));
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return SearchScope.ofKind(KIND, subject);
  }
}
