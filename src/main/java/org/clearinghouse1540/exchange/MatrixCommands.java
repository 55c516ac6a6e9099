package org.clearinghouse1540.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse matrix read} and {@code matrix compare}: copies as files. */
public final class MatrixCommands {
  private MatrixCommands() {}

  /** {@code clearinghouse matrix read}: what a copy says, as JSON or in another form of file. */
  @Command(name = "read", mixinStandardHelpOptions = true)
  public static final class Read implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "FILE")
    private Path to = Path.of("");

    /** Made by the command line. */
    public Read() {}

    @Override
    public Integer call() {
      ImportProposal read = read(file);
      read.notUnderstood().forEach(value -> System.err.println("not understood: " + value));
      if (to.toString().isEmpty()) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
            .println(new String(DataCopyWriter.json(copy(read)), StandardCharsets.UTF_8));
      } else {
        write(to, form(to).write(copy(read)));
      }
      return 0;
    }
  }

  /** {@code clearinghouse matrix compare}: how two copies differ. */
  @Command(name = "compare", mixinStandardHelpOptions = true)
  public static final class Compare implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "before")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "after")
    private Path after = Path.of("");

    @Option(names = "--out", paramLabel = "FILE")
    private Path out = Path.of("");

    /** Made by the command line. */
    public Compare() {}

    @Override
    public Integer call() {
      ImportProposal earlier = read(before);
      ImportProposal later = read(after);
      if (!earlier.form().version().equals(later.form().version())) {
        throw new BadInput(
            "AFTER",
            "The copies are in different generations of the form: "
                + earlier.form().version()
                + " and "
                + later.form().version()
                + "; compare copies of one.");
      }
      MatrixExchange.Both both = beside(earlier, later);
      if (!out.toString().isEmpty()) {
        write(out, WordCopyWriter.redline(both.before(), both.after()));
      }
      PrintStream to = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      both.changed()
          .forEach(
              key -> {
                to.println(key.name());
                both.said(key, true).lines().forEach(line -> to.println("- " + line));
                both.said(key, false).lines().forEach(line -> to.println("+ " + line));
              });
      System.err.println(both.changed().size() + " fields differ.");
      return 0;
    }

    // A document has the same number in both where it is the same.
    private static MatrixExchange.Both beside(ImportProposal earlier, ImportProposal later) {
      Map<Long, CitedDocument> cited = new LinkedHashMap<>(earlier.documents());
      Map<Long, Long> ids = new LinkedHashMap<>();
      later
          .documents()
          .forEach(
              (number, document) -> {
                long known =
                    earlier.documents().values().stream()
                        .filter(citedDocument -> citedDocument.isSame(document))
                        .map(CitedDocument::id)
                        .findFirst()
                        .orElse(-number);
                ids.put(number, known);
                cited.putIfAbsent(known, document);
              });
      Map<Long, Long> numbers = new LinkedHashMap<>();
      MatrixCopy before = copy(earlier);
      MatrixCopy after = copy(later);
      return new MatrixExchange.Both(
          MatrixCopy.of(
              before.matrix(),
              before.name(),
              before.form(),
              "DRAFT",
              before.day(),
              before.contents(),
              cited,
              numbers),
          MatrixCopy.of(
              after.matrix(),
              after.name(),
              after.form(),
              "DRAFT",
              after.day(),
              MatrixExchange.renumbered(after.contents(), ids),
              cited,
              numbers));
    }
  }

  private static MatrixCopy copy(ImportProposal read) {
    String state = read.state().isBlank() ? "not named" : read.state();
    return new MatrixCopy(
        new MatrixId(state, read.form().version()),
        state,
        read.form(),
        "DRAFT",
        java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString(),
        read.contents(),
        read.documents());
  }

  /**
   * What a file says.
   *
   * @throws BadInput one sentence on why it cannot be read
   */
  public static ImportProposal read(Path file) {
    List<FormVersion> forms = new Forms().list();
    try {
      if (!Files.isRegularFile(file)) {
        throw new BadInput("FILE", "There is no file " + file + ".");
      }
      byte[] content = Files.readAllBytes(file);
      return CopyFormat.isJson(content)
          ? JsonCopyParser.read(content, forms)
          : CopyFormat.read(FileTables.read(content, file.toString()), forms);
    } catch (IOException unreadable) {
      throw new BadInput("FILE", "The file " + file + " cannot be read; check its permissions.");
    }
  }

  /** The form of file that the ending of a name says. */
  public static CopyFormat form(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return CopyFormat.find(name.substring(name.lastIndexOf('.') + 1))
        .orElseThrow(
            () ->
                new BadInput(
                    "--to",
                    "End the name with .docx, .pdf, .xlsx, .csv, .json or .html; not " + file));
  }

  /** Writes a file that is not there yet, whole or not at all. */
  public static void write(Path file, byte[] bytes) {
    if (Files.exists(file)) {
      throw new BadInput("--to", "The file " + file + " exists; name another.");
    }
    try {
      Path part = Path.of(file + ".part");
      Files.write(part, bytes);
      Files.move(part, file);
    } catch (IOException unwritable) {
      throw new BadInput("--to", "The file " + file + " cannot be written; name another.");
    }
  }
}
