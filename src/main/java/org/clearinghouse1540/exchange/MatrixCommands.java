package org.clearinghouse1540.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.states.FileStates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands {@code matrix read} and {@code matrix compare}, which work on files. */
public final class MatrixCommands {
  private MatrixCommands() {}

  /** {@code clearinghouse matrix read}: the content of a copy as JSON or in another format. */
  @Command(name = "read", mixinStandardHelpOptions = true)
  public static final class Read implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "FILE")
    private Path to = Path.of("");

    @Option(names = "--state", paramLabel = "STATE")
    private String state = "";

    @Option(names = "--form", paramLabel = "VERSION")
    private String version = "";

    @Mixin private CommandOutput output = new CommandOutput();

    /** Made by the command line. */
    public Read() {}

    @Override
    public Integer call() {
      ImportProposal read = read(file, version);
      if (!state.isEmpty()) {
        FileStates states = FileStates.standalone();
        String code =
            states
                .code(state)
                .orElseThrow(() -> BadInput.of("--state", "exchange.refused.no-state", state));
        states.check("FILE", read.state(), code);
      }
      read.unrecognized()
          .forEach(passage -> output.notice("exchange.command.unrecognized", passage));
      read.account().reported().stream()
          .filter(piece -> !read.unrecognized().contains(piece.reason()))
          .forEach(
              piece ->
                  output.notice(
                      "exchange.command.reported", piece.at(), piece.reason(), piece.text()));
      if (to.toString().isEmpty()) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
            .println(new String(DataCopyWriter.json(copy(read)), StandardCharsets.UTF_8));
      } else {
        write(to, form(to).write(copy(read)));
      }
      output.notice("exchange.command.account", read.account().summary());
      return 0;
    }
  }

  /** {@code clearinghouse matrix compare}: the differences between two copies. */
  @Command(name = "compare", mixinStandardHelpOptions = true)
  public static final class Compare implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "before")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "after")
    private Path after = Path.of("");

    @Option(names = "--out", paramLabel = "FILE")
    private Path out = Path.of("");

    @Mixin private CommandOutput output = new CommandOutput();

    /** Made by the command line. */
    public Compare() {}

    @Override
    public Integer call() {
      ImportProposal earlier = read(before);
      ImportProposal later = read(after);
      if (!earlier.form().version().equals(later.form().version())) {
        throw BadInput.of(
            "AFTER", "exchange.refused.versions", earlier.form().version(), later.form().version());
      }
      MatrixDiff diff = diff(earlier, later);
      if (!out.toString().isEmpty()) {
        write(out, WordCopyWriter.redline(diff.before(), diff.after()));
      }
      PrintStream to = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      List<FieldKey> changed = diff.changed();
      for (FieldKey key : changed) {
        to.println(FieldLabel.of(later.form(), key).withPart());
        diff.valueBefore(key).lines().forEach(line -> to.println("- " + line));
        diff.valueAfter(key).lines().forEach(line -> to.println("+ " + line));
      }
      output.notice("exchange.command.changed", changed.size());
      return 0;
    }

    // The same document has the same number in both copies.
    private static MatrixDiff diff(ImportProposal earlier, ImportProposal later) {
      Map<Long, CitedDocument> cited = new LinkedHashMap<>(earlier.documents());
      Map<Long, Long> ids = new LinkedHashMap<>();
      later
          .documents()
          .forEach(
              (number, document) -> {
                long known =
                    earlier.documents().values().stream()
                        .filter(candidate -> candidate.isSame(document))
                        .map(CitedDocument::id)
                        .findFirst()
                        .orElse(-number);
                ids.put(number, known);
                cited.putIfAbsent(known, document);
              });
      Map<Long, Long> numbers = new LinkedHashMap<>();
      MatrixCopy before = copy(earlier);
      MatrixCopy after = copy(later);
      return new MatrixDiff(
          MatrixCopy.of(before.header(), before.contents(), cited, numbers),
          MatrixCopy.of(
              after.header(), MatrixImports.renumbered(after.contents(), ids), cited, numbers));
    }
  }

  private static MatrixCopy copy(ImportProposal read) {
    String state =
        read.state().isBlank() ? Texts.get(Language.EN, "exchange.print.no-state") : read.state();
    CopyHeader header =
        new CopyHeader(
            new MatrixId(state, read.form().version()),
            state,
            read.form(),
            read.status(),
            LocalDate.now(DateText.HEADQUARTERS).toString());
    return new MatrixCopy(header, read.contents(), read.documents());
  }

  /**
   * The content of a file.
   *
   * @throws BadInput if it cannot be parsed
   */
  public static ImportProposal read(Path file) {
    return read(file, "");
  }

  /**
   * The content of a file for which a version of the form may be given.
   *
   * @throws BadInput if it cannot be parsed
   */
  public static ImportProposal read(Path file, String version) {
    return read(file, new VersionChoice(new Forms().list(), version));
  }

  static ImportProposal read(Path file, VersionChoice choice) {
    try {
      if (!Files.isRegularFile(file)) {
        throw BadInput.of("FILE", "exchange.refused.no-file", file);
      }
      byte[] content = Files.readAllBytes(file);
      return CopyFormat.isJson(content)
          ? choice.check(JsonCopyParser.read(content, choice.forms()))
          : CopyFormat.read(FileTables.read(content, file.toString()), choice);
    } catch (IOException unreadable) {
      throw BadInput.of("FILE", "exchange.refused.unreadable", file);
    }
  }

  /** The format that the extension of a file name stands for. */
  public static CopyFormat form(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return CopyFormat.find(name.substring(name.lastIndexOf('.') + 1))
        .orElseThrow(() -> BadInput.of("--to", "exchange.refused.extension", file));
  }

  /** Writes a new file, completely or not at all. */
  public static void write(Path file, byte[] bytes) {
    if (Files.exists(file)) {
      throw BadInput.of("--to", "exchange.refused.exists", file);
    }
    try {
      Path part = Path.of(file + ".part");
      Files.write(part, bytes);
      Files.move(part, file);
    } catch (IOException unwritable) {
      throw ResourceShortage.or(
          BadInput.of("--to", "exchange.refused.unwritable", file), unwritable);
    }
  }
}
