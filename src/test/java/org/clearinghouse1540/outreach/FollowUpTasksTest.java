package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Follow-ups on the desks of the roles and accounts to which they are assigned. */
class FollowUpTasksTest extends EventVisits {
  private long followUp(long event, String words, String role, String name) {
    location(
        clerk.post(
            "/events/" + event + "/follow-ups",
            form("words", words, "owner-role", role, "owner-name", name)));
    return program.count("select max(id) from outreach_follow_up where event_id = " + event);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"EXPERT", "SECRETARIAT", "CHAIR", "COORDINATOR", "MEMBER"})
  void aFollowUpIsOnTheDeskOfItsRoleOnly(Role role) {
    long event = plan("title", "Example desk 680 " + role.key(), "start", "2031-01-01");
    String words = "Guide for " + role.key() + " 680";
    followUp(event, words, role.key(), "");
    for (Role other : FollowUps.OWNERS) {
      String party = other.actsFor() == Role.ActsFor.NOBODY ? "" : "Example State 680";
      String desk = program.person(other, party).get("/desk").body();
      assertThat(desk.contains(words)).as(other.key()).isEqualTo(other == role);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMINISTRATOR", "POINT_OF_CONTACT", "MISSION", "AGENCY", "PROVIDER"})
  void aRoleOutsideTheCommitteeGetsNoFollowUp(Role role) {
    long event = plan("title", "Example refused 681 " + role.key());
    assertThat(
            clerk
                .post(
                    "/events/" + event + "/follow-ups",
                    form("words", "x", "owner-role", role.key()))
                .statusCode())
        .isEqualTo(400);
    assertThat(program.count("select count(*) from outreach_follow_up where event_id = " + event))
        .isZero();
  }

  @Test
  void aFollowUpOfOneAccountIsOnItsDeskOnly() {
    Visitor one = program.person(Role.EXPERT, "");
    long event = plan("title", "Example account 682", "start", "2031-01-01");
    followUp(event, "Only for one 682", "expert", one.name());
    assertThat(one.get("/desk").body())
        .contains("Only for one 682", "/events/" + event + "#follow-ups", "Example account 682");
    assertThat(expert.get("/desk").body()).doesNotContain("Only for one 682");
    Visitor namesake = program.person(Role.CHAIR, "");
    assertThat(namesake.get("/desk").body()).doesNotContain("Only for one 682");
  }

  @Test
  void theRoleHasTheFollowUpOfAnAccountThatWasClosed() {
    Visitor one = program.person(Role.EXPERT, "");
    long event = plan("title", "Example closed 686", "start", "2031-01-01");
    followUp(event, "Left behind 686", "expert", one.name());
    assertThat(expert.get("/desk").body()).doesNotContain("Left behind 686");
    asProgram(() -> program.bean(Accounts.class).close(Actor.program(), one.name()));
    assertThat(expert.get("/desk").body()).contains("Left behind 686");
  }

  @Test
  void aFollowUpOfAMergedEventLeadsToTheEventThatIsKept() {
    long kept = plan("title", "Example kept 683", "start", "2031-01-01");
    long merged = plan("title", "Example merged 683", "start", "2031-01-01");
    followUp(merged, "Guide 683", "coordinator", "");
    location(
        clerk.post(
            "/events/merging",
            form("one", "" + kept, "other", "" + merged, "decision", "merge", "why", "same")));
    Visitor coordinator = program.person(Role.COORDINATOR, "Example State 683");
    assertThat(coordinator.get("/desk").body())
        .contains("Guide 683", "/events/" + kept + "#follow-ups", "Example kept 683")
        .doesNotContain("/events/" + merged + "#follow-ups");
    assertThat(coordinator.get("/events/" + kept).body()).contains("Guide 683");
  }

  @Test
  void openFollowUpsAreFirstAndTheEarliestDeadlineLeads() {
    long event = plan("title", "Example order 684", "start", "2031-01-01");
    String path = "/events/" + event + "/follow-ups";
    for (String[] item :
        new String[][] {
          {"Closed 684", "2030-01-01"},
          {"Late 684", "2032-01-01"},
          {"Early 684", "2031-01-01"},
          {"Undated 684", ""}
        }) {
      location(clerk.post(path, form("words", item[0], "owner-role", "expert", "by", item[1])));
    }
    long closed = program.count("select min(id) from outreach_follow_up where event_id = " + event);
    location(clerk.post(path + "/" + closed, form("state", "done", "why", "sent 684")));
    assertThat(asProgram(() -> program.bean(FollowUps.class).of(event)))
        .extracting(FollowUp::words)
        .containsExactly("Early 684", "Late 684", "Undated 684", "Closed 684");
  }

  @Test
  void theJournalNamesTheOldAndTheNewOwner() {
    long event = plan("title", "Example owner 685", "start", "2031-01-01");
    long id = followUp(event, "Guide 685", "expert", "");
    Map<String, String> owner = form("owner-role", "chair", "by", "2031-03-01");
    location(clerk.post("/events/" + event + "/follow-ups/" + id + "/owner", owner));
    assertThat(
            program.count(
                "select count(*) from kit_journal where subject = 'event/"
                    + event
                    + "' and act = 'follow-up assigned' and before::text like '%expert%'"
                    + " and after::text like '%chair%' and after::text like '%2031-03-01%'"))
        .isEqualTo(1);
  }
}
