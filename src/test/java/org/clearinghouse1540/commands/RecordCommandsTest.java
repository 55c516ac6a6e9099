package org.clearinghouse1540.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.RefusedCommand;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.bulk.BulkFiles;
import org.clearinghouse1540.bulk.BulkPlan;
import org.clearinghouse1540.bulk.BulkTable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of records in folders, as the commands import and export them. */
class RecordCommandsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final BulkFiles files = PROGRAM.bean(BulkFiles.class);
  private final String mark = "" + System.nanoTime();

  @TempDir private Path folder = Path.of("");

  private static BulkTable table(String kind) {
    return PROGRAM.beans(BulkTable.class).stream()
        .filter(known -> known.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static <T> T as(Viewer viewer, Supplier<T> work) {
    return ViewerDataSource.as(viewer.asker(), work);
  }

  private List<BulkPlan> plan(String kind, Viewer viewer) {
    RecordFolder read = RecordFolder.at(folder, kind);
    return as(viewer, () -> read.plan(files, table(kind), viewer, (number, all) -> {}));
  }

  private int accept(String kind, Viewer viewer) {
    return plan(kind, viewer).stream()
        .mapToInt(plan -> as(viewer, () -> files.accept(table(kind), viewer, plan)))
        .sum();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Viewer viewer(Role role, String party) {
    Visitor account = PROGRAM.person(role, party);
    return new Viewer(account.name(), role, party);
  }

  @Test
  void documentsAreImportedWithTheirFilesAndExportedAgain() throws IOException {
    Viewer expert = viewer(Role.EXPERT, "");
    write(
        "index.csv",
        "state,title,symbol,language,file\nExample State 971,Customs Act "
            + mark
            + ",,en,law.txt\n,Treaty "
            + mark
            + ",,en,\n");
    write("law.txt", "Section 1. Mark " + mark + ".\n");
    assertThat(plan("documents", expert).getFirst().added()).hasSize(2);
    assertThat(accept("documents", expert)).isEqualTo(2);

    Map<String, byte[]> kept = as(expert, () -> table("documents").files(expert));
    assertThat(kept.values())
        .anyMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("Mark " + mark));
    Files.delete(folder.resolve("law.txt"));
    byte[] index =
        as(expert, () -> files.write(table("documents"), expert, FileFormat.CSV, Language.EN));
    Files.write(folder.resolve("index.csv"), index);
    for (Map.Entry<String, byte[]> file : kept.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    assertThat(plan("documents", expert)).allMatch(BulkPlan::isEmpty);
  }

  @Test
  void aDocumentKeepsItsStateAndAnUnknownOneIsRefused() throws IOException {
    Viewer expert = viewer(Role.EXPERT, "");
    write("index.csv", "state,title,symbol,language\nExample State 972,Act " + mark + ",,\n");
    accept("documents", expert);
    String index =
        new String(
            as(expert, () -> files.write(table("documents"), expert, FileFormat.CSV, Language.EN)),
            StandardCharsets.UTF_8);
    String moved =
        index.replace("Example State 972,Act " + mark, "Example State 973,Act " + mark)
            + ",,Atlantis,Law,,,,,,,,\n";
    write("index.csv", moved);
    assertThat(keys("documents", expert))
        .contains("matrix.refused.file-owner", "matrix.refused.file-state");
  }

  private List<String> keys(String kind, Viewer viewer) {
    List<String> keys = new ArrayList<>();
    catchThrowableOfType(BadInput.class, () -> plan(kind, viewer))
        .problems()
        .forEach(problem -> keys.add(innermost(problem.message()).key()));
    return keys;
  }

  private static Message innermost(Message message) {
    return !message.arguments().isEmpty() && message.arguments().getLast() instanceof Message inner
        ? innermost(inner)
        : message;
  }

  @Test
  void theProblemsOfAllFilesAreReportedAtOnceAndNothingIsRecorded() throws IOException {
    Viewer contact = viewer(Role.POINT_OF_CONTACT, "Example State 974");
    write("a.csv", "state,office,place,number\n,Desk " + mark + ",Capital,\n");
    write("b.csv", "state,office,place,number\nExample State 975,Desk,Capital,\n,,Capital,\n");
    assertThat(keys("contacts", contact))
        .containsExactly("contacts.refused.file-state", "kit.form.required");
    write("b.csv", "state,office,place,number\n");
    assertThat(accept("contacts", contact)).isEqualTo(1);
    byte[] all =
        as(contact, () -> files.write(table("contacts"), contact, FileFormat.CSV, Language.EN));
    Files.write(folder.resolve("a.csv"), all);
    Files.write(folder.resolve("b.csv"), all);
    assertThat(keys("contacts", contact)).containsExactly("bulk.refused.number-twice");
  }

  @Test
  void aFolderOfDocumentsHasOneIndex() throws IOException {
    write("law.txt", "Law");
    String[] command = {"import", "documents", folder.toString(), "--as", "expert"};
    RefusedCommand.of(command).because("commands.refused.no-index", folder);
    write("index.csv", "x");
    write("index.xlsx", "x");
    RefusedCommand.of(command).because("commands.refused.no-index", folder);
  }

  @Test
  void aTableIsWrittenAsXlsxOrCsvAndNeverOverAFile() throws IOException {
    Path pdf = folder.resolve("offers.pdf");
    RefusedCommand.of("export", "offers", "--to", pdf.toString(), "--as", "x")
        .because("commands.refused.table-format", "offers.pdf");
    write("offers.csv", "mine");
    Path csv = folder.resolve("offers.csv");
    RefusedCommand.of("export", "offers", "--to", csv.toString(), "--as", "x")
        .because("kit.file.exists", csv);
    assertThat(csv).hasContent("mine");
  }

  @Test
  void onlyAnAccountThatMayChangeTheRecordsWorksOnThem() {
    String secretariat = PROGRAM.person(Role.SECRETARIAT, "").name();
    assertThat(problem("offers", secretariat)).isEmpty();
    assertThat(problem("contacts", secretariat)).containsExactly("commands.refused.no-right");
    assertThat(problem("offers", "nobody-" + mark)).containsExactly("commands.refused.no-right");
    assertThat(problem("stars", secretariat)).containsExactly("commands.refused.kind");
  }

  private static List<String> problem(String kind, String account) {
    try {
      RecordTables.in(PROGRAM.beans(BulkTable.class), PROGRAM.bean(Accounts.class), kind, account);
      return List.of();
    } catch (BadInput bad) {
      return bad.problems().stream().map(problem -> problem.message().key()).toList();
    }
  }
}
