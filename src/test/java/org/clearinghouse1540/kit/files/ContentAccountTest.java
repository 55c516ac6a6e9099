package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;

/** Every piece of a source is placed or reported, and the numbers add up. */
class ContentAccountTest {
  private static final Message REASON = Message.of("kit.form.required");

  @Test
  void countsEachPieceOnce() {
    ContentAccount.Builder builder = new ContentAccount.Builder();
    builder.place();
    builder.report("2", "an unknown line", REASON);
    builder.place();
    ContentAccount account = builder.build();
    assertThat(account.total()).isEqualTo(3);
    assertThat(account.placed()).isEqualTo(2);
    assertThat(account.reported())
        .containsExactly(new ContentAccount.Reported("2", "an unknown line", REASON));
    assertThat(account.summary().in(Language.EN))
        .isEqualTo("Pieces of the source: 3. Placed: 2. Reported: 1.");
  }

  @Test
  void numbersThatDoNotAddUpAreRefused() {
    assertThatThrownBy(() -> new ContentAccount(3, 2, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ContentAccount(-1, -1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
