package org.clearinghouse1540.needs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Drafts of needs of an invented State, for tests. */
final class ExampleDraft {
  static final String STATE = "Example State 340";
  static final Instant CHANGED = Instant.parse("2026-11-23T23:59:00Z");

  private ExampleDraft() {}

  static NeedDraft of(Map<String, String> answers) {
    return of(answers, "", Optional.empty());
  }

  static NeedDraft of(Map<String, String> answers, String origin, Optional<NeedDraft.Sent> sent) {
    return new NeedDraft(1, STATE, new NeedAnswers(answers), origin, "", 1, CHANGED, sent);
  }

  /** A draft that became a need of a request. */
  static NeedDraft sent(Map<String, String> answers) {
    return of(answers, "", Optional.of(new NeedDraft.Sent(5, 6, CHANGED)));
  }
}
