package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** An entry of a workspace as a document, marked as a draft unless it is posted for everybody. */
@Component
public final class EntryDocument {
  private final States states;

  EntryDocument(States states) {
    this.states = states;
  }

  /** For the State to which the entry belongs. */
  public PrintDocument own(WorkspaceEntry entry, Language language) {
    return document(entry, language, true);
  }

  /** For the audience with which the entry is shared. */
  public PrintDocument of(Published<WorkspaceEntry> entry, Language language) {
    return document(entry.value(), language, !entry.audience().equals(Audience.EVERYBODY));
  }

  private PrintDocument document(WorkspaceEntry entry, Language language, boolean draft) {
    return new PrintDocument(
        entry.title(),
        language,
        draft ? Texts.get(language, "frame.draft") : "",
        Isolated.sentence(
            language,
            "workspace.foot",
            states.name(entry.state(), language),
            DateText.of(entry.changedOn(), language)),
        List.of(EntryFacts.of(entry, states, language).table(language)));
  }
}
