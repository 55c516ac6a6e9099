package org.clearinghouse1540.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;

/** The refusal of an action, for tests; its sentence is complete in each language. */
public final class Refusal {
  private Refusal() {}

  /** The only problem with which an action is refused. */
  public static Problem of(ThrowingCallable action) {
    Throwable thrown = catchThrowable(action);
    assertThat(thrown).as("the action is refused").isInstanceOf(BadInput.class);
    List<Problem> problems = ((BadInput) thrown).problems();
    assertThat(problems).hasSize(1);
    Message message = problems.getFirst().message();
    for (Language language : Language.values()) {
      assertThat(message.in(language))
          .as(message.key() + " in " + language)
          .matches("(?s).*[.。…]")
          .doesNotContain("Exception")
          .doesNotContain("{0}");
    }
    return problems.getFirst();
  }
}
