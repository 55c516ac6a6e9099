package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;

/**
 * A need expressed at an event. It has no formal status: only the State concerned can turn it into
 * a request.
 *
 * @param paragraphs paragraphs of the resolution that the text names, such as {@code 3(d)}
 * @param who the party that expressed the need, in the words of the note
 * @param areas keys of subject areas, confirmed by a person
 * @param state code of the State concerned, confirmed by a person, or empty
 * @param document the note that reports it; empty for a need entered by a person
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

  /** A need reported in a note that is not yet recorded. */
  public VoicedNeed(String words, String paragraphs, String who) {
    this(0, words, paragraphs, who, List.of(), "", Optional.empty());
  }
}
