package org.clearinghouse1540.obligations;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;

/** Reads the definition files of a form from a folder on disk or from an upload. */
public final class FormFolderReader {
  private static final int MOST_BYTES = 2_000_000;

  private FormFolderReader() {}

  /**
   * Reads a folder.
   *
   * @throws BadInput if the folder does not exist or contains other files
   */
  public static FormDefinitionFiles at(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw BadInput.of("FOLDER", "obligations.refused.folder-missing", folder);
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.sorted().toList()) {
        String name = String.valueOf(path.getFileName());
        if (Files.isRegularFile(path) && !name.startsWith(".")) {
          files.put(
              name,
              Files.size(path) > MOST_BYTES ? new byte[MOST_BYTES + 1] : Files.readAllBytes(path));
        }
      }
    } catch (IOException unreadable) {
      throw BadInput.of("FOLDER", "obligations.refused.folder-unreadable", folder);
    }
    return of(String.valueOf(folder.toAbsolutePath().normalize().getFileName()), files);
  }

  /**
   * Reads uploaded files.
   *
   * @throws BadInput with every wrong file name, size and encoding
   */
  public static FormDefinitionFiles of(String name, Map<String, byte[]> files) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach(
        (file, bytes) -> {
          if (!FormDefinitionFiles.isFile(file)) {
            problems.add(Problem.of("file", "obligations.refused.file-name", file));
          } else if (bytes.length > MOST_BYTES) {
            problems.add(Problem.of("file", "obligations.refused.too-large", file));
          } else {
            try {
              texts.put(file, text(bytes));
            } catch (CharacterCodingException other) {
              problems.add(Problem.of("file", "obligations.refused.encoding", file));
            }
          }
        });
    if (problems.isEmpty() && texts.isEmpty()) {
      problems.add(Problem.of("file", "obligations.refused.no-files"));
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return new FormDefinitionFiles(name, texts);
  }

  // Spreadsheet programs write a byte order mark before the first letter.
  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
