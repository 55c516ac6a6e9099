package org.clearinghouse1540.notes;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Message;

/** Collects the positions of the items that the parsers find and the passages for review. */
final class NoteFindings {
  private final Map<String, ParsedNote.Place> places = new LinkedHashMap<>();
  private final BitSet covered = new BitSet();
  private final Set<Note.Review> review = new LinkedHashSet<>();

  void place(String pointer, NotePassage passage) {
    if (!passage.isEmpty()) {
      places.put(pointer, passage.place());
      cover(passage);
    }
  }

  /** Marks words that were understood but are not an item themselves, such as a label. */
  void understand(NotePassage passage) {
    if (!passage.isEmpty()) {
      cover(passage);
    }
  }

  void placeAt(String pointer, ParsedNote.Place place) {
    places.put(pointer, place);
  }

  void placeAll(String pointer, List<NotePassage> passages) {
    for (int i = 0; i < passages.size(); i++) {
      place(pointer + i, passages.get(i));
    }
  }

  void lookAt(String pointer, Message reason, String text) {
    String shortened = text.length() > 500 ? text.substring(0, 500) + "…" : text;
    review.add(new Note.Review(pointer, reason, shortened));
  }

  Map<String, ParsedNote.Place> places() {
    return places;
  }

  private void cover(NotePassage passage) {
    for (int i = 0; i < passage.text().length(); i++) {
      covered.set(passage.at(i));
    }
  }

  /** Returns the positions of all characters that are placed or understood. */
  BitSet covered() {
    return (BitSet) covered.clone();
  }

  List<Note.Review> review() {
    return List.copyOf(review);
  }
}
