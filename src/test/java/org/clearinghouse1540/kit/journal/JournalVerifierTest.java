package org.clearinghouse1540.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.journal.VerificationResult.Broken;
import org.clearinghouse1540.kit.journal.VerificationResult.Intact;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of damage to a journal is reported with its place and its reason. */
class JournalVerifierTest {
  private static final int SIZE = 20;

  @TempDir private Path folder = Path.of("");
  @TempDir private Path otherFolder = Path.of("");
  private final List<JournalEntry> entries = new ArrayList<>();

  @BeforeEach
  void write() {
    entries.addAll(ExampleEntries.of(SIZE, 3));
  }

  @Test
  void anEmptyJournalIsIntact() {
    assertThat(JournalVerifier.check(List.of(), List.of(), "")).isEqualTo(new Intact(0, 0));
  }

  @Test
  void entriesAfterTheLastHeadAreIntactButNotSigned() {
    assertThat(check(head(12), head(5))).isEqualTo(new Intact(SIZE, 12));
    assertThat(check()).isEqualTo(new Intact(SIZE, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 19})
  void aMissingEntryIsReportedWithTheNextOne(int seq) {
    entries.remove(seq - 1);
    assertThat(check()).isEqualTo(broken(seq, Message.of("kit.journal.broken.missing", seq + 1L)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 20})
  void anEntryThatIsRepeatedIsOutOfOrder(int seq) {
    entries.add(seq - 1, entries.get(seq - 2));
    assertThat(check()).isEqualTo(broken(seq, Message.of("kit.journal.broken.order", seq - 1L)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 20})
  void aChangedEntryDoesNotMatchItsHash(int seq) {
    entries.set(seq - 1, ExampleEntries.forged(entries.get(seq - 1)));
    assertThat(check()).isEqualTo(broken(seq, Message.of("kit.journal.broken.changed")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 19})
  void aReplacedEntryIsReportedAtTheNextOne(int seq) {
    JournalEntry entry = entries.get(seq - 1);
    entries.set(
        seq - 1, ExampleEntries.rewritten(entry, entry.recordBefore(), entry.chainBefore()));
    assertThat(check()).isEqualTo(broken(seq + 1, Message.of("kit.journal.broken.replaced")));
  }

  @Test
  void anEntryThatIgnoresThePreviousOneOfItsRecordIsReported() {
    JournalEntry entry = entries.get(9);
    JournalEntry other = ExampleEntries.rewritten(entry, JournalEntry.NONE, entry.chainBefore());
    entries.set(9, other);
    assertThat(check())
        .isEqualTo(broken(10, Message.of("kit.journal.broken.record", entry.subject())));
  }

  @Test
  void aReplacedLastEntryIsRevealedByTheHead() {
    TreeHead earlier = head(15);
    TreeHead last = head(SIZE);
    JournalEntry entry = entries.getLast();
    entries.set(
        SIZE - 1, ExampleEntries.rewritten(entry, entry.recordBefore(), entry.chainBefore()));
    assertThat(check(earlier)).isEqualTo(new Intact(SIZE, 15));
    assertThat(check(earlier, last))
        .isEqualTo(broken(16, Message.of("kit.journal.broken.between", (long) SIZE)));
  }

  @Test
  void removedLastEntriesAreRevealedByTheHead() {
    TreeHead last = head(SIZE);
    entries.subList(17, SIZE).clear();
    assertThat(check(last))
        .isEqualTo(broken(18, Message.of("kit.journal.broken.removed", (long) SIZE)));
  }

  @Test
  void aHeadWithAnotherNumberOfEntriesHasNoValidSignature() {
    TreeHead head = head(15);
    TreeHead changed = new TreeHead(14, head.root(), head.at(), head.publicKey(), head.signature());
    assertThat(check(changed)).isEqualTo(broken(14, Message.of("kit.journal.broken.signature")));
  }

  @Test
  void aHeadOfAnotherKeyIsValidOnlyIfNoKeyIsExpected() {
    SigningKey other = SigningKey.of(otherFolder);
    TreeHead head = ExampleEntries.head(entries, SIZE, other);
    assertThat(JournalVerifier.check(entries, List.of(head), "")).isEqualTo(new Intact(SIZE, SIZE));
    assertThat(check(head)).isEqualTo(broken(SIZE, Message.of("kit.journal.broken.signature")));
  }

  @Test
  void theFirstErrorIsReportedAndNotALaterOne() {
    entries.set(4, ExampleEntries.forged(entries.get(4)));
    entries.remove(15);
    assertThat(check()).isEqualTo(broken(5, Message.of("kit.journal.broken.changed")));
  }

  @Test
  void theReasonIsGivenInEveryLanguage() {
    entries.remove(3);
    Message reason = ((Broken) check()).reason();
    List<String> sentences = new ArrayList<>();
    for (Language language : Language.values()) {
      sentences.add(reason.in(language));
    }
    assertThat(sentences).doesNotHaveDuplicates().allMatch(sentence -> sentence.contains("5"));
  }

  private VerificationResult check(TreeHead... heads) {
    return JournalVerifier.check(entries, List.of(heads), key().publicKey());
  }

  private TreeHead head(int size) {
    return ExampleEntries.head(entries, size, key());
  }

  private SigningKey key() {
    return SigningKey.of(folder);
  }

  private static Broken broken(long seq, Message reason) {
    return new Broken(seq, reason);
  }
}
