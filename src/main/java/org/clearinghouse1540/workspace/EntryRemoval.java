package org.clearinghouse1540.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes an entry and withdraws its consents and approvals with it, so that nothing that was
 * shared or published from it remains open: no page, no file, no waiting message. The answers of
 * agencies stay with the State.
 */
@Component
final class EntryRemoval {
  private static final String DOCUMENT = "removal of the entry";
  private final WorkspaceEntries entries;
  private final Consents consents;
  private final AgencyQuestions questions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EntryRemoval(
      WorkspaceEntries entries,
      Consents consents,
      AgencyQuestions questions,
      TransactionTemplate transaction,
      Clock clock) {
    this.questions = questions;
    this.entries = entries;
    this.consents = consents;
    this.transaction = transaction;
    this.clock = clock;
  }

  void remove(Actor actor, WorkspaceEntry entry) {
    transaction.executeWithoutResult(
        status -> {
          withdraw(actor, entry, GateKey.CONSENT);
          questions.closeAll(actor, entry);
          entries.remove(actor, entry);
        });
    // Nothing is open without the consents. The program ends the approvals: a State may not.
    ViewerDataSource.asProgram(() -> withdraw(actor, entry, GateKey.APPROVAL));
  }

  private void withdraw(Actor actor, WorkspaceEntry entry, GateKey key) {
    consents.withdrawAll(
        actor, Subject.workspace(entry.id()), Set.of(key), DOCUMENT, LocalDate.now(clock));
  }
}
