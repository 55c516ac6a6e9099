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

/** Reads the definition files of a form from a folder on disk, or as they were sent. */
public final class FormFolderReader {
  private static final int MOST_BYTES = 2_000_000;

  private FormFolderReader() {}

  /**
   * The folder at this place.
   *
   * @throws BadInput if it is none, or a file in it is none of a form's
   */
  public static FormDefinitionFiles at(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInput("FOLDER", "There is no folder " + folder + ".");
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
      throw new BadInput(
          "FOLDER", "The folder " + folder + " cannot be read; check its permissions.");
    }
    return of(String.valueOf(folder.toAbsolutePath().normalize().getFileName()), files);
  }

  /**
   * Files as they were sent.
   *
   * @throws BadInput with everything that is wrong with their names, sizes and letters
   */
  public static FormDefinitionFiles of(String name, Map<String, byte[]> files) {
    List<String> problems = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach(
        (file, bytes) -> {
          if (!FormDefinitionFiles.isFile(file)) {
            problems.add(
                file
                    + " is no file of a form; they are form.json, rows.csv, words.en.csv (also fr,"
                    + " es, ru, zh, ar) and from-YEAR.csv.");
          } else if (bytes.length > MOST_BYTES) {
            problems.add(file + " is larger than 2 MB; a form is much smaller.");
          } else {
            try {
              texts.put(file, text(bytes));
            } catch (CharacterCodingException other) {
              problems.add(
                  file + " is not in UTF-8; in the spreadsheet choose to save as CSV UTF-8.");
            }
          }
        });
    if (problems.isEmpty() && texts.isEmpty()) {
      problems.add("There is no file of a form here, such as rows.csv.");
    }
    if (!problems.isEmpty()) {
      throw new BadInput("file", problems);
    }
    return new FormDefinitionFiles(name, texts);
  }

  // Spreadsheets write a mark before the first letter, and some part columns with semicolons.
  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
