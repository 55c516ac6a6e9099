package org.clearinghouse1540.consent;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of consents in the journal. */
final class ConsentJournal {
  private ConsentJournal() {}

  static Map<String, Object> words(ConsentGrant given, String digest) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("given", true);
    words.put("by", given.givenBy().strip());
    words.put("on", given.givenOn().toString());
    words.put("from", given.holdsFrom().toString());
    given.until().ifPresent(last -> words.put("until", last.toString()));
    words.put(
        "manner",
        given
            .silence()
            .map(silence -> "silence of " + silence.workingDays() + " working days")
            .orElse("express"));
    if (!digest.isEmpty()) {
      words.put("text", digest);
    }
    return words;
  }

  static String name(GateKey key, Audience audience) {
    return audience.equals(Audience.EVERYBODY)
        ? key.key()
        : (key.key() + " " + audience.use().key() + " " + audience.organization()).strip();
  }
}
