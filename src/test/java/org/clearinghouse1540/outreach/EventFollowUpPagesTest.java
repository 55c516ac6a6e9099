package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** Follow-ups, figures, needs and the list entry of an event. */
class EventFollowUpPagesTest extends EventVisits {
  @Test
  void followUpsWaitOnTheDeskOfTheirOwnerUntilTheyAreDone() {
    long id = plan("title", "Example follow-up 614", "start", "2031-01-01");
    String path = "/events/" + id + "/follow-ups";
    Map<String, String> form =
        form(
            "words",
            "Send the example guide 614",
            "source",
            "Chair's summary",
            "paragraph",
            "para. 7",
            "owner-role",
            "secretariat",
            "by",
            "2031-02-01");
    assertThat(location(expert.post(path, form))).endsWith("#follow-ups");
    assertThat(clerk.get("/desk").body()).contains("Send the example guide 614");
    assertThat(expert.get("/desk").body()).doesNotContain("Send the example guide 614");
    form.put("owner-role", "expert");
    form.put("owner-name", "somebody else");
    form.put("words", "Named 614");
    assertThat(expert.post(path + "?lang=en", form).body())
        .contains(Texts.get(Language.EN, "outreach.refused.owner", "somebody else"));
    form.put("owner-name", clerk.name());
    assertThat(expert.post(path, form).statusCode()).as("of another role").isEqualTo(400);
    form.put("owner-name", program.person(Role.EXPERT, "").name());
    location(expert.post(path, form));
    assertThat(expert.get("/desk").body()).doesNotContain("Named 614");
    long first = program.count("select min(id) from outreach_follow_up where event_id = " + id);
    assertThat(clerk.post(path + "/" + first, form("state", "done")).body())
        .contains("Complete this field.");
    assertThat(clerk.post(path + "/" + first, form("state", "won", "why", "x")).statusCode())
        .isEqualTo(400);
    String owner = path + "/" + first + "/owner";
    for (Map<String, String> bad :
        List.of(form("owner-role", "king"), form("owner-role", "chair", "by", "soon"))) {
      assertThat(expert.post(owner, bad).statusCode()).isEqualTo(400);
    }
    location(expert.post(owner, form("owner-role", "expert", "by", "2031-03-01")));
    assertThat(clerk.get("/desk").body()).doesNotContain("Send the example guide 614");
    assertThat(expert.get("/desk").body()).contains("Send the example guide 614", "1 March 2031");
    location(clerk.post(owner, form("owner-role", "secretariat")));
    location(clerk.post(path + "/" + first, form("state", "done", "why", "sent")));
    assertThat(clerk.post(owner, form("owner-role", "chair")).statusCode())
        .as("it is done")
        .isEqualTo(400);
    assertThat(clerk.get("/desk").body()).doesNotContain("Send the example guide 614");
    assertThat(clerk.post(path + "/" + first, form("state", "done", "why", "again")).statusCode())
        .isEqualTo(400);
    for (Map<String, String> bad :
        List.of(
            form("words", ""),
            form("words", "x", "owner-role", "king"),
            form("words", "x", "owner-role", "expert", "by", "soon"))) {
      assertThat(expert.post(path, bad).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void theFiguresOfTheSeedStandWithTheirSources() {
    long astana = program.count("select id from outreach_event where reference_id = 'EV020'");
    assertThat(expert.get("/events/" + astana).body())
        .contains("officials from more than 25 countries expected", "Press release DC/3481")
        .contains("28", "UNODA update of 30 March 2014");
  }

  @Test
  void figuresThatDisagreeBothStayAndTheCountSaysItsRule() {
    long id =
        plan(
            "title",
            "Example figures 615",
            "start",
            "2031-01-01",
            "role-participating",
            "Example State 615\nExample State 616\nExample State 615\nState of Palestine");
    String path = "/events/" + id + "/figures";
    Map<String, String> figure =
        form(
            "what",
            "states",
            "value",
            "28",
            "source",
            "Example note",
            "stated",
            "2031-02",
            "language",
            "en");
    expert.post(path, figure);
    figure.put("value", "more than 25");
    figure.put("source", "Example release");
    expert.post(path, figure);
    String page = expert.get("/events/" + id).body();
    assertThat(page)
        .contains(
            "Member States listed: 2; State of Palestine counted separately",
            "more than 25",
            ">28<",
            "Example note",
            "Example release");
    assertThat(expert.post(path, form("what", "states", "value", "1")).body())
        .contains("Complete this field.");
    assertThat(expert.post(path, form("what", "x", "value", "1", "source", "s")).statusCode())
        .isEqualTo(400);
    assertThat(
            expert
                .post(
                    path,
                    form("what", "states", "value", "1", "source", "s", "address", "javascript:x"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aNeedIsTiedToParagraphsAreasAndAStateAsAPersonConfirms() {
    long id =
        told("Example needs 617", "2031-08-01", "", "Example Organization", "Example State 617");
    VoicedNeed need = record(id).needs().getFirst();
    assertThat(need.areas()).isEmpty();
    assertThat(expert.get("/events/" + id).body())
        .contains("already filled in were found in the text");
    String path = "/events/" + id + "/needs";
    assertThat(
            expert
                .post(path + "/" + need.id(), form("state", "Nowhere land", "paragraphs", ""))
                .body())
        .contains("is not the name of a single known State");
    assertThat(expert.post(path + "/" + need.id(), form("paragraphs", "many")).statusCode())
        .isEqualTo(400);
    assertThat(expert.post(path + "/" + need.id(), form("areas", "magic")).statusCode())
        .isEqualTo(400);
    location(
        expert.post(
            path + "/" + need.id(),
            form("state", "Example State 617", "paragraphs", "3(d)  6", "areas", "control-lists")));
    VoicedNeed tied = record(id).needs().getFirst();
    assertThat(tied.state()).isEqualTo("Example State 617");
    assertThat(tied.paragraphs()).isEqualTo("3(d) 6");
    assertThat(tied.areas()).containsExactly("control-lists");
    location(
        expert.post(
            path,
            form(
                "words",
                "A second need (invented)",
                "who",
                "a delegate",
                "state",
                "Example State 618")));
    assertThat(record(id).needs()).hasSize(2);
    assertThat(expert.post(path + "/999999999", form()).statusCode()).isEqualTo(404);
  }

  @Test
  void theLineOfTheListIsKeptInItsFields() {
    long id = plan("title", "Example line 619", "start", "2031-01-01");
    location(
        expert.post(
            "/events/" + id + "/line",
            form(
                "line-date",
                "1 January 2031",
                "line-title",
                "Example line",
                "line-place",
                "Example City",
                "line-who",
                "one expert")));
    assertThat(expert.get("/events/" + id).body()).contains("1 January 2031", "one expert");
    assertThat(expert.post("/events/" + id + "/line", form("line-date", "1 January 2031")).body())
        .contains("Complete this field.");
  }
}
