package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.needs.NeedDraft;
import org.clearinghouse1540.needs.NeedDrafts;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.workspace.EntryDocument;
import org.clearinghouse1540.workspace.EntryFacts;
import org.clearinghouse1540.workspace.QuestionRecords;
import org.clearinghouse1540.workspace.WorkspaceEntries;
import org.clearinghouse1540.workspace.WorkspaceEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The workspace of the State and its drafts of needs. */
@Component
@Order(4)
final class WorkspacePart implements ArchivePart {
  private final WorkspaceEntries entries;
  private final EntryDocument documents;
  private final NeedDrafts drafts;
  private final QuestionRecords questions;
  private final States states;

  WorkspacePart(
      WorkspaceEntries entries,
      EntryDocument documents,
      QuestionRecords questions,
      NeedDrafts drafts,
      States states) {
    this.questions = questions;
    this.entries = entries;
    this.documents = documents;
    this.drafts = drafts;
    this.states = states;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    Language language = order.language();
    List<ArchiveEntry> files = new ArrayList<>();
    List<WorkspaceEntry> own = entries.listOfState(order.state());
    files.addAll(
        RecordsFiles.of(
            order,
            "workspace/entries",
            "archives.workspace",
            own.stream().map(entry -> EntryFacts.of(entry, states, language)).toList()));
    for (WorkspaceEntry entry : own) {
      files.add(
          ArchiveEntry.of(
              "workspace/entry-" + entry.id() + ".docx",
              () -> FileFormat.DOCX.write(documents.own(entry, language))));
    }
    files.addAll(
        RecordsFiles.of(
            order,
            "workspace/questions",
            "archives.questions",
            questions.of(order.state(), language)));
    files.addAll(
        RecordsFiles.of(
            order,
            "needs/drafts",
            "archives.drafts",
            drafts.listOfState(order.state()).stream()
                .map(draft -> facts(draft, language))
                .toList()));
    return files;
  }

  private static RecordFacts facts(NeedDraft draft, Language language) {
    RecordFacts.Builder facts =
        RecordFacts.of(
            draft
                .answers()
                .title()
                .orElseGet(() -> Texts.get(language, "profiles.section.untitled")),
            language);
    facts.add("changed", "archives.date", DateText.of(draft.changedOn(), language));
    draft
        .answers()
        .byField()
        .forEach(
            (field, answer) -> {
              String label = "needs.field." + field;
              facts.received(field, Texts.has(label) ? label : "archives.text", answer);
            });
    return facts.received("passage", "archives.passage", draft.passage()).build();
  }
}
