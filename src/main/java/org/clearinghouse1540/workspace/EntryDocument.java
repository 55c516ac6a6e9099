package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** An entry of a workspace as a file. All but what was posted for everybody carries DRAFT. */
public final class EntryDocument {
  private EntryDocument() {}

  /** For its own State. */
  static PrintDocument own(WorkspaceEntry entry, Language language) {
    return paper(entry, language, true);
  }

  /** For those whom the gate let see it. */
  public static PrintDocument of(Published<WorkspaceEntry> entry, Language language) {
    return paper(entry.value(), language, !entry.audience().equals(Audience.EVERYBODY));
  }

  private static PrintDocument paper(WorkspaceEntry entry, Language language, boolean draft) {
    return new PrintDocument(
        entry.title(),
        language,
        draft ? Texts.get(language, "frame.draft") : "",
        "Clearinghouse 1540, " + entry.state() + ", " + entry.changed().toString().substring(0, 10),
        List.of(new Part.Words(entry.words())));
  }
}
