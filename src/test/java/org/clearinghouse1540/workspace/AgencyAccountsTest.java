package org.clearinghouse1540.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The agencies of a State under the names that it gave them, and their answers, which stay. */
class AgencyAccountsTest {
  private static final String STATE = "Example State 711";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor agency = program.person(Role.AGENCY, STATE);
  private final String name = "Example Customs " + System.nanoTime();

  @Test
  void anAgencyIsShownUnderItsNameEverywhere() {
    assertThat(own.get("/agencies").body()).contains(agency.name());
    assertThat(rename(own, name)).isEqualTo(302);
    assertThat(page(own, "/agencies").select("strong").eachText()).contains(name);
    long entry = entry();
    Document form = page(own, "/workspace/" + entry);
    assertThat(form.select("option[value=" + agency.name() + "]").text()).isEqualTo(name);
    answered(entry, "an answer");
    assertThat(page(own, "/workspace/" + entry).select(".panel strong").text()).isEqualTo(name);
    assertThat(own.get("/desk").body()).contains(name);
    assertThat(rename(own, " ")).isEqualTo(400);
    assertThat(rename(own, "x".repeat(201))).isEqualTo(400);
    assertThat(page(own, "/agencies").select("strong").eachText()).contains(name);
  }

  @Test
  void aClosedAgencySignsInNoMoreAndItsAnswersStay() {
    rename(own, name);
    long entry = entry();
    answered(entry, "an answer that stays");
    assertThat(own.post("/agencies/close", Map.of("account", agency.name())).statusCode())
        .isEqualTo(302);
    assertThat(agency.get("/asked").statusCode()).as("its session ends").isEqualTo(302);
    Document form = page(own, "/workspace/" + entry);
    assertThat(form.select("option[value=" + agency.name() + "]")).isEmpty();
    assertThat(form.select(".panel").text()).contains(name).contains("an answer that stays");
    assertThat(page(own, "/agencies").text()).contains(name).contains("account closed");
    assertThat(rename(own, "another")).isEqualTo(400);
  }

  @Test
  void nobodyElseRenamesOrClosesAnAgency() {
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 712");
    Visitor mission = program.person(Role.MISSION, STATE);
    assertThat(other.get("/agencies").body()).doesNotContain(agency.name());
    assertThat(rename(other, "forged")).isEqualTo(400);
    assertThat(rename(agency, "forged")).isEqualTo(403);
    for (String account : List.of(agency.name(), mission.name(), own.name(), "administrator", "")) {
      assertThat(other.post("/agencies/close", Map.of("account", account)).statusCode())
          .as(account)
          .isEqualTo(400);
    }
    for (String account : List.of(mission.name(), own.name(), other.name(), "administrator")) {
      assertThat(own.post("/agencies/close", Map.of("account", account)).statusCode())
          .as(account + " is no agency of the State")
          .isEqualTo(400);
    }
    assertThat(agency.get("/asked").statusCode()).isEqualTo(200);
    assertThat(mission.get("/desk").statusCode()).isEqualTo(200);
    assertThat(own.get("/agencies").body()).doesNotContain("forged");
  }

  @Test
  void anAgencyThatActsForAnotherStateTooKeepsThatRole() {
    RoleGrant elsewhere = new RoleGrant(Role.AGENCY, "Example State 713");
    Accounts accounts = program.bean(Accounts.class);
    ViewerDataSource.asProgram(() -> accounts.give(Actor.program(), agency.name(), elsewhere));
    own.post("/agencies/close", Map.of("account", agency.name()));
    assertThat(ViewerDataSource.as("program", () -> accounts.find(agency.name())))
        .hasValueSatisfying(account -> assertThat(account.holds()).containsExactly(elsewhere));
  }

  @Test
  void theRemovalOfAnEntryDestroysNoAnswer() {
    rename(own, name);
    long entry = entry();
    String mark = "answer" + System.nanoTime();
    answered(entry, mark);
    String second = ask(entry);
    assertThat(own.post("/workspace/" + entry + "/removal", Map.of()).statusCode()).isEqualTo(302);
    assertThat(own.get("/workspace/" + entry).statusCode()).isEqualTo(404);
    Document answers = page(own, "/workspace/answers");
    assertThat(answers.text()).contains(mark).contains(name).contains("The entry was removed");
    assertThat(agency.get("/asked").body()).doesNotContain("/asked/" + second);
    assertThat(agency.post("/asked/" + second, Map.of("answer", "late")).statusCode())
        .as("nobody would read it")
        .isEqualTo(400);
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 712");
    assertThat(other.get("/workspace/answers").body()).doesNotContain(mark);
    assertThat(agency.get("/workspace/answers").statusCode()).isEqualTo(403);
  }

  private int rename(Visitor user, String to) {
    return user.post("/agencies/rename", Map.of("account", agency.name(), "name", to)).statusCode();
  }

  private long entry() {
    return Long.parseLong(
        own.post("/workspace", Map.of("kind", "draft", "title", "Example", "words", "Example"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll("\\D", ""));
  }

  private String ask(long entry) {
    String question = "question" + System.nanoTime();
    own.post(
        "/workspace/" + entry + "/question", Map.of("agency", agency.name(), "question", question));
    return agency
        .get("/asked")
        .body()
        .replaceFirst("(?s).*" + question + ".*?/asked/(\\d+)\".*", "$1");
  }

  private void answered(long entry, String answer) {
    assertThat(agency.post("/asked/" + ask(entry), Map.of("answer", answer)).statusCode())
        .isEqualTo(302);
  }

  private static Document page(Visitor visitor, String path) {
    return Jsoup.parse(visitor.get(path).body());
  }
}
