package org.clearinghouse1540.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalCheck;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The proof of the journal over the acts of a State, for the State itself. */
@Component
final class JournalSection implements SectionSource {
  private final Journal journal;
  private final LastJournalCheck check;

  JournalSection(Journal journal, LastJournalCheck check) {
    this.journal = journal;
    this.check = check;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.JOURNAL;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    if (!reader.isOwn()) {
      return Optional.empty();
    }
    long own = journal.countOf(RoleGrant.wordsOfState(reader.state()));
    List<Message> facts = new ArrayList<>();
    // A head names no record, so every viewer may know it.
    ViewerDataSource.as("program", journal::head).ifPresent(head -> signed(reader, head, facts));
    check
        .get()
        .ifPresent(
            done ->
                facts.add(
                    Message.of(
                        result(done.result()),
                        DateText.of(DateText.day(done.at()), reader.language()))));
    StateSection.Line line =
        new StateSection.Line(
            Texts.get(reader.language(), "profiles.section.journal.entries", own),
            false,
            "",
            facts);
    return Optional.of(
        StateSection.of(
            kind(),
            List.of(line),
            StateSection.Action.of("/archive", "profiles.section.journal.archive")));
  }

  private static void signed(StateReader reader, TreeHead head, List<Message> facts) {
    facts.add(
        Message.of(
            "profiles.section.journal.signed",
            head.size(),
            DateText.of(DateText.day(head.at()), reader.language())));
    facts.add(Message.of("profiles.section.journal.root", head.root()));
    facts.add(Message.of("profiles.section.journal.key", head.publicKey()));
  }

  private static String result(JournalCheck.Result result) {
    return result.isIntact()
        ? "profiles.section.journal.intact"
        : "profiles.section.journal.broken";
  }
}
