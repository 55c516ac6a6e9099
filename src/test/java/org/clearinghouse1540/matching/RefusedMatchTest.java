package org.clearinghouse1540.matching;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.app.RefusedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options and files that the command cannot use. */
class RefusedMatchTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void eachNeedHasAtLeastOneOffer(String best) throws IOException {
    match(file("needs.json", "[]"), file("offers.json", "[]"), "--best", best)
        .because("matching.refused.best");
  }

  @Test
  void aComponentIsKnown() throws IOException {
    match(file("needs.json", "[]"), file("offers.json", "[]"), "--without", "bm25, Luck")
        .because("matching.refused.component", "Luck");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bm25,embedding,thesaurus",
        "bm25,embedding,thesaurus,rules",
        "BM25, Embedding, thesaurus,"
      })
  void aComponentThatScoresIsLeft(String without) throws IOException {
    match(file("needs.json", "[]"), file("offers.json", "[]"), "--without", without)
        .because("matching.refused.no-component");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":\"N1\"}", "\"N1\"", "3", "null", "true"})
  void aFileContainsAList(String content) throws IOException {
    Path needs = file("needs.json", content);
    Path offers = file("offers.json", "[]");
    match(needs, offers).because("matching.refused.no-list", needs, "needs");
    match(offers, needs).because("matching.refused.no-list", needs, "offers");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {"[|1", "[{\"id\": N1}]|1", "[{\"id\":\"N1\",\\n\\n\"text\"]|3", "needs,offers|1"})
  void aFileThatIsNotJsonIsRefusedWithItsLine(String content, int line) throws IOException {
    Path broken = file("broken.json", content.replace("\\n", "\n"));
    Path empty = file("empty.json", "[]");
    match(broken, empty).because("matching.refused.json", broken, line);
    match(empty, broken).because("matching.refused.json", broken, line);
  }

  @Test
  void aLargeFileIsRefusedUnread() throws IOException {
    Path large = folder.resolve("large.json");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(25L * 1024 * 1024 + 1);
    }
    match(large, file("offers.json", "[]")).because("matching.refused.too-large", large);
    match(file("needs.json", "[]"), large).because("matching.refused.too-large", large);
  }

  @Test
  void aFileThatTheSystemDoesNotReadIsRefused() throws IOException {
    // The memory of this process: a file whose first bytes nobody may read.
    Path memory = Path.of("/proc/self/mem");
    match(memory, file("offers.json", "[]")).because("matching.refused.unreadable", memory);
  }

  @Test
  void aFileThatDoesNotExistIsRefusedForNeedsAndForOffers() throws IOException {
    Path missing = folder.resolve("missing.json");
    match(missing, file("offers.json", "[]")).because("matching.refused.no-file", missing);
    match(file("needs.json", "[]"), missing).because("matching.refused.no-file", missing);
    match(file("needs.json", "[]"), folder).because("matching.refused.no-file", folder);
  }

  private static RefusedCommand match(Path needs, Path offers, String... more) {
    return RefusedCommand.of(
        Stream.concat(
                Stream.of("match", "--needs", needs.toString(), "--offers", offers.toString()),
                List.of(more).stream())
            .toArray(String[]::new));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }
}
