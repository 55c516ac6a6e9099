package org.clearinghouse1540.matching;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.clearinghouse1540.access.Institutions;
import org.clearinghouse1540.exchange.MatrixCommands;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.NoteParser;
import org.clearinghouse1540.states.PartyResolver;

/**
 * Every reader of outside bytes under a fuzzer that follows the code it reaches (Jazzer). The first
 * byte chooses the reader. Whatever comes, it is read or refused in a sentence. In {@code ./check}
 * the corpus beside this test is run, then new inputs for some seconds; for long: {@code
 * tools/fuzz}.
 */
class ReadersFuzzTest {
  private static final Path FOLDER = folder();

  @FuzzTest(maxDuration = "20s")
  void isReadOrRefusedInASentence(byte[] data) throws IOException {
    if (data.length < 2 || data.length > 20_000) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(data, 1, data.length);
    try {
      read(Math.floorMod(data[0], 10), rest);
    } catch (Table.WrongDefinition refused) {
      // A definition file is the operator's own; it names its line.
    } catch (BadInput refused) {
      if (refused.sentence(Language.EN).isBlank()
          || refused.sentence(Language.EN).contains("Exception")) {
        throw new AssertionError("no sentence: " + refused.sentence(Language.EN), refused);
      }
    }
  }

  private static void read(int reader, byte[] bytes) throws IOException {
    switch (reader) {
      case 0, 1, 2 -> DocumentText.read(bytes, "file");
      case 3 -> Readers.NOTES.read(DocumentText.read(bytes, "file.txt"));
      case 4 -> Table.read("table.csv", new ByteArrayInputStream(bytes)).rows();
      case 5 -> {
        Path file = Files.write(FOLDER.resolve("match.json"), bytes);
        try {
          MatchFileReader.needs(file);
        } catch (BadInput refused) {
          MatchFileReader.offers(file);
        }
      }
      case 6 -> {
        Files.write(FOLDER.resolve(Institutions.FILE), bytes);
        Institutions.read(FOLDER);
      }
      case 8 -> FileTables.read(bytes, "file");
      case 9 -> MatrixCommands.read(Files.write(FOLDER.resolve("matrix.json"), bytes));
      default -> MailServer.parse(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("fuzz");
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  private static final class Readers {
    static final NoteParser NOTES =
        new NoteParser(
            PartyResolver.standalone(), new org.clearinghouse1540.obligations.SubjectAreas());
  }
}
