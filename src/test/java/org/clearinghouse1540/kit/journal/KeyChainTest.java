package org.clearinghouse1540.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.VerificationResult.Broken;
import org.clearinghouse1540.kit.journal.VerificationResult.Intact;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A journal whose signing key was replaced: which key may sign which of its heads. */
class KeyChainTest {
  private static final int BEFORE = 12;
  private static final int SIZE = 20;
  private final SigningKey old = SigningKey.create();
  private final SigningKey created = SigningKey.create();
  private final List<JournalEntry> entries = ExampleEntries.of(BEFORE, 3);

  @Test
  void headsOfBothKeysAreValidInTheirTime() {
    replace(old, created);
    List<TreeHead> heads = List.of(head(5, old), head(BEFORE + 1, old), head(SIZE, created));
    for (String trusted : List.of("", old.publicKey(), created.publicKey())) {
      assertThat(JournalVerifier.check(entries, heads, trusted)).isEqualTo(new Intact(SIZE, SIZE));
    }
    assertThat(JournalVerifier.check(entries, heads, SigningKey.create().publicKey()))
        .isEqualTo(broken(5));
  }

  @Test
  void theOldKeySignsNothingAnyMore() {
    replace(old, created);
    assertThat(check(head(SIZE, old))).isEqualTo(broken(SIZE));
    assertThat(check(head(BEFORE + 2, old))).isEqualTo(broken(BEFORE + 2));
  }

  @Test
  void theNewKeySignsNothingThatCameBefore() {
    replace(old, created);
    assertThat(check(head(BEFORE, created))).isEqualTo(broken(BEFORE));
  }

  @Test
  void aReplacementWithoutTheSignatureOfTheKeyBeforeIsReported() {
    SigningKey stranger = SigningKey.create();
    String signature =
        stranger.seal(KeySuccession.statement(old.publicKey(), stranger.publicKey()));
    append(old.publicKey(), stranger.publicKey(), signature);
    assertThat(check(head(SIZE, stranger)))
        .isEqualTo(new Broken(BEFORE + 1, Message.of("kit.journal.broken.key")));
    for (String after : List.of("{}", "[]", "not a record", "{\"before\":1}")) {
      entries.removeLast();
      entries.add(next(after));
      assertThat(check(head(BEFORE, old)))
          .as(after)
          .isEqualTo(new Broken(entries.size(), Message.of("kit.journal.broken.key")));
    }
  }

  @Test
  void aKeyThatNeverSignedCannotBeReplaced() {
    SigningKey stranger = SigningKey.create();
    replace(stranger, created);
    assertThat(check(head(5, old), head(SIZE, created))).isEqualTo(broken(5));
  }

  @Test
  void aKeyThatWasReplacedCannotBeReplacedAgain() {
    replace(old, created);
    SigningKey thief = SigningKey.create();
    append(
        old.publicKey(),
        thief.publicKey(),
        old.seal(KeySuccession.statement(old.publicKey(), thief.publicKey())));
    assertThat(check(head(SIZE, created)))
        .isEqualTo(new Broken(SIZE + 1, Message.of("kit.journal.broken.key")));
  }

  @Test
  void aBundleOfOneRecordProvesWhichKeyFollowed() {
    replace(old, created);
    JournalBundle bundle = JournalBundle.of(entries, head(SIZE, created), Optional.of("example/1"));
    assertThat(bundle.entries()).extracting(JournalEntry::subject).contains(KeySuccession.SUBJECT);
    for (String trusted : List.of("", old.publicKey(), created.publicKey())) {
      assertThat(bundle.check(trusted)).isInstanceOf(Intact.class);
    }
    assertThat(bundle.check(SigningKey.create().publicKey())).isEqualTo(broken(SIZE));
    JournalBundle forged = JournalBundle.of(entries, head(SIZE, old), Optional.of("example/1"));
    assertThat(forged.check(old.publicKey())).as("signed with the old key").isEqualTo(broken(SIZE));
  }

  @Test
  void codesAreVerifiedWithTheKeyOfTheirTime() {
    SigningKey key = SigningKey.parse(created.after(old, 7).lines());
    assertThat(key.code(7, "rows")).isEqualTo(old.code("rows"));
    assertThat(key.code(8, "rows")).isEqualTo(created.code("rows")).isEqualTo(key.code("rows"));
    SigningKey third = SigningKey.parse(SigningKey.create().after(key, 9).lines());
    assertThat(third.code(7, "rows")).isEqualTo(old.code("rows"));
    assertThat(third.code(9, "rows")).isEqualTo(created.code("rows"));
    assertThat(third.code(10, "rows")).isEqualTo(third.code("rows"));
    assertThat(third.isSealed("packet 1", old.seal("packet 1"))).isTrue();
    assertThat(third.isSealed("packet 1", SigningKey.create().seal("packet 1"))).isFalse();
    assertThat(String.join(" ", third.lines()))
        .as("the private keys before are not kept")
        .doesNotContain(old.lines().get(1), created.lines().get(1));
  }

  // The entry that replaces a key, and others up to the size.
  private void replace(SigningKey before, SigningKey key) {
    append(
        before.publicKey(),
        key.publicKey(),
        before.seal(KeySuccession.statement(before.publicKey(), key.publicKey())));
    while (entries.size() < SIZE) {
      entries.add(
          ExampleEntries.next(entries, Change.of("value set", "example/1").after(Map.of("v", 1))));
    }
  }

  private void append(String before, String key, String signature) {
    entries.add(
        next(
            JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of("before", before, "key", key, "signature", signature))));
  }

  private JournalEntry next(String after) {
    return ExampleEntries.next(entries, Change.of(KeySuccession.ACT, KeySuccession.SUBJECT), after);
  }

  private VerificationResult check(TreeHead... heads) {
    return JournalVerifier.check(new ArrayList<>(entries), List.of(heads), "");
  }

  private TreeHead head(int size, SigningKey key) {
    return ExampleEntries.head(entries, Math.min(size, entries.size()), key);
  }

  private static Broken broken(long seq) {
    return new Broken(seq, Message.of("kit.journal.broken.signature"));
  }
}
