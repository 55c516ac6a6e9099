package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;

/** Comments of a State before they are stored. */
class CommentDraftTest {
  private static final FieldKey MARK = new FieldKey("op2.manufacture", "framework.nw");
  private static final FieldKey SOURCE = new FieldKey("op2.manufacture", "framework.source");
  private static final FieldKey TEXT = new FieldKey("op2.manufacture", "remarks");
  private final FormFields form = FormFields.of(new Forms().find("2017").orElseThrow());

  @Test
  void wordsAMarkOrASourceAreEnough() {
    assertThat(problems(TEXT, " words ", Optional.empty(), List.of())).isEmpty();
    assertThat(problems(MARK, "", Optional.of(FieldMark.X), List.of())).isEmpty();
    assertThat(problems(MARK, "", Optional.of(FieldMark.NOTHING_RECORDED), List.of())).isEmpty();
    assertThat(problems(SOURCE, "", Optional.empty(), WrittenCitation.of("Example Act"))).isEmpty();
  }

  @Test
  void anEmptyCommentAndAnUnknownFieldAreRefused() {
    assertThat(problems(TEXT, " \n", Optional.empty(), List.of())).containsExactly("words");
    assertThat(problems(new FieldKey("op2.none", "x"), "", Optional.empty(), List.of()))
        .containsExactly("field", "words");
    assertThat(problems(TEXT, "x".repeat(5_001), Optional.empty(), List.of()))
        .containsExactly("words");
  }

  @Test
  void aMarkOrASourceNeedsAFieldOfItsKind() {
    assertThat(problems(TEXT, "words", Optional.of(FieldMark.X), List.of()))
        .containsExactly("mark");
    assertThat(problems(MARK, "words", Optional.empty(), WrittenCitation.of("Example Act")))
        .containsExactly("title");
  }

  private List<String> problems(
      FieldKey key, String words, Optional<FieldMark> mark, List<WrittenCitation> named) {
    return new CommentDraft(key, words, mark, named)
        .problems(form).stream().map(Problem::field).toList();
  }
}
