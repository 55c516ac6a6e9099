package org.clearinghouse1540.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.assistance.ReceivedItem;
import org.clearinghouse1540.assistance.ReceivedRequest;
import org.clearinghouse1540.assistance.RequestChannel;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk on which three hundred requests wait, and a year that passes. */
class FullDeskTest {
  private static final int WAITING = 300;

  /** The number of tasks of a kind that the desk reads. */
  private static final int READ = 50;

  @Test
  void threeHundredOpenCasesStayReadableAndAYearLaterTheStateIsToBeAsked(@TempDir Path folder)
      throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      // Both days are past: a session is not begun before it ends.
      program.clock().set(LocalDate.of(2024, 6, 3));
      LocalDate today = program.clock().today();
      Requests requests = program.bean(Requests.class);
      ViewerDataSource.asProgram(
          () -> {
            for (int at = 0; at < WAITING; at++) {
              requests.receive(
                  new Actor("secretariat", "secretariat"), request(at, today.minusDays(at % 200)));
            }
          });
      Visitor expert = program.person(Role.EXPERT, "");
      String desk = expert.get("/desk").body();
      assertThat(lines(desk, "<li class=\"task\"><a href=\"/requests/")).isEqualTo(READ);
      assertThat(desk)
          .contains("(" + WAITING + ")")
          .contains("<a href=\"/cases?at=mine\">" + (WAITING - READ) + " further tasks");
      assertThat(lines(expert.get("/cases?at=mine&page=6").body(), "<td><a href=\"/requests/"))
          .as("the others are in the list")
          .isEqualTo(50);
      assertThat(lines(desk.replaceAll("(?s)<details>.*?</details>", ""), "href=\"/requests/"))
          .as("seen without unfolding")
          .isEqualTo(DeskPages.SHOWN);
      assertThat(desk).contains("(6 months)").doesNotContain("overdue");
      assertThat(expert.get("/desk?q=Example+State+331").body())
          .as("found by its name")
          .contains("Example State 331")
          .doesNotContain("Example State 332,");
      assertThat(lines(expert.get("/cases").body(), "<td><a href=\"/requests/")).isEqualTo(50);
      assertThat(lines(expert.get("/cases?page=6").body(), "<td><a href=\"/requests/"))
          .isEqualTo(50);
      assertThat(expert.get("/cases?page=none&at=nowhere").statusCode()).isEqualTo(200);
      assertThat(expert.get("/desk").body()).contains("/committee-brief");

      long id = program.count("select max(id)::int from assistance_request");
      take(expert, id, "authenticate");
      assertThat(expert.post("/requests/" + id + "/step", java.util.Map.of("step", "follow-up")))
          .extracting(java.net.http.HttpResponse::statusCode)
          .isEqualTo(409);
      program.clock().set(today.plusYears(1).plusDays(1));
      Visitor clerk = program.person(Role.SECRETARIAT, "");
      assertThat(clerk.get("/requests/" + id).body())
          .contains("one year since the request: ask whether the need has been met");
      take(clerk, id, "follow-up");
      assertThat(clerk.get("/desk").body()).contains("has the need been met?");
    }
  }

  private static void take(Visitor who, long id, String step) {
    assertThat(who.post("/requests/" + id + "/step", java.util.Map.of("step", step)).statusCode())
        .as(step)
        .isEqualTo(302);
  }

  private static ReceivedRequest request(int at, LocalDate day) {
    String state = "Example State " + (330 + at % 10);
    return new ReceivedRequest(
        state,
        state,
        RequestChannel.TEMPLATE,
        day,
        day,
        "NV " + at,
        "en",
        Optional.empty(),
        "Invented for a test.",
        List.of(),
        List.of(ReceivedItem.ofWords("Need " + at, "", true)));
  }

  private static int lines(String page, String part) {
    return page.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
