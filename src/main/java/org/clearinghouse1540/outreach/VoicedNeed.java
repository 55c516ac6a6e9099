package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;

/**
 * A need voiced at an event. It has no formal status: only the State concerned can make a request
 * of it.
 *
 * @param paragraphs paragraphs of the resolution that the text names, such as {@code 3(d)}
 * @param who who voiced it, in the words of the note
 * @param areas keys of subject areas, as a person confirmed them
 * @param state code of the State concerned, as a person confirmed it, or empty
 * @param document the note that tells it; empty for one that a person recorded
 */
public record VoicedNeed(
    long id,
    String words,
    String paragraphs,
    String who,
    List<String> areas,
    String state,
    Optional<Long> document) {
  public VoicedNeed {
    areas = List.copyOf(areas);
  }

  /** One as a note tells it, not yet recorded. */
  public VoicedNeed(String words, String paragraphs, String who) {
    this(0, words, paragraphs, who, List.of(), "", Optional.empty());
  }
}
