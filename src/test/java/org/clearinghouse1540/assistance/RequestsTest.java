package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;

/** Received requests: kept as received, and visible to nobody outside without consent. */
class RequestsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final Actor SECRETARIAT = new Actor("secretariat", "secretariat");
  private final Requests requests = PROGRAM.bean(Requests.class);

  private static ReceivedRequest request(String state, LocalDate requested, ReceivedItem... items) {
    return new ReceivedRequest(
        state,
        state,
        RequestChannel.NOTE_VERBALE,
        requested,
        requested.plusDays(3),
        "NV/12 \"as sent\"",
        "fr",
        Optional.empty(),
        "Texte tel que reçu.",
        List.of(),
        List.of(items));
  }

  private long receive(ReceivedRequest request) {
    return ViewerDataSource.as("program", () -> requests.receive(SECRETARIAT, request));
  }

  private Optional<Request> seenBy(String viewer, long id) {
    return ViewerDataSource.as(viewer, () -> requests.find(id));
  }

  @Test
  void keepsTheLetterAndEachNeedAsReceived() {
    ReceivedItem training =
        new ReceivedItem(
            "Training",
            "Formation de douaniers",
            List.of("border-control", "an \"odd\\ one\""),
            List.of("training"),
            List.of("3(c)"),
            List.of("CW"),
            "a situation",
            "an objective",
            "customs",
            "20",
            "2027",
            "fr",
            "",
            "",
            true,
            "plan/12");
    long id =
        receive(
            request(
                "Example State 300",
                LocalDate.of(2024, 5, 2),
                training,
                ReceivedItem.ofWords("", "A study is under way", false)));

    Request kept = seenBy("committee", id).orElseThrow();
    assertThat(kept.receipt().orElseThrow().words()).isEqualTo("Texte tel que reçu.");
    assertThat(kept.receipt().orElseThrow().reference()).isEqualTo("NV/12 \"as sent\"");
    assertThat(kept.receipt().orElseThrow().procedure()).isEqualTo("2022");
    assertThat(kept.items()).hasSize(2);
    assertThat(kept.items().getFirst().areas()).containsExactlyElementsOf(training.areas());
    assertThat(kept.items().getFirst().status()).isEqualTo(NeedStatus.OPEN);
    assertThat(kept.items().getFirst().origin()).isEqualTo("plan/12");
    assertThat(kept.items().get(1).status()).isEqualTo(NeedStatus.NOT_YET_SPECIFIC);
    assertThat(ViewerDataSource.as("committee", () -> requests.listOfState("Example State 300")))
        .contains(kept);
    assertThat(
            PROGRAM.count("select count(*) from kit_journal where subject = 'request/" + id + "'"))
        .isEqualTo(1);
  }

  @Test
  void fallsUnderTheProcedureInForceOnTheDayOfReceipt() {
    ReceivedItem item = ReceivedItem.ofWords("Training", "", true);
    long before = receive(request("Example State 301", LocalDate.of(2022, 11, 26), item));
    long from = receive(request("Example State 301", LocalDate.of(2022, 11, 27), item));

    assertThat(seenBy("program", before).orElseThrow().receipt().orElseThrow().procedure())
        .isEqualTo("2010");
    assertThat(seenBy("program", from).orElseThrow().receipt().orElseThrow().procedure())
        .isEqualTo("2022");
  }

  @Test
  void isVisibleToNobodyOutsideWithoutConsent() {
    long id =
        receive(
            request(
                "Example State 302",
                LocalDate.of(2024, 1, 8),
                ReceivedItem.ofWords("Training", "", true)));
    long need = seenBy("program", id).orElseThrow().items().getFirst().id();

    for (String viewer :
        List.of("public", "provider", "region", "state", "agency", "administrator")) {
      assertThat(seenBy(viewer, id)).as(viewer).isEmpty();
      assertThat(ViewerDataSource.as(viewer, () -> requests.findNeed(need))).as(viewer).isEmpty();
      assertThat(ViewerDataSource.as(viewer, () -> requests.list())).as(viewer).isNotEmpty();
    }
  }

  @Test
  void refusesWhatCannotBeWithTheProblemOfItsField() {
    LocalDate day = LocalDate.of(2024, 1, 8);
    ReceivedItem item = ReceivedItem.ofWords("Training", "", true);
    refuses("state", request("Nowhere", day, item));
    refuses("items", request("Example State 303", day));
    refuses("words0", request("Example State 303", day, ReceivedItem.ofWords(" ", " ", true)));
    refuses("requestedOn", request("Example State 303", LocalDate.of(2999, 1, 1), item));
    refuses("requestedOn", request("Example State 303", LocalDate.of(1999, 1, 1), item));
  }

  private void refuses(String field, ReceivedRequest request) {
    assertThatThrownBy(() -> receive(request))
        .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
  }
}
