package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.Paper;
import org.clearinghouse1540.kit.document.Paper.Part;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** An entry of a workspace as a file. All but what was posted for everybody carries DRAFT. */
public final class EntryPaper {
  private EntryPaper() {}

  /** For its own State. */
  static Paper own(Entry entry, Language language) {
    return paper(entry, language, true);
  }

  /** For those whom the gate let see it. */
  public static Paper of(Published<Entry> entry, Language language) {
    return paper(entry.value(), language, !entry.audience().equals(Audience.EVERYBODY));
  }

  private static Paper paper(Entry entry, Language language, boolean draft) {
    return new Paper(
        entry.title(),
        language,
        draft ? Texts.get(language, "frame.draft") : "",
        "Clearinghouse 1540, " + entry.state() + ", " + entry.changed().toString().substring(0, 10),
        List.of(new Part.Words(entry.words())));
  }
}
