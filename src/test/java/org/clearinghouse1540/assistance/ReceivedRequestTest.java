package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules for a request as it is received. */
class ReceivedRequestTest {
  private static final String STATE = "Example State 332";
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
  private static final LocalDate ADOPTION = LocalDate.of(2004, 4, 28);
  private static final ReceivedItem ITEM = ReceivedItem.ofWords("Training", "A course", true);
  private String state = STATE;
  private String requester = STATE;
  private RequestChannel channel = RequestChannel.NOTE_VERBALE;
  private LocalDate requestedOn = TODAY.minusDays(3);
  private LocalDate receivedOn = TODAY.minusDays(1);
  private String text = "The letter";
  private List<String> forStates = List.of();
  private List<ReceivedItem> items = List.of(ITEM);

  private ReceivedRequest request() {
    return new ReceivedRequest(
        state,
        requester,
        channel,
        requestedOn,
        receivedOn,
        "NV 1",
        "en",
        Optional.empty(),
        text,
        forStates,
        items);
  }

  private List<String> problems() {
    return request().problems(TODAY).stream()
        .map(problem -> problem.field() + " " + problem.message().key())
        .toList();
  }

  @Test
  void aCompleteRequestHasNoProblem() {
    assertThat(problems()).isEmpty();
    assertThatCode(() -> request().check(TODAY)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "2004-04-28,2004-04-28,''",
    "2024-06-14,2024-06-14,''",
    "2004-04-27,2004-04-28,requestedOn assistance.refused.before-resolution",
    "2024-06-13,2024-06-12,receivedOn assistance.refused.received-before-written",
    "2024-06-13,2024-06-15,receivedOn assistance.refused.received-in-future",
    "2024-06-15,2024-06-15,requestedOn assistance.refused.requested-in-future"
  })
  void theLetterIsDatedBetweenTheResolutionAndItsReceipt(
      LocalDate requested, LocalDate received, String problem) {
    requestedOn = requested;
    receivedOn = received;
    if (problem.isEmpty()) {
      assertThat(problems()).isEmpty();
    } else {
      assertThat(problems()).contains(problem);
    }
  }

  @Test
  void aLetterOfTomorrowThatArrivedYesterdayHasBothProblems() {
    requestedOn = TODAY.plusDays(1);
    assertThat(problems())
        .containsExactly(
            "requestedOn assistance.refused.requested-in-future",
            "receivedOn assistance.refused.received-before-written");
  }

  @Test
  void theDayOfTheResolutionIsNamedInTheLanguageOfTheReader() {
    requestedOn = ADOPTION.minusDays(1);
    Problem problem = request().problems(TODAY).getFirst();
    assertThat(problem.message().in(Language.EN)).contains("28 April 2004");
    assertThat(problem.message().in(Language.FR)).contains("28 avril 2004");
    assertThat(problem.message().in(Language.ZH)).contains("2004年4月28日");
  }

  @ParameterizedTest
  @CsvSource({"'',true", "'  ',true", "Example State 332,false"})
  void aRequestNamesItsRequester(String name, boolean refused) {
    requester = name;
    assertThat(problems().contains("requester assistance.refused.requester")).isEqualTo(refused);
  }

  @ParameterizedTest
  @EnumSource(RequestChannel.class)
  void onlyAReferralNamesNoState(RequestChannel means) {
    channel = means;
    state = "";
    requester = "Example Organization of the Isles";
    if (means == RequestChannel.REFERRAL) {
      assertThat(problems()).isEmpty();
    } else {
      assertThat(problems()).containsExactly("forStates assistance.refused.for-states");
    }
    forStates = List.of(STATE);
    assertThat(problems()).isEmpty();
  }

  @Test
  void textsOfTheLongestPermittedLengthAreAccepted() {
    requester = "r".repeat(ReceivedRequest.LONGEST_NAME);
    text = "t".repeat(ReceivedRequest.LONGEST_TEXT);
    items =
        List.of(
            ReceivedItem.ofWords(
                "n".repeat(ReceivedRequest.LONGEST_NAME),
                "w".repeat(ReceivedRequest.LONGEST_ITEM),
                true));
    assertThat(problems()).isEmpty();
  }

  @Test
  void textsThatAreTooLongAreRefusedTogether() {
    requester = "r".repeat(ReceivedRequest.LONGEST_NAME + 1);
    text = "t".repeat(ReceivedRequest.LONGEST_TEXT + 1);
    items =
        List.of(
            ITEM,
            ReceivedItem.ofWords(
                "n".repeat(ReceivedRequest.LONGEST_NAME + 1),
                "w".repeat(ReceivedRequest.LONGEST_ITEM + 1),
                true));
    assertThat(problems())
        .containsExactly(
            "requester kit.form.too-long",
            "text assistance.refused.text-too-long",
            "title1 kit.form.too-long",
            "words1 kit.form.too-long");
    assertThat(request().problems(TODAY).get(1).message().in(Language.EN))
        .contains("200000 characters");
  }

  @Test
  void aRequestHasAtLeastOneNeedAndAtMostAHundred() {
    items = List.of();
    assertThat(problems()).containsExactly("items assistance.refused.no-items");
    items = Collections.nCopies(100, ITEM);
    assertThat(problems()).isEmpty();
    items = Collections.nCopies(101, ITEM);
    assertThat(problems()).containsExactly("items assistance.refused.too-many-items");
  }

  @Test
  void aNeedHasATitleOrAText() {
    items =
        List.of(
            ReceivedItem.ofWords("Only a title", "", true),
            ReceivedItem.ofWords("", "Only a text", true),
            ReceivedItem.ofWords(" ", "\n", true));
    assertThat(problems()).containsExactly("words2 assistance.refused.empty-item");
  }

  @Test
  void theCheckThrowsEveryProblemAtOnce() {
    requester = "";
    items = List.of();
    assertThatThrownBy(() -> request().check(TODAY))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.problems())
                    .extracting(Problem::field)
                    .containsExactly("requester", "items"));
  }

  @Test
  void theFileOfTheLetterChangesNothingElse() {
    ReceivedRequest before = request();
    ReceivedRequest after = before.withDocument(Optional.of(12L));
    assertThat(after.document()).contains(12L);
    assertThat(after.withDocument(Optional.empty())).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(RequestChannel.class)
  void onlyInformalMessagesAndRemarksAtEventsAreInformal(RequestChannel means) {
    channel = means;
    assertThat(request().informal())
        .isEqualTo(means == RequestChannel.INFORMAL || means == RequestChannel.VOICED);
  }

  @ParameterizedTest
  @EnumSource(RequestChannel.class)
  void aMeansOfTransmissionIsFoundByItsKey(RequestChannel means) {
    assertThat(RequestChannel.find(means.key())).contains(means);
    assertThat(RequestChannel.find(means.key() + "x")).isEmpty();
  }
}
