package org.clearinghouse1540.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of an installation, its signatures, and the file of signed heads. */
class SigningKeyTest {
  private static final Instant AT = Instant.parse("2026-03-11T09:00:00.123456Z");
  private static final String ROOT = "ab".repeat(32);

  @TempDir private Path folder = Path.of("");
  @TempDir private Path otherFolder = Path.of("");

  @Test
  void theKeyIsCreatedOnceAndReadableOnlyByItsOwner() throws IOException {
    SigningKey first = SigningKey.of(folder);
    Path file = folder.resolve(SigningKey.FILE);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SigningKey.of(folder).publicKey()).isEqualTo(first.publicKey());
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(SigningKey.of(otherFolder).publicKey()).isNotEqualTo(first.publicKey());
  }

  @Test
  void noDraftOfTheKeyRemains() throws IOException {
    SigningKey.of(folder);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve(SigningKey.FILE));
    }
  }

  @Test
  void aFileWithoutAKeyStopsTheStart() throws IOException {
    Files.write(folder.resolve(SigningKey.FILE), List.of("00", "00ff"));
    assertThatThrownBy(() -> SigningKey.of(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(SigningKey.FILE);
  }

  @Test
  void aSealIsValidForItsStatementAndInstallationOnly() {
    SigningKey key = SigningKey.of(folder);
    String seal = key.seal("packet 12 of Example State 001");
    assertThat(key.isSealed("packet 12 of Example State 001", seal)).isTrue();
    assertThat(key.isSealed("packet 13 of Example State 001", seal)).isFalse();
    assertThat(SigningKey.of(otherFolder).isSealed("packet 12 of Example State 001", seal))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "xyz", "0", "not hexadecimal"})
  void textThatIsNoSignatureIsNoSeal(String seal) {
    assertThat(SigningKey.of(folder).isSealed("statement", seal)).isFalse();
  }

  @Test
  void aSealIsNoHeadAndAHeadIsNoSeal() {
    SigningKey key = SigningKey.of(folder);
    TreeHead head = key.sign(5, ROOT, AT);
    String statement = TreeHead.statement(5, ROOT, AT);
    assertThat(key.isSealed(statement, head.signature())).isFalse();
    TreeHead sealed = new TreeHead(5, ROOT, AT, key.publicKey(), key.seal(statement));
    assertThat(sealed.holds()).isFalse();
  }

  @Test
  void aHeadIsValidOnlyWithItsOwnValues() {
    SigningKey key = SigningKey.of(folder);
    TreeHead head = key.sign(5, ROOT, AT);
    String signature = head.signature();
    String publicKey = head.publicKey();
    String otherKey = SigningKey.of(otherFolder).publicKey();
    assertThat(head.holds()).isTrue();
    assertThat(new TreeHead(6, ROOT, AT, publicKey, signature).holds()).isFalse();
    assertThat(new TreeHead(5, "cd".repeat(32), AT, publicKey, signature).holds()).isFalse();
    assertThat(new TreeHead(5, ROOT, AT.plusNanos(1000), publicKey, signature).holds()).isFalse();
    assertThat(new TreeHead(5, ROOT, AT, otherKey, signature).holds()).isFalse();
    assertThat(new TreeHead(5, ROOT, AT, "no key", signature).holds()).isFalse();
    assertThat(new TreeHead(5, ROOT, AT, publicKey, "no signature").holds()).isFalse();
  }

  @Test
  void headsAreKeptInTheirOrder() {
    SigningKey key = SigningKey.of(folder);
    TreeHeadFile file = TreeHeadFile.in(folder);
    assertThat(file.read()).isEmpty();
    List<TreeHead> heads = List.of(key.sign(3, ROOT, AT), key.sign(9, "cd".repeat(32), AT));
    heads.forEach(file::append);
    assertThat(TreeHeadFile.in(folder).read()).isEqualTo(heads).allMatch(TreeHead::holds);
  }

  @Test
  void otherLinesOfTheFileAreIgnored() throws IOException {
    TreeHead head = SigningKey.of(folder).sign(3, ROOT, AT);
    TreeHeadFile.in(folder).append(head);
    Files.writeString(
        folder.resolve(TreeHeadFile.NAME),
        "\ncomment\n-3 a b c d\n1 2 3 4 5 6\n9999999999999999999 a b c d\n",
        StandardOpenOption.APPEND);
    assertThat(TreeHeadFile.in(folder).read()).containsExactly(head);
  }

  @Test
  void aLineThatIsCutOffOrHasNoTimeIsIgnored() throws IOException {
    TreeHead head = SigningKey.of(folder).sign(3, ROOT, AT);
    TreeHeadFile file = TreeHeadFile.in(folder);
    file.append(head);
    for (String cut : List.of("12", "12 abcd", "12 abcd 2026-0", "12 abcd 2026-0 ef ab")) {
      Files.writeString(folder.resolve(TreeHeadFile.NAME), cut + "\n", StandardOpenOption.APPEND);
    }
    assertThat(file.read()).containsExactly(head);
  }

  @ParameterizedTest
  @CsvSource({"'',expert", "' ',expert", "a name,''", "a name,' '"})
  void anActorHasANameAndARole(String name, String role) {
    assertThatThrownBy(() -> new Actor(name, role)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachFieldOfAnEntryChangesItsHash() {
    List<JournalEntry> entries = ExampleEntries.of(4, 2);
    JournalEntry entry = entries.getLast();
    assertThat(entry.computedHash()).isEqualTo(entry.hash()).matches("[0-9a-f]{64}");
    assertThat(ExampleEntries.forged(entry).computedHash()).isNotEqualTo(entry.hash());
    assertThat(entries).extracting(JournalEntry::hash).doesNotHaveDuplicates();
  }

  /** The hash covers the length of each field, so text cannot move from one to the next. */
  @Test
  void textThatMovesBetweenFieldsChangesTheHash() {
    assertThat(withReason("ab", "c").computedHash())
        .isNotEqualTo(withReason("a", "bc").computedHash());
    assertThat(withReason("", "-,").computedHash())
        .isNotEqualTo(withReason("-,", "").computedHash());
  }

  @Test
  void aChangeIsBuiltStepByStep() {
    Change change =
        Change.of("event recorded", "event/12")
            .before(Map.of("title", "a"))
            .after(Map.of("title", "b"))
            .why("corrected")
            .source("document/3");
    assertThat(change.before()).contains(Map.of("title", "a"));
    assertThat(change.after()).isEqualTo(Map.of("title", "b"));
    assertThat(change.why()).isEqualTo("corrected");
    assertThat(change.source()).isEqualTo("document/3");
    assertThat(Change.of("event recorded", "event/12").before()).isEmpty();
  }

  private static JournalEntry withReason(String why, String source) {
    JournalEntry entry = ExampleEntries.of(1, 1).getFirst();
    return new JournalEntry(
        entry.seq(),
        entry.at(),
        entry.actor(),
        entry.act(),
        entry.subject(),
        entry.before(),
        entry.after(),
        why,
        source,
        entry.recordBefore(),
        entry.chainBefore(),
        "",
        "");
  }
}
