package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.clearinghouse1540.sources.DocumentRegister;
import org.clearinghouse1540.sources.RegisterEntry;
import org.springframework.stereotype.Component;

/** Documents of the register, by title, symbol and the words of their kept texts. */
@Component
class DocumentPassages implements SearchSource {
  private static final String KIND = "document";

  private final DocumentRegister register;
  private final KeptTextPassages texts;

  DocumentPassages(DocumentRegister register, KeptTextPassages texts) {
    this.register = register;
    this.texts = texts;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return passages(reader, entry -> true);
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return passages(reader, entry -> records.contains(KIND + "/" + entry.id()));
  }

  private List<Passage> passages(Viewer reader, Predicate<RegisterEntry> chosen) {
    if (!reader.may(Permission.READ_SOURCES)) {
      return List.of();
    }
    List<RegisterEntry> entries =
        register.list(RegisterEntry.Register.DOCUMENT).stream().filter(chosen).toList();
    return Stream.concat(
            entries.stream().map(DocumentPassages::passage),
            texts.of(KIND, entries.stream().map(RegisterEntry::document).toList()).stream())
        .toList();
  }

  private static Passage passage(RegisterEntry entry) {
    return Passage.of(
            KIND + "/" + entry.id(),
            entry.address(),
            entry.document().title(),
            entry.document().symbol())
        .by(entry.document().state())
        .on(entry.document().issuedOn());
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return KeptTextPassages.touchedBy(KIND, subject);
  }
}
