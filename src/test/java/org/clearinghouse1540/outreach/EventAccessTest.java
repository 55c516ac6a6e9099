package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The roles that read events, change them and release them. */
class EventAccessTest extends EventVisits {
  private static final Set<Role> READERS =
      Set.of(Role.EXPERT, Role.MEMBER, Role.CHAIR, Role.COORDINATOR, Role.SECRETARIAT);
  private static final Set<Role> EDITORS = Set.of(Role.EXPERT, Role.SECRETARIAT);

  private static String party(Role role) {
    return role.actsFor() == Role.ActsFor.NOBODY ? "" : "Example State 650";
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void eachRoleReadsAndChangesOnlyWhatItMay(Role role) {
    long id = plan("title", "Example access 650 " + role.key(), "start", "2031-01-01");
    Visitor visitor = program.person(role, party(role));
    int readable = READERS.contains(role) ? 200 : 403;
    for (String path : new String[] {"/events", "/events/" + id, "/events/" + id + "/file/csv"}) {
      assertThat(visitor.get(path).statusCode()).as(role + " " + path).isEqualTo(readable);
    }
    int written = EDITORS.contains(role) ? 302 : 403;
    assertThat(visitor.post("/events/" + id + "/needs", form("words", "Training 650")).statusCode())
        .isEqualTo(written);
    assertThat(
            visitor
                .post("/events/" + id + "/follow-ups", form("words", "x", "owner-role", "expert"))
                .statusCode())
        .isEqualTo(written);
    assertThat(visitor.get("/events/" + id + "/plan").statusCode())
        .isEqualTo(EDITORS.contains(role) ? 200 : 403);
    assertThat(visitor.post("/events/" + id + "/approval", form()).statusCode())
        .isEqualTo(role == Role.SECRETARIAT ? 400 : 403);
    assertThat(record(id).needs()).hasSize(EDITORS.contains(role) ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"MEMBER", "CHAIR", "COORDINATOR"})
  void aReaderSeesNoForms(Role role) {
    long id = plan("title", "Example reading 651 " + role.key(), "start", "2031-01-01");
    location(expert.post("/events/" + id + "/needs", form("words", "Training 651")));
    location(
        expert.post(
            "/events/" + id + "/follow-ups", form("words", "Guide 651", "owner-role", "expert")));
    String page = program.person(role, party(role)).get("/events/" + id).body();
    assertThat(page)
        .contains("Training 651", "Guide 651")
        .doesNotContain(
            "action=\"/events/" + id + "/needs",
            "action=\"/events/" + id + "/figures",
            "action=\"/events/" + id + "/follow-ups",
            "action=\"/events/" + id + "/line",
            "action=\"/events/" + id + "/approval",
            "href=\"/events/" + id + "/plan\"");
  }

  @Test
  void aVisitorWithoutAnAccountIsSentToSignIn() {
    long id = plan("title", "Example hidden 652", "start", "2031-01-01");
    for (String path : new String[] {"/events", "/events/" + id, "/events/new"}) {
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(302);
    }
    assertThat(visitor.get("/public/events/" + id).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/public/events/" + id + "/file/csv").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/public/events").body()).doesNotContain("Example hidden 652");
  }

  @Test
  void addressesOfUnknownEventsAreNotFound() {
    for (String path :
        new String[] {"/events/999999999", "/events/999999999/file/csv", "/events/x"}) {
      assertThat(expert.get(path).statusCode()).as(path).isIn(400, 404);
    }
    for (String path : new String[] {"needs", "figures", "follow-ups", "line", "needs/1"}) {
      assertThat(expert.post("/events/999999999/" + path, Map.of("words", "x")).statusCode())
          .as(path)
          .isEqualTo(404);
    }
    long id = plan("title", "Example file 653");
    assertThat(expert.get("/events/" + id + "/file/exe").statusCode()).isEqualTo(404);
  }

  @Test
  void aFormWithoutTheTokenOfThePageIsRefused() {
    long id = plan("title", "Example token 654");
    assertThat(expert.postWithoutToken("/events/" + id + "/needs").statusCode()).isEqualTo(403);
    assertThat(expert.postWithoutToken("/events/new").statusCode()).isEqualTo(403);
  }
}
