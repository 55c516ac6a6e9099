package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.DateText;
import org.junit.jupiter.api.Test;

/** No received request leaves without consent, through any output. */
class LeakOfRequestsTest {
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
  void noReceivedRequestLeavesWithoutConsentAndAWithdrawalClosesAtOnce() {
    Outlets outlets = new Outlets(new Random(1540));
    String full = "LEAK300E1AZ";
    String summary = "LEAK300E2AZ";
    String back = "LEAK300E3AZ";
    Map<String, String> form = form("Example State 318", LocalDate.of(2024, 2, 1), full);
    form.put("count", "2");
    form.put("title1", back);
    form.put("text", full);
    long id = arrived(clerk, form);
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider");
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 318");
    Visitor signedOut = Visitor.signedOut(PROGRAM.address());
    List<Visitor> outside =
        List.of(
            signedOut,
            provider,
            PROGRAM.person(Role.MISSION, "Example State 319"),
            PROGRAM.person(Role.REGIONAL_COORDINATOR, "Example Organization"),
            PROGRAM.person(Role.AGENCY, "Example State 318"),
            PROGRAM.person(Role.ADMINISTRATOR, ""));
    for (Visitor visitor : outside) {
      assertThat(outlets.marks(visitor, id, full)).isEmpty();
    }
    int item =
        PROGRAM.count("select max(id)::int from assistance_need_item where request_id = " + id);
    assertThat(post(state, id, "keeping", "item", item + "", "document", "NV")).isEqualTo(302);
    assertThat(post(clerk, id, "summary", "item", "0", "language", "en", "words", summary))
        .isEqualTo(302);
    step(id, "authenticate", "acknowledge");
    assertThat(post(clerk, id, "step", "step", "post-summary")).isEqualTo(409);
    for (String use : List.of("summary", "providers")) {
      assertThat(post(state, id, "consent", "use", use, "document", "NV", "given-on", TODAY + ""))
          .isEqualTo(302);
    }
    for (Visitor visitor : List.of(signedOut, provider)) {
      assertThat(outlets.marks(visitor, id, full)).as("before the act").isEmpty();
    }
    step(id, "distribute", "post-summary");
    assertThat(outlets.marks(signedOut, id, summary)).containsExactly(summary);
    assertThat(signedOut.get("/public/feed.atom").body())
        .contains(summary, "/public/requests?request=" + id + "#request-" + id);
    assertThat(outlets.marks(provider, id, full)).isEqualTo(Set.of(full, summary));

    assertThat(post(state, id, "withdrawal", "use", "summary", "document", "NV 3")).isEqualTo(302);
    assertThat(post(state, id, "withdrawal", "use", "providers", "document", "NV 3"))
        .isEqualTo(302);
    for (Visitor visitor : List.of(signedOut, provider)) {
      assertThat(outlets.marks(visitor, id, full)).as("after the withdrawal").isEmpty();
    }
    assertThat(signedOut.get("/public/feed.atom").body()).doesNotContain("#request-" + id);
    assertThat(post(state, id, "consent", "use", "full", "document", "NV", "given-on", TODAY + ""))
        .isEqualTo(302);
    assertThat(outlets.marks(signedOut, id, full)).as("no act of posting yet").isEmpty();
    step(id, "post-summary");
    assertThat(outlets.marks(signedOut, id, full)).containsExactly(full);
    assertThat(post(state, id, "withdrawal", "use", "full", "document", "NV 4")).isEqualTo(302);
    assertThat(outlets.marks(signedOut, id, full)).isEmpty();
  }
}
