package org.clearinghouse1540.notes;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.files.DocumentText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse read-note FILE}: prints what is found in an information note. */
@Command(name = "read-note", mixinStandardHelpOptions = true)
public final class NoteCommands implements Callable<Integer> {
  /** In which form the result is printed. */
  enum Format {
    json,
    text
  }

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--format")
  private Format format = Format.json;

  /** Made by the command line. */
  public NoteCommands() {}

  @Override
  public Integer call() {
    Note note = NoteParser.standalone().read(DocumentText.read(file)).note();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(format == Format.json ? NoteJson.text(note) : NoteTextFormatter.of(note));
    return 0;
  }
}
