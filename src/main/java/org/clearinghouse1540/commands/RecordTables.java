package org.clearinghouse1540.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Account;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkTable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The table of records of one kind, and the user with whose rights a command works on it. */
record RecordTables(BulkTable table, Viewer viewer) {

  /**
   * Finds the table and the account.
   *
   * @throws BadInput if there is no such table, or if the account may not change such records
   */
  static RecordTables in(ConfigurableApplicationContext application, String kind, String account) {
    return in(
        List.copyOf(application.getBeansOfType(BulkTable.class).values()),
        application.getBean(Accounts.class),
        kind,
        account);
  }

  static RecordTables in(List<BulkTable> tables, Accounts accounts, String kind, String account) {
    BulkTable table =
        tables.stream()
            .filter(known -> known.kind().equals(kind))
            .findFirst()
            .orElseThrow(() -> BadInput.of("KIND", "commands.refused.kind", kind, kinds(tables)));
    Viewer viewer =
        ViewerDataSource.as(
            "program",
            () ->
                accounts
                    .find(account)
                    .flatMap(found -> viewer(found, table))
                    .orElseThrow(
                        () -> BadInput.of("--as", "commands.refused.no-right", account, kind)));
    return new RecordTables(table, viewer);
  }

  private static Optional<Viewer> viewer(Account account, BulkTable table) {
    return account.holds().stream()
        .filter(grant -> table.permission().isHeldBy(grant.role()))
        .findFirst()
        .map(grant -> new Viewer(account.name(), grant.role(), grant.party()));
  }

  private static String kinds(List<BulkTable> tables) {
    return tables.stream().map(BulkTable::kind).sorted().collect(Collectors.joining(", "));
  }

  /** Works with the rights of the account. */
  int run(ToIntBiFunction<BulkTable, Viewer> work) {
    return ViewerDataSource.as(viewer.asker(), () -> work.applyAsInt(table, viewer));
  }
}
