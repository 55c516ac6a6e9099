package org.clearinghouse1540.notes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.State;
import org.jspecify.annotations.Nullable;

/**
 * Finds the two persons whom a note calls Chair: the Chair of the Committee, whose message is
 * delivered by somebody else, and the chair of the meeting. Pure.
 */
final class ChairParser {
  private final NameResolver parties;

  ChairParser(NameResolver parties) {
    this.parties = parties;
  }

  /** Returns the message of the Chair of the Committee, or null if the note mentions none. */
  Note.@Nullable CommitteeMessage message(
      NoteLayout layout, Language language, NoteFindings findings) {
    NotePassage mentioned = NotePassage.empty();
    for (NotePassage body : layout.bodies()) {
      for (NotePassage sentence : SentenceSplitter.of(body)) {
        String by = found("message", "by", sentence.text(), language);
        if (by != null) {
          findings.place("/committee_message", sentence);
          return new Note.CommitteeMessage(by, sentence.text());
        }
        if (mentioned.isEmpty()
            && NoteVocabulary.get()
                .pattern("message-word", language.code())
                .matcher(sentence.text())
                .find()) {
          mentioned = sentence;
        }
      }
    }
    if (mentioned.isEmpty()) {
      return null;
    }
    findings.place("/committee_message", mentioned);
    findings.lookAt(
        "/committee_message", Message.of("notes.review.messenger-unclear"), mentioned.text());
    return new Note.CommitteeMessage(null, mentioned.text());
  }

  /** Returns the chair of the meeting, or null if the note does not name one. */
  Note.@Nullable MeetingChair chair(NoteLayout layout, Language language, NoteFindings findings) {
    Note.MeetingChair chair = null;
    for (NotePassage body : layout.bodies()) {
      for (NotePassage sentence : SentenceSplitter.of(body)) {
        String name = found("chair", "chair", sentence.text(), language);
        if (name == null) {
          continue;
        }
        if (chair == null) {
          findings.place("/meeting_chair", sentence);
          chair =
              new Note.MeetingChair(
                  name, parties.of(name).state().map(State::code).orElse(null), sentence.text());
        } else if (!chair.name().equals(name)) {
          findings.lookAt(
              "/meeting_chair", Message.of("notes.review.several-chairs"), sentence.text());
        }
      }
    }
    return chair;
  }

  private static @Nullable String found(
      String kind, String group, String sentence, Language language) {
    for (NoteVocabulary.Word form : NoteVocabulary.get().inOrder(kind, language)) {
      Pattern pattern = NoteVocabulary.get().pattern(kind, form.key());
      Matcher match = pattern.matcher(sentence);
      if (match.find()) {
        return match.group(group).strip();
      }
    }
    return null;
  }
}
