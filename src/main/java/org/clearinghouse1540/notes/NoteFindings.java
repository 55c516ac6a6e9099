package org.clearinghouse1540.notes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the readers of a note put together: places of found pieces and things to look at. */
final class NoteFindings {
  private final Map<String, ParsedNote.Place> places = new LinkedHashMap<>();
  private final Set<Note.Review> review = new LinkedHashSet<>();

  void place(String pointer, NotePassage passage) {
    if (!passage.isEmpty()) {
      places.put(pointer, passage.place());
    }
  }

  void lookAt(String pointer, String reason, String text) {
    String shortened = text.length() > 500 ? text.substring(0, 500) + "…" : text;
    review.add(new Note.Review(pointer, reason, shortened));
  }

  Map<String, ParsedNote.Place> places() {
    return places;
  }

  List<Note.Review> review() {
    return List.copyOf(review);
  }
}
