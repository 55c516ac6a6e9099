package org.clearinghouse1540.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.journal.VerificationResult.Broken;
import org.clearinghouse1540.kit.journal.VerificationResult.Intact;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exported journals: their files, and what their verification reveals. */
class JournalBundleFileTest {
  private static final int SIZE = 12;

  @TempDir private Path folder = Path.of("");
  private final List<JournalEntry> entries = ExampleEntries.of(SIZE, 4);

  @Test
  void aBundleIsTheSameAfterWritingAndReading() throws IOException {
    JournalBundle whole = bundle("");
    JournalBundle read = JournalBundle.read(write(whole));
    assertThat(read.entries()).isEqualTo(whole.entries());
    assertThat(read.head()).isEqualTo(whole.head());
    assertThat(read.whole()).isTrue();
    assertThat(read.check(key().publicKey())).isEqualTo(new Intact(SIZE, SIZE));
    JournalBundle part = bundle("example/1");
    assertThat(JournalBundle.read(write(part))).isEqualTo(part);
  }

  @ParameterizedTest
  @CsvSource({"example/1,3", "example,12", "example/,0", "exam,0", "example/12,0"})
  void aPartHasTheEntriesOfOneRecordAndItsParts(String subject, int count) {
    JournalBundle part = bundle(subject);
    assertThat(part.entries()).hasSize(count);
    assertThat(part.whole()).isFalse();
    assertThat(part.check("")).isEqualTo(new Intact(count, SIZE));
  }

  @Test
  void entriesAfterTheHeadAreNotExported() {
    JournalBundle early =
        JournalBundle.of(entries, ExampleEntries.head(entries, 5, key()), Optional.empty());
    assertThat(early.entries()).hasSize(5);
    assertThat(early.check("")).isEqualTo(new Intact(5, 5));
  }

  @Test
  void aChangedEntryOfAPartIsRevealed() {
    JournalBundle part = bundle("example/2");
    JournalEntry first = part.entries().getFirst();
    assertThat(with(part, 0, ExampleEntries.forged(first)).check(""))
        .isEqualTo(new Broken(first.seq(), Message.of("kit.journal.broken.changed")));
  }

  @Test
  void aMissingEarlierEntryOfAPartIsRevealed() {
    JournalBundle part = bundle("example/2");
    List<JournalEntry> rest = part.entries().subList(1, part.entries().size());
    JournalBundle without = new JournalBundle(false, part.head(), rest, part.proofs());
    assertThat(without.check(""))
        .isEqualTo(
            new Broken(
                rest.getFirst().seq(),
                Message.of("kit.journal.broken.earlier-missing", "example/2")));
  }

  @Test
  void aRewrittenEntryOfAPartIsNotUnderTheHead() {
    JournalBundle part = bundle("example/2");
    int last = part.entries().size() - 1;
    JournalEntry entry = part.entries().get(last);
    JournalEntry rewritten =
        ExampleEntries.rewritten(entry, entry.recordBefore(), entry.chainBefore());
    assertThat(with(part, last, rewritten).check(""))
        .isEqualTo(new Broken(entry.seq(), Message.of("kit.journal.broken.not-under-head")));
  }

  @Test
  void anEntryWithoutItsProofIsNotUnderTheHead() {
    JournalBundle part = bundle("example/2");
    Map<Long, List<String>> proofs = new HashMap<>(part.proofs());
    long seq = part.entries().getFirst().seq();
    proofs.remove(seq);
    JournalBundle without = new JournalBundle(false, part.head(), part.entries(), proofs);
    assertThat(without.check(""))
        .isEqualTo(new Broken(seq, Message.of("kit.journal.broken.not-under-head")));
  }

  @Test
  void aPartIsBoundToTheExpectedKey() {
    Broken expected = new Broken(SIZE, Message.of("kit.journal.broken.signature"));
    JournalBundle part = bundle("example/2");
    assertThat(part.check(key().publicKey())).isInstanceOf(Intact.class);
    assertThat(part.check("00ff")).isEqualTo(expected);
    TreeHead head = part.head();
    TreeHead other = new TreeHead(SIZE, "ab", head.at(), head.publicKey(), head.signature());
    assertThat(new JournalBundle(false, other, part.entries(), part.proofs()).check(""))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "{",
        "{}",
        "[]",
        "null",
        "{\"format\":\"other-1\"}",
        "%PDF-1.7",
        "",
        "\u0000"
      })
  void aFileOfAnotherKindIsRefusedWithItsFirstLine(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("other.jsonl"), line + "\n");
    assertThat(Refusal.of(() -> JournalBundle.read(file)))
        .isEqualTo(Problem.of("file", "kit.journal.not-a-bundle", file, 1));
  }

  @Test
  void anEmptyFileIsIncomplete() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.jsonl"));
    assertThat(Refusal.of(() -> JournalBundle.read(file)))
        .isEqualTo(Problem.of("file", "kit.journal.bundle-incomplete", file));
  }

  @Test
  void aFileWithoutItsLastLinesIsIncomplete() throws IOException {
    Path file = write(bundle(""));
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 2));
    assertThat(Refusal.of(() -> JournalBundle.read(file)))
        .isEqualTo(Problem.of("file", "kit.journal.bundle-incomplete", file));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"act\":\"value set\"','\"act\":7',2",
    "'\"subject\"','\"object\"',2",
    "'2026-03-11T09:00:01Z','11 March 2026',2",
    "'{\"seq\"','{seq',2",
    "'\"root\"','\"top\"',1",
    "'\"before\":null,','\"before\":5,',2"
  })
  void aLineOfAnotherFormIsRefusedWithItsNumber(String text, String other, int line)
      throws IOException {
    Path file = write(bundle(""));
    String content = Files.readString(file);
    assertThat(content).contains(text);
    Files.writeString(file, content.replace(text, other));
    assertThat(Refusal.of(() -> JournalBundle.read(file)))
        .isEqualTo(Problem.of("file", "kit.journal.not-a-bundle", file, line));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws IOException {
    Path file = write(bundle(""));
    byte[] bytes = Files.readString(file).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xFF;
    Files.write(file, bytes);
    assertThat(Refusal.of(() -> JournalBundle.read(file)).message().key())
        .isEqualTo("kit.journal.not-a-bundle");
  }

  @Test
  void aMissingFileIsUnreadable() {
    Path file = folder.resolve("missing.jsonl");
    assertThat(Refusal.of(() -> JournalBundle.read(file)))
        .isEqualTo(Problem.of("file", "kit.file.unreadable", file));
  }

  private JournalBundle bundle(String subject) {
    Optional<String> chosen = subject.isEmpty() ? Optional.empty() : Optional.of(subject);
    return JournalBundle.of(entries, ExampleEntries.head(entries, SIZE, key()), chosen);
  }

  private static JournalBundle with(JournalBundle bundle, int index, JournalEntry entry) {
    List<JournalEntry> changed = new ArrayList<>(bundle.entries());
    changed.set(index, entry);
    return new JournalBundle(false, bundle.head(), changed, bundle.proofs());
  }

  private Path write(JournalBundle bundle) throws IOException {
    StringWriter text = new StringWriter();
    bundle.write(text);
    return Files.writeString(folder.resolve("bundle.jsonl"), text.toString());
  }

  private SigningKey key() {
    return SigningKey.of(folder);
  }
}
