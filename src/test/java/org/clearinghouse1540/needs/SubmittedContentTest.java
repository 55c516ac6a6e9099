package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.assistance.ReceivedItem;
import org.clearinghouse1540.assistance.ReceivedRequest;
import org.clearinghouse1540.assistance.RequestChannel;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of the request that drafts become. */
class SubmittedContentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 20);
  private static final String CLEAR =
      "Radiation portal monitors for two land crossings and a week of training for their crews";
  private static final SubmittedContent CONTENT =
      new SubmittedContent(new CompletenessCheck(new SubjectAreas()), new RequestTemplate());
  private final Map<String, String> answers = new HashMap<>(Map.of("detail", CLEAR));
  private String origin = "";
  private boolean tellsOrigin;

  private ReceivedRequest request(Language language, NeedDraft... drafts) {
    Submission submission =
        new Submission(
            ExampleDraft.STATE,
            ExampleDraft.STATE,
            List.of(drafts),
            RequestChannel.NOTE_VERBALE,
            "NV 340/1",
            WRITTEN,
            language,
            List.of(),
            "",
            tellsOrigin);
    return CONTENT.of(submission, TODAY);
  }

  private NeedDraft draft() {
    return ExampleDraft.of(answers, origin, Optional.empty());
  }

  private ReceivedItem item() {
    return request(Language.EN, draft()).items().getFirst();
  }

  @Test
  void theRequestIsReceivedOnTheDayOnWhichItIsSent() {
    ReceivedRequest request = request(Language.FR, draft());
    assertThat(request.receivedOn()).isEqualTo(TODAY);
    assertThat(request.requestedOn()).isEqualTo(WRITTEN);
    assertThat(request.channel()).isEqualTo(RequestChannel.NOTE_VERBALE);
    assertThat(request.reference()).isEqualTo("NV 340/1");
    assertThat(request.language()).isEqualTo("fr");
    assertThat(request.document()).isEmpty();
    assertThat(request.forStates()).isEmpty();
  }

  @Test
  void everyAnswerReachesItsPlaceInTheNeed() {
    answers.putAll(
        Map.of(
            "title", "Detection",
            "subject-area", "detection border-control",
            "kind", "equipment training",
            "paragraphs", "3(c) 3(d)",
            "weapons", "NW",
            "situation", "No equipment today",
            "objective", "Detection at each crossing"));
    answers.putAll(
        Map.of(
            "beneficiaries", "Example Customs",
            "people", "20",
            "time-frame", "2027",
            "delivery-language", "French",
            "already-received", "none",
            "preferred-provider", "Example Organization"));
    assertThat(item())
        .isEqualTo(
            new ReceivedItem(
                "Detection",
                CLEAR,
                List.of("detection", "border-control"),
                List.of("equipment", "training"),
                List.of("3(c)", "3(d)"),
                List.of("NW"),
                "No equipment today",
                "Detection at each crossing",
                "Example Customs",
                "20",
                "2027",
                "French",
                "none",
                "Example Organization",
                true,
                ""));
  }

  @Test
  void aNeedWithATitleAloneHasItAsItsText() {
    answers.clear();
    answers.put("title", "Detection equipment for land crossings");
    assertThat(item().title()).isEqualTo("Detection equipment for land crossings");
    assertThat(item().words()).isEqualTo(item().title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Technical assistance", "We need help", "Assistance technique"})
  void aVagueNeedIsNotYetSpecific(String detail) {
    answers.put("detail", detail);
    assertThat(item().specific()).isFalse();
    assertThat(item().words()).as("the text remains the State's own").isEqualTo(detail);
  }

  @Test
  void aDeclaredInterestIsNotYetSpecificHoweverClearItIs() {
    assertThat(item().specific()).isTrue();
    answers.put("specificity", NeedAnswers.NOT_YET_SPECIFIC);
    assertThat(item().specific()).isFalse();
  }

  @Test
  void theOriginIsDisclosedOnlyIfTheStateDecidesSo() {
    origin = "matrix/Example State 340/2017 op2.acquire";
    assertThat(item().origin()).isEmpty();
    tellsOrigin = true;
    assertThat(item().origin()).isEqualTo(origin);
  }

  @Test
  void theTextListsTheAnswersInTheOrderOfTheForm() {
    answers.putAll(
        Map.of("title", "Detection", "time-frame", "2027", "objective", "Every crossing"));
    answers.put("kind", "equipment");
    assertThat(request(Language.EN, draft()).text())
        .isEqualTo(
            """
            1. Detection
            Objective and expected result: Every crossing
            Assistance needed, in specific detail: %s
            Time frame and urgency: 2027"""
                .formatted(CLEAR));
  }

  @Test
  void theTextIsInTheLanguageOfTheRequestAndNumbersItsNeeds() {
    NeedDraft second = ExampleDraft.of(Map.of("title", "Lois"));
    String text = request(Language.FR, draft(), second).text();
    assertThat(text).startsWith("1. " + CLEAR + "\n").endsWith("\n\n2. Lois");
    assertThat(text).doesNotContain("Assistance needed").doesNotContain("[needs.");
  }
}
