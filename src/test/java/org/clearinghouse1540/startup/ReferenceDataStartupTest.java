package org.clearinghouse1540.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;

class ReferenceDataStartupTest {
  private final TestProgram program = TestProgram.get();

  @Test
  void theModulesLoadTheirTablesOnceAndInOrder() {
    List<JournalEntry> entries =
        ViewerDataSource.as("program", () -> program.bean(Journal.class).list());
    assertThat(entries)
        .filteredOn(entry -> entry.act().equals("reference table loaded"))
        .extracting(JournalEntry::subject)
        .containsExactly(
            "table/sources/data/national_reports.csv",
            "table/matrix/data/treaty_status.csv",
            "table/assistance/data/assistance_requests.csv",
            "table/providers/data/assistance_offers.csv",
            "table/plans/data/vnap.csv",
            "table/outreach/data/events.csv",
            "table/outreach/data/funding.csv",
            "table/outreach/data/figures.csv");
  }
}
