package org.clearinghouse1540.notes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.State;
import org.jspecify.annotations.Nullable;

/**
 * The two people that a note calls Chair: that of the Committee, whose message somebody delivers,
 * and that of the meeting. Pure.
 */
final class ChairParser {
  private final NameResolver parties;

  ChairParser(NameResolver parties) {
    this.parties = parties;
  }

  /** The message of the Chair of the Committee; null where the note tells of none. */
  Note.@Nullable Message message(NoteLayout layout, Language language, NoteFindings findings) {
    NotePassage spokenOf = NotePassage.empty();
    for (NotePassage body : layout.bodies()) {
      for (NotePassage sentence : SentenceSplitter.of(body)) {
        String by = found("message", "by", sentence.text(), language);
        if (by != null) {
          findings.place("/committee_message", sentence);
          return new Note.Message(by, sentence.text());
        }
        if (spokenOf.isEmpty()
            && NoteVocabulary.get()
                .pattern("message-word", language.code())
                .matcher(sentence.text())
                .find()) {
          spokenOf = sentence;
        }
      }
    }
    if (spokenOf.isEmpty()) {
      return null;
    }
    findings.place("/committee_message", spokenOf);
    findings.lookAt(
        "/committee_message", "Who delivered the message is not clear.", spokenOf.text());
    return new Note.Message(null, spokenOf.text());
  }

  /** Who chaired the meeting; null where the note does not say. */
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
              "/meeting_chair",
              "More than one person is said to have chaired; the first was taken.",
              sentence.text());
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
