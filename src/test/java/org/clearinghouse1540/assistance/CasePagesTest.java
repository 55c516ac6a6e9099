package org.clearinghouse1540.assistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.DraftSending;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.junit.jupiter.api.Test;

/** A case on its pages: from its arrival to a posting that is closed again. */
class CasePagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final LocalDate TODAY = LocalDate.now(DateText.HEADQUARTERS);
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");

  private static Map<String, String> form(String state, LocalDate requested, String words) {
    Map<String, String> form = new HashMap<>();
    form.put("channel", "note-verbale");
    form.put("requester", state);
    form.put("requestedOn", requested.toString());
    form.put("receivedOn", requested.plusDays(1).toString());
    form.put("reference", "NV (invented)");
    form.put("language", "fr");
    form.put("text", "The letter as received: " + words);
    form.put("words0", words);
    return form;
  }

  private static long arrived(Visitor sender, Map<String, String> form) {
    HttpResponse<String> answer = sender.post("/arrivals", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Long.parseLong(
        answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
  }

  private static int post(Visitor who, long id, String act, String... fields) {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return who.post("/requests/" + id + "/" + act, form).statusCode();
  }

  private void step(long id, String... steps) {
    for (String step : steps) {
      assertThat(post(clerk, id, "step", "step", step)).as(step).isEqualTo(302);
    }
  }

  @Test
  void everyMeansOfTransmissionIsRecordedAndARegionalRequestNamesItsStates() {
    for (RequestChannel channel : RequestChannel.values()) {
      Map<String, String> form = form("Example State 306", LocalDate.of(2024, 2, 1), "A need");
      form.put("channel", channel.key());
      if (channel == RequestChannel.REGIONAL_ORGANIZATION) {
        form.put("requester", "Example Organization of the Isles");
        form.put("forStates", "Example State 306\nExample State 307\n\nExample State 308");
      }
      long id = arrived(clerk, form);
      Request kept =
          ViewerDataSource.as("program", () -> PROGRAM.bean(Requests.class).find(id)).get();
      assertThat(kept.receipt().get().channel()).isEqualTo(channel);
      assertThat(clerk.get("/requests/" + id).statusCode()).isEqualTo(200);
      if (channel == RequestChannel.REGIONAL_ORGANIZATION) {
        assertThat(kept.state()).isEmpty();
        assertThat(kept.receipt().get().forStates())
            .containsExactly("Example State 306", "Example State 307", "Example State 308");
        Visitor named = PROGRAM.person(Role.MISSION, "Example State 308");
        Visitor other = PROGRAM.person(Role.MISSION, "Example State 309");
        assertThat(named.get("/requests/" + id).statusCode()).isEqualTo(200);
        assertThat(other.get("/requests/" + id).statusCode()).isEqualTo(404);
      }
    }
  }

  @Test
  void aRejectedReceiptNamesEachProblemAndKeepsWhatWasTyped() {
    Map<String, String> form = form("Nowhere at all", LocalDate.of(2024, 2, 1), "Kept words");
    HttpResponse<String> answer = clerk.post("/arrivals", form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("is not the name of a State").contains("Kept words");
    for (String broken : List.of("requestedOn", "receivedOn", "channel", "words0")) {
      Map<String, String> other = form("Example State 309", LocalDate.of(2024, 2, 1), "A need");
      other.put(broken, broken.equals("channel") ? "pigeon" : "");
      assertThat(clerk.post("/arrivals", other).statusCode()).as(broken).isEqualTo(400);
    }
    Map<String, String> more = form("Example State 309", LocalDate.of(2024, 2, 1), "Kept words");
    more.put("more", "yes");
    more.put("count", "1");
    HttpResponse<String> longer = clerk.post("/arrivals", more);
    assertThat(longer.statusCode()).isEqualTo(200);
    assertThat(longer.body()).contains("words1").contains("Kept words");
  }

  @Test
  void aStateSendsItsOwnAndNobodyElsesRequest() {
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 310");
    Map<String, String> form = form("Example State 311", TODAY.minusDays(1), "A need of ours");
    assertThat(state.post("/arrivals", form).statusCode())
        .as("the way of the secretariat")
        .isEqualTo(403);
    DraftSending.send(state, "A need of ours", "Note verbale 310".getBytes(UTF_8));
    long id =
        PROGRAM.count(
            "select max(id)::int from assistance_request where state = '%s'"
                .formatted("Example State 310"));
    assertThat(state.get("/requests").body()).contains("/requests/" + id);
    assertThat(
            PROGRAM.person(Role.MISSION, "Example State 311").get("/requests/" + id).statusCode())
        .isEqualTo(404);
    assertThat(
            post(
                state, id, "consent", "use", "providers", "document", "NV", "given-on", TODAY + ""))
        .isEqualTo(302);
    assertThat(state.get("/requests/" + id).body()).contains("A need of ours");
  }

  @Test
  void anObjectionInsideThePeriodStopsTheCirculationUnderTheVersionOf2010() {
    long id = arrived(clerk, form("Example State 312", LocalDate.of(2021, 2, 1), "A need"));
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 312");
    step(id, "authenticate", "inform-members", "acknowledge");
    assertThat(post(clerk, id, "step", "step", "circulate-providers")).isEqualTo(409);
    assertThat(
            post(
                clerk,
                id,
                "silence",
                "step",
                "circulate-providers",
                "from",
                "2021-01-01",
                "document",
                "NV"))
        .as("before it came")
        .isEqualTo(400);
    assertThat(
            post(
                clerk,
                id,
                "silence",
                "step",
                "circulate-providers",
                "from",
                TODAY.toString(),
                "document",
                "NV of the Chair"))
        .isEqualTo(302);
    assertThat(post(clerk, id, "step", "step", "circulate-providers")).isEqualTo(409);
    assertThat(state.get("/desk").body()).contains("/requests/" + id);
    assertThat(
            post(
                state,
                id,
                "objection",
                "step",
                "circulate-providers",
                "words",
                "Not now",
                "document",
                ""))
        .isEqualTo(400);
    assertThat(
            post(
                state,
                id,
                "objection",
                "step",
                "circulate-providers",
                "words",
                "Not now",
                "document",
                "NV 2"))
        .isEqualTo(302);
    assertThat(post(clerk, id, "step", "step", "circulate-providers")).isEqualTo(409);
    assertThat(
            PROGRAM.count(
                "select count(*) from consent_record where subject_kind = 'REQUEST' and subject_id"
                    + " = '"
                    + id
                    + "' and manner = 'silence' and withdrawn_on is not null"))
        .isEqualTo(1);
  }

  @Test
  void onlyTheMemberThatPlacedAHoldLiftsIt() {
    long id = arrived(clerk, form("Example State 313", LocalDate.of(2024, 2, 1), "A need"));
    step(id, "authenticate");
    Visitor member = PROGRAM.person(Role.MEMBER, "Example State 314");
    Visitor other = PROGRAM.person(Role.MEMBER, "Example State 315");
    assertThat(post(member, id, "hold", "why", "")).isEqualTo(400);
    assertThat(post(member, id, "hold", "why", "To look at it", "group", "yes")).isEqualTo(302);
    assertThat(post(clerk, id, "step", "step", "acknowledge")).isEqualTo(409);
    int hold = PROGRAM.count("select max(id)::int from assistance_hold where request_id = " + id);
    assertThat(post(other, id, "lift", "hold", hold + "", "why", "enough")).isEqualTo(400);
    assertThat(post(clerk, id, "lift", "hold", hold + "", "why", "enough")).isEqualTo(403);
    assertThat(post(member, id, "lift", "hold", hold + "", "why", "Looked at it")).isEqualTo(302);
    step(id, "acknowledge");
  }

  @Test
  void aMemberSeesACaseOnceItIsBeforeTheCommittee() {
    long id = arrived(clerk, form("Example State 316", LocalDate.of(2021, 2, 1), "A need"));
    Visitor member = PROGRAM.person(Role.MEMBER, "Example State 314");
    assertThat(member.get("/requests/" + id).statusCode()).isEqualTo(404);
    step(id, "authenticate", "inform-members");
    assertThat(member.get("/requests/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void lettersAreDraftedInTheRightFormChangedDispatchedAndAcknowledged() {
    long id = arrived(clerk, form("Example State 317", LocalDate.of(2024, 2, 1), "Un besoin"));
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 317");
    step(id, "authenticate", "acknowledge");
    int letter =
        PROGRAM.count(
            "select max(id)::int from letters_letter where subject = 'request/" + id + "'");
    String path = "/letters/" + letter;
    assertThat(clerk.get(path).body())
        .contains("présente ses compliments à la Mission permanente")
        .contains("Example State 317")
        .contains("Un besoin");
    assertThat(state.get(path).statusCode()).isEqualTo(404);
    assertThat(FileWords.of(clerk.bytes(path + "/file/docx").body())).contains("PROJET DE TRAVAIL");
    Map<String, String> changed = Map.of("version", "1", "title", "Accusé", "body", "Corps changé");
    assertThat(clerk.post(path, changed).statusCode()).isEqualTo(302);
    assertThat(clerk.post(path, changed).statusCode()).as("an old version").isEqualTo(400);
    assertThat(
            clerk.post(path + "/receipt", Map.of("day", TODAY + "", "proof", "stamp")).statusCode())
        .as("before dispatch")
        .isEqualTo(400);
    assertThat(
            clerk
                .post(path + "/dispatch", Map.of("day", TODAY + "", "how", "by hand"))
                .statusCode())
        .isEqualTo(302);
    assertThat(state.get(path).body()).contains("Corps changé");
    assertThat(FileWords.of(clerk.bytes(path + "/file/docx").body())).doesNotContain("PROJET");
    assertThat(clerk.post(path, Map.of("version", "2", "title", "x", "body", "y")).statusCode())
        .as("after dispatch")
        .isEqualTo(400);
    assertThat(
            clerk.post(path + "/receipt", Map.of("day", TODAY + "", "proof", "stamp")).statusCode())
        .isEqualTo(302);
  }

  @Test
  void theBriefPrintsItsRuleAndItsDays() {
    long id = arrived(clerk, form("Example State 320", LocalDate.of(2024, 2, 1), "A need of 320"));
    step(id, "authenticate");
    assertThat(post(clerk, id, "step", "step", "circulate-offers", "note", "An offer (invented)"))
        .isEqualTo(302);
    String period = "?first=" + TODAY.minusDays(1) + "&last=" + TODAY;
    assertThat(clerk.get("/committee-brief" + period).body())
        .contains("An offer (invented)")
        .contains("A need of 320");
    String words =
        FileWords.of(clerk.bytes("/committee-brief/file/docx" + period + "&lang=en").body());
    assertThat(words)
        .contains("An offer (invented)")
        .contains("Steps recorded in the period")
        .contains("Not an official record");
    assertThat(clerk.get("/committee-brief?first=2026-02-02&last=2026-01-01").statusCode())
        .isEqualTo(400);
    assertThat(clerk.get("/committee-brief?first=never").statusCode()).isEqualTo(400);
    assertThat(clerk.post("/committee-brief", Map.of("first", "x")).statusCode()).isEqualTo(400);
  }
}
