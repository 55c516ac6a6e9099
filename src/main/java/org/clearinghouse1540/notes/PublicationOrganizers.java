package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;

/**
 * Finds the organizers of the one event of a publication: the known States and organizations after
 * words such as 'organized by', in the sentence that names the event. Other names are reported.
 * Pure.
 */
final class PublicationOrganizers {
  private final NameResolver parties;

  PublicationOrganizers(NameResolver parties) {
    this.parties = parties;
  }

  List<Note.NotedOrganizer> read(
      NoteLayout whole, Note.EarlierEvent event, Language language, NoteFindings findings) {
    List<Note.NotedOrganizer> organizers = new ArrayList<>();
    for (NotePassage body : whole.bodies()) {
      for (NotePassage sentence : SentenceSplitter.of(body)) {
        if (sentence.text().contains(event.text()) || event.text().contains(sentence.text())) {
          add(organizers, sentence, language, findings);
        }
      }
    }
    return organizers;
  }

  private void add(
      List<Note.NotedOrganizer> organizers,
      NotePassage sentence,
      Language language,
      NoteFindings findings) {
    Matcher words = ProseVocabulary.pattern(Kind.ORGANIZED_BY, language).matcher(sentence.text());
    while (words.find()) {
      NotePassage names = sentence.part(words.start("names"), words.end("names")).trim(" ,;،，");
      NoteLayout list = NoteLayout.of("Organizers: " + names.text());
      List<Note.NotedOrganizer> found =
          new OrganizerParser(parties).read(LabelParser.of(list), new NoteFindings());
      for (Note.NotedOrganizer organizer : found) {
        if (organizer.state() == null && organizer.body() == null) {
          findings.lookAt(
              "/organizers", Message.of("notes.review.unknown-organizer"), organizer.asReceived());
        } else if (!organizers.contains(organizer)) {
          findings.place("/organizers/" + organizers.size(), own(names, organizer));
          organizers.add(organizer);
        }
      }
    }
  }

  // Beside it in the list may be an organizer that is not known, whose words are reported.
  private static NotePassage own(NotePassage names, Note.NotedOrganizer organizer) {
    int at = names.text().indexOf(organizer.asReceived());
    return at < 0 ? names : names.part(at, at + organizer.asReceived().length());
  }
}
