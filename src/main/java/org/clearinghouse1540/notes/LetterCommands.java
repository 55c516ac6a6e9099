package org.clearinghouse1540.notes;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.files.DocumentText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code clearinghouse read-letter FILE}: prints the needs that a letter of request or a completed
 * form voices, and the account of its lines.
 */
@Command(name = "read-letter", mixinStandardHelpOptions = true)
public final class LetterCommands implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Mixin private CommandOutput output = new CommandOutput();

  /** Created by the command line. */
  public LetterCommands() {}

  @Override
  public Integer call() {
    output.data(NoteJson.text(LetterParser.standalone().read(DocumentText.read(file))));
    return 0;
  }
}
