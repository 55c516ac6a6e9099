package org.clearinghouse1540.notes;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.files.DocumentText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse read-note FILE}: prints the information found in an information note. */
@Command(name = "read-note", mixinStandardHelpOptions = true)
public final class NoteCommands implements Callable<Integer> {
  /** The format of the output. */
  enum Format {
    json,
    text
  }

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--format")
  private Format format = Format.json;

  @Mixin private CommandOutput output = new CommandOutput();

  /** Created by the command line. */
  public NoteCommands() {}

  @Override
  public Integer call() {
    Note note = NoteParser.standalone().read(DocumentText.read(file)).note();
    output.data(
        format == Format.json
            ? NoteJson.text(note)
            : NoteTextFormatter.of(note, output.language()));
    return 0;
  }
}
