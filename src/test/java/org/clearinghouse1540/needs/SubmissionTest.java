package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.RequestChannel;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** The rules for sending drafts as one request. */
class SubmissionTest {
  private static NeedDraft draft(String detail) {
    return new NeedDraft(
        1,
        "Example State 001",
        NeedAnswers.NONE.with("detail", detail),
        "",
        "",
        1,
        Instant.EPOCH,
        Optional.empty());
  }

  private static List<String> problems(
      List<NeedDraft> drafts, String reference, List<Audience> consents) {
    Submission submission =
        new Submission(
            "Example State 001",
            "Example State 001",
            drafts,
            RequestChannel.TEMPLATE,
            reference,
            LocalDate.of(2026, 11, 23),
            Language.EN,
            consents,
            "",
            false);
    return submission.problems().stream()
        .map(problem -> problem.field() + " " + problem.message().key())
        .toList();
  }

  @Test
  void aCompleteSubmissionHasNoProblem() {
    assertThat(problems(List.of(draft("Two monitors")), "", List.of())).isEmpty();
    assertThat(problems(List.of(draft("Two monitors")), "NV 1", List.of(Audience.MEMBERS)))
        .isEmpty();
  }

  @Test
  void atLeastOneDraftWithTextIsRequired() {
    assertThat(problems(List.of(), "", List.of()))
        .containsExactly("draft needs.refused.none-selected");
    assertThat(problems(List.of(draft("Two monitors"), draft(" ")), "", List.of()))
        .containsExactly("draft needs.refused.empty");
  }

  @Test
  void aConsentRequiresTheReferenceOfItsDocument() {
    assertThat(problems(List.of(draft("Two monitors")), " ", List.of(Audience.MEMBERS)))
        .containsExactly("reference needs.refused.reference");
  }
}
