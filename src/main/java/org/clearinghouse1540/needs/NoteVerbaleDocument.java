package org.clearinghouse1540.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * The draft note verbale by which a mission transmits its needs to the Chair. The name of the State
 * is on a separate line at the head, so that no language has to decline it.
 */
final class NoteVerbaleDocument {
  private static final Part BLANK = new Part.Words("");

  private NoteVerbaleDocument() {}

  /** The note for one or several needs. */
  static PrintDocument of(
      List<NeedDraft> drafts, String state, Language language, LocalDate today) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(state + "\n" + text(language, "mission")));
    parts.add(new Part.Words(text(language, "number")));
    parts.add(new Part.Words(text(language, "compliments")));
    parts.add(new Part.Words(text(language, "request", drafts.size())));
    StringBuilder needs = new StringBuilder();
    for (int i = 0; i < drafts.size(); i++) {
      NeedAnswers answers = drafts.get(i).answers();
      needs.append(i + 1).append(". ").append(answers.title().orElse("…"));
      if (!answers.get("time-frame").isEmpty()) {
        needs.append(" (").append(answers.get("time-frame")).append(')');
      }
      needs.append('\n');
    }
    parts.add(new Part.Words(needs.toString().strip()));
    parts.add(new Part.Words(text(language, "enclosed")));
    parts.add(new Part.Words(text(language, "consent")));
    parts.add(new Part.Words(text(language, "contact", contact(drafts))));
    parts.add(new Part.Words(text(language, "assurances")));
    parts.add(new Part.Words(text(language, "place", DateText.of(today.toString(), language))));
    parts.add(new Part.Words(text(language, "addressee")));
    return new PrintDocument(
        text(language, "title"),
        language,
        Texts.get(language, "frame.draft"),
        text(language, "foot"),
        parts.stream().flatMap(part -> Stream.of(part, BLANK)).toList());
  }

  private static String contact(List<NeedDraft> drafts) {
    return drafts.stream()
        .map(NeedDraft::answers)
        .filter(answers -> !answers.get("contact-mailbox").isEmpty())
        .findFirst()
        .map(
            answers ->
                String.join(" ", answers.get("contact-institution"), answers.get("contact-mailbox"))
                    .strip())
        .orElse("…");
  }

  private static String text(Language language, String key, Object... arguments) {
    return Isolated.sentence(language, "needs.note." + key, arguments);
  }
}
