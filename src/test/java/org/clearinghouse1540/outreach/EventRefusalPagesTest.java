package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;

/** Refused changes of a recorded event: in the language of the reader, and nothing is written. */
class EventRefusalPagesTest extends EventVisits {
  private void refused(Visitor visitor, String path, Map<String, String> form, Message message) {
    int before = recorded();
    for (Language language : Language.values()) {
      HttpResponse<String> answer = visitor.post(path + "?lang=" + language.code(), form);
      assertThat(answer.statusCode()).as(path + " in " + language).isEqualTo(400);
      assertThat(answer.body()).contains(message.in(language));
    }
    assertThat(recorded()).as("nothing is recorded").isEqualTo(before);
  }

  private int recorded() {
    return program.count("select count(*) from kit_journal where subject like 'event/%'");
  }

  @Test
  void aVersionThatAnotherUserChangedIsRefusedAndShownWithTheTypedValues() {
    long id = plan("title", "Example version 640", "start", "2031-01-01");
    Map<String, String> mine =
        form("title", "My title 640", "status", "planned", "version", "1", "start", "2031-01-02");
    Map<String, String> theirs = form("title", "Their title 640", "status", "held", "version", "1");
    location(clerk.post("/events/" + id + "/plan", theirs));
    refused(
        expert, "/events/" + id + "/plan", mine, Message.of("outreach.refused.changed-meanwhile"));
    assertThat(expert.post("/events/" + id + "/plan", mine).body())
        .contains("value=\"My title 640\"");
    assertThat(record(id).event().title()).isEqualTo("Their title 640");
    mine.put("version", "2");
    location(expert.post("/events/" + id + "/plan", mine));
    assertThat(record(id).event().title()).isEqualTo("My title 640");
    assertThat(record(id).event().details().version()).isEqualTo(3);
  }

  @Test
  void aClosedOrUnknownFollowUpCannotBeChanged() {
    long id = plan("title", "Example follow-up 641");
    Message message = Message.of("outreach.refused.follow-up-not-open");
    String path = "/events/" + id + "/follow-ups/";
    refused(clerk, path + "999999999", form("state", "done", "why", "x"), message);
    refused(clerk, path + "999999999/owner", form("owner-role", "chair"), message);
    location(
        clerk.post(
            "/events/" + id + "/follow-ups", form("words", "Example 641", "owner-role", "chair")));
    long followUp = program.count("select id from outreach_follow_up where event_id = " + id);
    location(clerk.post(path + followUp, form("state", "dropped", "why", "no longer needed")));
    refused(clerk, path + followUp, form("state", "done", "why", "x"), message);
    long other = plan("title", "Example follow-up 642");
    refused(
        clerk,
        "/events/" + other + "/follow-ups/" + followUp,
        form("state", "done", "why", "x"),
        message);
    assertThat(
            program.count(
                "select count(*) from outreach_follow_up where state = 'dropped' and id = "
                    + followUp))
        .isEqualTo(1);
  }

  @Test
  void aMergeThatTheEventDoesNotHaveCannotBeUndone() {
    long id = plan("title", "Example merge 643");
    refused(
        clerk,
        "/events/" + id + "/parting",
        form("merge", "999999999"),
        Message.of("outreach.refused.no-merge"));
    assertThat(clerk.post("/events/999999999/parting", form("merge", "1")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aMergedEventIsNotMergedTwiceNorKeptSeparateFromItself() {
    long one = plan("title", "Example merge 644");
    Map<String, String> merge =
        form("one", "" + one, "other", "" + one, "decision", "merge", "why", "same");
    refused(clerk, "/events/merging", merge, Message.of("outreach.refused.merge"));
    merge.put("decision", "not-same");
    refused(clerk, "/events/merging", merge, Message.of("outreach.refused.two-events"));
    assertThat(record(one).event().id()).isEqualTo(one);
  }

  @Test
  void aNeedHasParagraphsOfTheResolutionAndAKnownState() {
    long id = plan("title", "Example needs 645");
    String path = "/events/" + id + "/needs";
    Map<String, String> need = form("words", "Training 645", "paragraphs", "3(e)");
    refused(expert, path, need, Message.of("outreach.refused.paragraphs"));
    for (String wrong : new String[] {"3(a),6", "123", "op 3", "3 (a)"}) {
      need.put("paragraphs", wrong);
      assertThat(expert.post(path, need).statusCode()).as(wrong).isEqualTo(400);
    }
    need.put("paragraphs", "");
    need.put("state", "Korea");
    refused(expert, path, need, Message.of("outreach.refused.state", "Korea"));
    assertThat(record(id).needs()).isEmpty();
    need.put("state", "example");
    assertThat(expert.post(path, need).body()).contains("value=\"example\"", "Training 645");
  }

  @Test
  void aFigureHasAWebAddressOrNone() {
    long id = plan("title", "Example figure 646");
    Map<String, String> figure =
        form("what", "states", "value", "28", "source", "Note", "address", "javascript:alert(1)");
    refused(expert, "/events/" + id + "/figures", figure, Message.of("outreach.refused.address"));
    figure.put("address", "https://exa mple.org");
    assertThat(expert.post("/events/" + id + "/figures", figure).statusCode()).isEqualTo(400);
    figure.put("address", "https://example.org/a?b=c#d");
    location(expert.post("/events/" + id + "/figures", figure));
    assertThat(expert.get("/events/" + id).body()).contains("href=\"https://example.org/a?b=c#d\"");
  }

  @Test
  void refusedDaysTimeZonesAndListsAreNamedInTheRefusal() {
    String path = "/events/new";
    refused(
        expert,
        path,
        form("title", "x", "days", "2031-01-01 31/01/2031"),
        Message.of("outreach.refused.days", "31/01/2031"));
    refused(
        expert,
        path,
        form("title", "x", "zone-1", "Example/Zone"),
        Message.of("outreach.refused.zone", "Example/Zone"));
    refused(
        expert,
        path,
        form("title", "x", "role-invited", "x".repeat(501)),
        Message.of("outreach.refused.lines", 400, 500));
    String days =
        IntStream.rangeClosed(0, 60)
            .mapToObj(day -> java.time.LocalDate.of(2031, 1, 1).plusDays(day).toString())
            .collect(Collectors.joining(" "));
    refused(
        expert,
        path,
        form("title", "x", "days", days),
        Message.of("outreach.refused.many-days", 60));
  }
}
