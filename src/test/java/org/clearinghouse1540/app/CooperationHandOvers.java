package org.clearinghouse1540.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.clearinghouse1540.access.Role;

/** The hand-overs of joint projects: invitations, lines, versions, recommendations and dates. */
final class CooperationHandOvers extends HandOverChains {
  private static final String OTHER = "Example State 196";
  private static final String THIRD = "Example State 197";
  private static final String TITLE = "Example project 702";
  private final FormSender second;
  private final FormSender third;

  CooperationHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
    second = new FormSender(program.person(Role.POINT_OF_CONTACT, OTHER));
    third = new FormSender(program.person(Role.POINT_OF_CONTACT, THIRD));
  }

  void walk() {
    FormSender first = by(Role.POINT_OF_CONTACT);
    String project =
        first.send("/joint-projects", "kind=regional-plan;title=" + TITLE + ";purpose=Training");
    first.send(project + "/invitations", "states=" + OTHER);
    desk.arrives("joint-invited", Role.POINT_OF_CONTACT, second, TITLE);
    second.send(project + "/answer", "answer=accept");
    desk.gone("joint-invited", second);
    arrives("joint-accepted", Role.POINT_OF_CONTACT, TITLE);
    read("joint-accepted", Role.POINT_OF_CONTACT);
    lines(first, project);
    together(first, project);
    left(first, project);
  }

  private void lines(FormSender first, String project) {
    String line = first.send(project + "/lines", "action=Example act 717");
    first.send(line + "/sharing", "version=1");
    desk.arrives("joint-line-shared", Role.POINT_OF_CONTACT, second, "Example act 717");
    desk.read("joint-line-shared", second);
    first.send(line, "version=1;action=Another act 717");
    arrives("joint-line-changed", Role.POINT_OF_CONTACT, "Another act 717");
    first.send(line + "/sharing", "version=2");
    gone("joint-line-changed", Role.POINT_OF_CONTACT);
    first.send(project + "/invitations", "states=" + THIRD);
    third.send(project + "/answer", "answer=accept");
    arrives("joint-line-joined", Role.POINT_OF_CONTACT, "Another act 717");
    first.send(line + "/sharing", "version=2");
    gone("joint-line-joined", Role.POINT_OF_CONTACT);
    first.send(line + "/withdrawal", "");
    desk.arrives("joint-line-withdrawn", Role.POINT_OF_CONTACT, second, TITLE);
    desk.read("joint-line-withdrawn", second);
  }

  private void together(FormSender first, String project) {
    String text = second.send(project + "/texts", "text=Example words 717");
    arrives("joint-text-version", Role.POINT_OF_CONTACT, TITLE);
    second.send(text + "/comments", "words=Example comment 717");
    arrives("joint-comment", Role.POINT_OF_CONTACT, "Example comment 717");
    read("joint-comment", Role.POINT_OF_CONTACT);
    String answer = "level=members;document=NV 71 (invented)";
    first.send(text + "/answer", answer);
    gone("joint-text-version", Role.POINT_OF_CONTACT);
    second.send(text + "/answer", answer);
    third.send(text + "/answer", answer);
    for (Role role : new Role[] {Role.EXPERT, Role.MEMBER}) {
      arrives("joint-text-sent", role, TITLE);
      read("joint-text-sent", role);
    }
    String due = LocalDate.parse(today()).plusDays(30).toString();
    second.send(
        project + "/recommendations",
        "recommendation=Example step 717;owner=" + STATE + ";due=" + due);
    arrives("joint-recommendation", Role.POINT_OF_CONTACT, "Example step 717");
    int number = count("select max(id)::int from cooperation_recommendation");
    first.send(project + "/recommendations/" + number, "status=done;words=Example result");
    gone("joint-recommendation", Role.POINT_OF_CONTACT);
    second.send(
        project + "/schedule", "date-kind=visit;date-title=Example visit 717;starts=" + due);
    arrives("joint-date", Role.POINT_OF_CONTACT, "Example visit 717");
    int day = count("select max(id)::int from cooperation_date");
    second.send(project + "/schedule/" + day, "");
    gone("joint-date", Role.POINT_OF_CONTACT);
    arrives("joint-date-cancelled", Role.POINT_OF_CONTACT, "Example visit 717");
    read("joint-date-cancelled", Role.POINT_OF_CONTACT);
    String far = LocalDate.parse(today()).plusDays(200).toString();
    second.send(
        project + "/schedule", "date-kind=visit;date-title=Example visit 718;starts=" + far);
    arrives("joint-date-set", Role.POINT_OF_CONTACT, "Example visit 718");
    read("joint-date-set", Role.POINT_OF_CONTACT);
    files(first, project);
  }

  private void files(FormSender first, String project) {
    first.upload(project + "/files", "plan717.txt", "Example words 717".getBytes(UTF_8));
    desk.arrives("joint-file-added", Role.POINT_OF_CONTACT, second, "plan717.txt");
    desk.read("joint-file-added", second);
    int file = count("select max(id)::int from cooperation_file");
    first.send(project + "/files/" + file + "/withdrawal", "");
    desk.arrives("joint-file-withdrawn", Role.POINT_OF_CONTACT, second, TITLE);
    desk.read("joint-file-withdrawn", second);
  }

  private void left(FormSender first, String project) {
    third.send(project + "/leaving", "why=Example reason");
    arrives("joint-left", Role.POINT_OF_CONTACT, TITLE);
    read("joint-left", Role.POINT_OF_CONTACT);
    first.send(project + "/invitations", "states=" + THIRD);
    third.send(project + "/answer", "answer=decline");
    arrives("joint-declined", Role.POINT_OF_CONTACT, TITLE);
    read("joint-declined", Role.POINT_OF_CONTACT);
  }
}
