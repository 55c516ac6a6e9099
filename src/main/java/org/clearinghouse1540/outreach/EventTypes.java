package org.clearinghouse1540.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.springframework.stereotype.Component;

/** The types of events, with their names in six languages, read from a definition file. */
@Component
public final class EventTypes {
  private final Map<String, LocalizedTerm> byKey = new LinkedHashMap<>();
  private final Map<String, String> asReceived = new LinkedHashMap<>();

  /** Reads the definition file; an error in it stops the start with {@code file:line}. */
  public EventTypes() {
    for (Table.Row row : Table.fromData("outreach/data/event_kinds.csv").rows()) {
      LocalizedTerm kind = LocalizedTerm.of(row);
      byKey.put(kind.key(), kind);
      for (String words : row.get("as_received").split(";")) {
        asReceived.put(TextFolding.IGNORING_DIACRITICS.words(words), kind.key());
      }
    }
  }

  public List<LocalizedTerm> list() {
    return List.copyOf(byKey.values());
  }

  public Optional<LocalizedTerm> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The type that a person chose, or else the type that the words of the source name. */
  public Optional<LocalizedTerm> of(Event event) {
    String chosen = event.details().kind();
    return find(
        chosen.isEmpty() && !event.kind().isEmpty()
            ? asReceived.getOrDefault(TextFolding.IGNORING_DIACRITICS.words(event.kind()), "")
            : chosen);
  }

  /** The name of a type in a language; a key that is not in the list is returned unchanged. */
  public String name(String key, Language language) {
    return find(key).map(kind -> kind.name(language)).orElse(key);
  }
}
