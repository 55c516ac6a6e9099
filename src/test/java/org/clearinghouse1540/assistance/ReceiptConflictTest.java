package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.DraftSending;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are recorded already, unknown States, and the statuses of needs. */
class ReceiptConflictTest {
  private static final TestProgram PROGRAM = RecordedCase.PROGRAM;
  private static final String STATE = "Example State 662";
  private final Requests requests = PROGRAM.bean(Requests.class);
  private final NeedStatusUpdates updates = PROGRAM.bean(NeedStatusUpdates.class);
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor state = PROGRAM.person(Role.MISSION, STATE);

  private static HttpResponse<String> upload(Visitor visitor, Language language, String content) {
    return visitor.upload(
        "/arrivals?lang="
            + language.code()
            + "&channel=note-verbale&requester=Example+State+662&requestedOn=2024-02-01"
            + "&receivedOn=2024-02-02&words0=A+need",
        "letter.txt",
        content.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> sent(Visitor state, String content) {
    return DraftSending.send(state, "A need", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aStateDoesNotLearnWhichFilesTheCommitteeOrAnotherStateHas() {
    String content = "The same letter " + System.nanoTime();
    assertThat(upload(clerk, Language.EN, content).statusCode()).isEqualTo(302);
    for (String party : List.of("Example State 663", "Example State 664")) {
      Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, party);
      assertThat(sent(other, content).statusCode()).as(party).isEqualTo(302);
    }
    assertThat(
            PROGRAM.count("select count(*) from sources_document where text = '" + content + "'"))
        .as("one for each party")
        .isEqualTo(3);
  }

  @Test
  void aStateSendsTheFileAgainThatIsOnRecordWithItsRequest() {
    String content = "The letter of the State " + System.nanoTime();
    assertThat(upload(clerk, Language.EN, content).statusCode()).isEqualTo(302);
    assertThat(sent(state, content).statusCode()).isEqualTo(302);
    assertThat(
            PROGRAM.count("select count(*) from sources_document where text = '" + content + "'"))
        .isEqualTo(1);
  }

  @Test
  void theSecretariatRecordsAnotherRequestFromTheSameFile() {
    String content = "One letter with two requests " + System.nanoTime();
    assertThat(upload(clerk, Language.EN, content).statusCode()).isEqualTo(302);
    assertThat(upload(clerk, Language.EN, content).statusCode()).isEqualTo(302);
    assertThat(
            PROGRAM.count("select count(*) from sources_document where text = '" + content + "'"))
        .isEqualTo(1);
  }

  private static ReceivedRequest request(String code, List<String> forStates) {
    LocalDate day = LocalDate.of(2024, 2, 1);
    return new ReceivedRequest(
        code,
        "Requester",
        RequestChannel.NOTE_VERBALE,
        day,
        day,
        "",
        "en",
        Optional.empty(),
        "",
        forStates,
        List.of(ReceivedItem.ofWords("Laws", "", true)));
  }

  @Test
  void everyUnknownStateIsNamed() {
    assertThatThrownBy(
            () ->
                ViewerDataSource.as(
                    "program",
                    () ->
                        requests.receive(
                            Actor.program(),
                            request("XXX", List.of("Example State 663", "YYY", STATE, "ZZZ")))))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.problems())
                    .containsExactly(
                        Problem.of("state", "assistance.refused.no-such-state", "XXX"),
                        Problem.of("forStates", "assistance.refused.no-such-state", "YYY"),
                        Problem.of("forStates", "assistance.refused.no-such-state", "ZZZ")));
  }

  @Test
  void aRequestOnBehalfOfStatesIsAmongTheRequestsOfEach() {
    long id =
        ViewerDataSource.as(
            "program",
            () ->
                requests.receive(
                    Actor.program(),
                    request("", List.of("Example State 663", "Example State 664"))));
    for (String code : List.of("Example State 663", "Example State 664")) {
      assertThat(ViewerDataSource.as("program", () -> requests.listOfState(code)))
          .extracting(Request::id)
          .contains(id);
    }
    assertThat(ViewerDataSource.as("program", () -> requests.listOfState("Example State 665")))
        .extracting(Request::id)
        .doesNotContain(id);
  }

  private NeedStatus status(long need) {
    return ViewerDataSource.as("program", () -> requests.findNeed(need)).orElseThrow().status();
  }

  private static int journal(long need) {
    return PROGRAM.count(
        "select count(*) from kit_journal where act = 'need item moved' and subject = 'need/"
            + need
            + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "OFFERED,DELIVERED,DELIVERED,2", "DELIVERED,OFFERED,DELIVERED,1", "OFFERED,OFFERED,OFFERED,1",
    "MET,BEING_DELIVERED,MET,1", "OPEN,WITHDRAWN,OPEN,0", "BEING_DELIVERED,MET,MET,2"
  })
  void theStatusOfANeedOnlyMovesForward(
      NeedStatus first, NeedStatus second, NeedStatus last, int entries) {
    long need = RecordedCase.of(STATE, "Laws").needs().getFirst();
    // A provider, who may not change the request, records the offer that moves its need.
    ViewerDataSource.as(
        "provider",
        () -> {
          updates.move(Actor.program(), need, first);
          updates.move(Actor.program(), need, second);
          return need;
        });
    assertThat(status(need)).isEqualTo(last);
    assertThat(journal(need)).isEqualTo(entries);
  }

  @Test
  void aNeedThatDoesNotExistIsNotMoved() {
    ViewerDataSource.asProgram(
        () -> updates.move(Actor.program(), 999_999_999L, NeedStatus.OFFERED));
    assertThat(journal(999_999_999L)).isZero();
  }
}
