package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the matrices of many States in one folder. */
class BulkImportTest {
  private static final FormVersion FORM = new Forms().list().getLast();
  private final TestProgram program = TestProgram.get();
  private final BulkImport bulk = program.bean(BulkImport.class);
  private final MatrixFields fields = program.bean(MatrixFields.class);

  @TempDir private Path folder = Path.of("");

  private MatrixCopy write(String file, String state, int seed) throws IOException {
    CopyFormat format = CopyFormat.find(file.substring(file.lastIndexOf('.') + 1)).orElseThrow();
    MatrixCopy copy = ExampleCopies.make(FORM, state, new Random(seed), 30);
    Files.write(folder.resolve(file), format.write(copy));
    return copy;
  }

  private List<BulkImport.Planned> plan() {
    return ViewerDataSource.as(
        "program", () -> bulk.plan(BulkImport.files(folder), progress -> {}));
  }

  private List<String> problems() {
    return catchThrowableOfType(BadInput.class, this::plan).problems().stream()
        .map(problem -> problem.message().in(Language.EN))
        .toList();
  }

  @Test
  void aFolderInEveryFormatIsPlannedThenRecordedOnceWithTheSameContent() throws IOException {
    List<MatrixCopy> written = new ArrayList<>();
    for (CopyFormat format : List.of(CopyFormat.XLSX, CopyFormat.CSV, CopyFormat.JSON)) {
      int number = 860 + format.ordinal();
      written.add(write("m" + number + "." + format.ending(), "Example State " + number, number));
    }
    List<BulkImport.Planned> planned = plan();
    assertThat(planned).hasSize(3).noneMatch(file -> file.changed().isEmpty());
    ViewerDataSource.asProgram(
        () -> {
          for (int i = 0; i < planned.size(); i++) {
            assertThat(fields.of(planned.get(i).matrix())).isEmpty(); // A plan records nothing.
            assertThat(bulk.accept(new Actor("example.expert", "expert"), planned.get(i)))
                .isEqualTo(planned.get(i).changed().size());
          }
        });
    ViewerDataSource.asProgram(
        () ->
            written.forEach(
                copy ->
                    assertThat(fields.of(copy.header().matrix()).keySet())
                        .containsAll(
                            copy.contents().entrySet().stream()
                                .filter(entry -> !entry.getValue().isNothing())
                                .map(java.util.Map.Entry::getKey)
                                .toList())));
    assertThat(plan()).hasSize(3).allMatch(file -> file.changed().isEmpty());
  }

  @Test
  void theProblemsOfAllFilesAreReportedAtOnceEachWithItsFile() throws IOException {
    write("a.json", "Example State 870", 870);
    write("b.csv", "Example State 870", 871);
    write("c.xlsx", "No such State", 872);
    write("d.json", "Example State 873", 873);
    Path nameless = folder.resolve("d.json");
    Files.writeString(nameless, Files.readString(nameless).replace("Example State 873", ""));
    Files.writeString(folder.resolve("e.docx"), "this is no document");
    assertThat(problems())
        .hasSize(4)
        .anyMatch(
            problem ->
                problem.contains("b.csv")
                    && problem.contains(
                        Texts.get(Language.EN, "exchange.refused.same-matrix", "a.json")))
        .anyMatch(problem -> problem.contains("c.xlsx") && problem.contains("No such State"))
        .anyMatch(
            problem ->
                problem.contains("d.json")
                    && problem.contains(Texts.get(Language.EN, "exchange.refused.names-no-state")))
        .anyMatch(problem -> problem.contains("e.docx"));
  }

  @Test
  void onlyAnExpertAcceptsTheValues() {
    String expert = program.person(Role.EXPERT, "").name();
    String secretariat = program.person(Role.SECRETARIAT, "").name();
    Actor actor = ViewerDataSource.as("program", () -> bulk.expert(expert));
    assertThat(actor).isEqualTo(new Actor(expert, "expert"));
    for (String other : List.of(secretariat, "nobody", "clearinghouse")) {
      assertThat(
              catchThrowableOfType(
                      BadInput.class,
                      () -> ViewerDataSource.as("program", () -> bulk.expert(other)))
                  .problems())
          .extracting(problem -> problem.message().key())
          .containsExactly("exchange.refused.no-expert");
    }
  }

  @Test
  void aFolderWithoutFilesAndAPathThatDoesNotExistAreRefused() {
    for (Path path : List.of(folder, folder.resolve("missing"))) {
      assertThat(catchThrowableOfType(BadInput.class, () -> BulkImport.files(path)).problems())
          .extracting(problem -> problem.message().key())
          .containsExactly("exchange.refused.no-files");
    }
  }
}
