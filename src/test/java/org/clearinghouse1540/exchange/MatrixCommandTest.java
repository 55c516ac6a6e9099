package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of matrices on the command line. */
class MatrixCommandTest {
  private static final List<FormVersion> FORMS = new Forms().list();
  private final MatrixCopy copy =
      ExampleCopies.make(FORMS.getLast(), "Example State 131", new Random(131), 40);

  @TempDir private Path folder = Path.of("");

  @Test
  void readsACopyAndWritesItInAnotherForm() throws IOException {
    Path docx = Files.write(folder.resolve("copy.docx"), CopyFormat.DOCX.write(copy));
    Path xlsx = folder.resolve("copy.xlsx");
    ProgramProcess.Ended ended =
        ProgramProcess.here("matrix", "read", docx.toString(), "--to", xlsx.toString());
    assertThat(ended.errors()).startsWith("Pieces of the source:").contains("Reported: 0.");
    assertThat(ended.status()).isZero();
    ImportProposal again =
        CopyFormat.read(FileTables.read(Files.readAllBytes(xlsx), "copy.xlsx"), FORMS);
    assertThat(again.contents()).containsAllEntriesOf(copy.contents());
    ProgramProcess.Ended twice =
        ProgramProcess.here("matrix", "read", docx.toString(), "--to", xlsx.toString());
    assertThat(twice.status()).isEqualTo(2);
    assertThat(twice.errors()).contains("exists");
  }

  @Test
  void comparesTwoCopiesAndWritesTheChangesForWord() throws Exception {
    FieldKey changed = new FieldKey("op2.manufacture", "framework.nw");
    FieldKey words = new FieldKey("op2.manufacture", "remarks");
    Map<FieldKey, FieldValue> other = new LinkedHashMap<>(copy.contents());
    other.put(
        changed,
        FieldValue.of(
            copy.contents().containsKey(changed) ? FieldMark.NOTHING_RECORDED : FieldMark.X));
    other.put(words, FieldValue.of("Amended in 2025 (invented)."));
    MatrixCopy later = new MatrixCopy(copy.header(), other, copy.documents());
    Path before = Files.write(folder.resolve("before.json"), CopyFormat.JSON.write(copy));
    Path after = Files.write(folder.resolve("after.xlsx"), CopyFormat.XLSX.write(later));
    Path out = folder.resolve("changes.docx");
    ProgramProcess.Ended ended =
        ProgramProcess.here(
            "matrix", "compare", before.toString(), after.toString(), "--out", out.toString());
    assertThat(ended.status()).as(ended.errors()).isZero();
    assertThat(ended.errors()).contains(Texts.get(Language.EN, "exchange.command.changed", 2));
    assertThat(ended.out())
        .contains("+ Amended in 2025 (invented).")
        .contains(FieldLabel.of(copy.form(), changed).withPart())
        .doesNotContain(changed.name());
    try (XWPFDocument word = new XWPFDocument(Files.newInputStream(out))) {
      String xml = word.getDocument().xmlText();
      assertThat(xml).contains("<w:ins ").contains("Amended in 2025 (invented).");
    }
    opensInAnotherWordProcessor(out);
  }

  // ./check installs it on Debian; on another machine without it this part is left out.
  private void opensInAnotherWordProcessor(Path docx) throws Exception {
    Path office = Path.of("/usr/bin/soffice");
    if (!Files.isExecutable(office)) {
      return;
    }
    Process process =
        new ProcessBuilder(
                office.toString(),
                "-env:UserInstallation=file://" + folder.resolve("office"),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                docx.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    byte[] pdf = Files.readAllBytes(folder.resolve("changes.pdf"));
    Files.createDirectories(Path.of("target/pictures"));
    Files.write(Path.of("target/pictures/matrix-changes.pdf"), pdf);
    FileTables read = FileTables.read(pdf, "changes.pdf");
    assertThat(read.toString()).contains("Amended in 2025");
  }

  @Test
  void badInputGetsOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("note.txt"), "Words.", StandardCharsets.UTF_8);
    for (List<String> arguments :
        List.of(
            List.of("matrix", "read", folder.resolve("none.docx").toString()),
            List.of("matrix", "read", text.toString()),
            List.of("matrix", "read", text.toString(), "--to", "x.odt"),
            List.of("matrix", "export", "XXX", "--to", folder.resolve("a.pdf").toString()),
            List.of("matrix", "export", "KAZ", "--to", "a.pdf", "--form", "1999"))) {
      ProgramProcess.Ended ended = ProgramProcess.here(arguments.toArray(String[]::new));
      assertThat(ended.status()).as(arguments.toString()).isEqualTo(2);
      assertThat(ended.errors().strip().lines()).as(arguments.toString()).hasSize(1);
      assertThat(ended.errors()).startsWith("clearinghouse: ");
    }
  }
}
