package org.clearinghouse1540.app;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;

/** Example joint projects of two States, so that each page and form of them has a record. */
final class ExampleCooperationRecords {
  private static final String OTHER = "Example State 194";

  private ExampleCooperationRecords() {}

  /**
   * Creates a regional plan with all its parts, and its next round.
   *
   * @param state the State of the first user, who organizes
   */
  static void create(FormSender first, FormSender second, String state) {
    String plan = open(first, "Example joint plan", "");
    join(first, second, plan);
    String line = first.send(plan + "/lines", "action=Example joint act");
    first.send(line + "/sharing", "version=1");
    String other = second.send(plan + "/lines", "action=Another joint act");
    second.send(other + "/sharing", "version=1");
    second.send(other + "/withdrawal", "");
    second.send(other + "/removal", "");
    String text = first.send(plan + "/texts", "text=Example joint words");
    second.send(text + "/comments", "words=Example comment");
    first.send(text + "/answer", "level=text;document=NV 12 (invented)");
    first.send(plan + "/schedule", "date-kind=visit;date-title=Example visit;starts=2031-02-03");
    second.send(plan + "/recommendations", "recommendation=Example step;owner=" + state);
    String recommendation = find(first, plan, "a[href*=/recommendations/]");
    first.send(recommendation, "status=in-progress;words=Example result");
    first.upload(plan + "/files", "agenda.txt", text("Example agenda"));
    second.upload(plan + "/files", "map.txt", text("Example list"));
    second.send(find(second, plan, "a[href*=/files/]:contains(map)") + "/withdrawal", "");
    String round = open(first, "Example next round", ";earlier=" + plan.replaceAll("\\D", ""));
    join(first, second, round);
    second.send(round + "/recommendations/earlier", "");
    second.send(round + "/leaving", "why=Example reason");
    open(first, "Example project without States", "");
    first.visit(line);
    first.visit(text);
    first.visit(plan);
  }

  private static String find(FormSender user, String page, String link) {
    return Jsoup.parse(user.user().get(page).body()).select(link).attr("href");
  }

  private static String open(FormSender first, String title, String more) {
    return first.send(
        "/joint-projects", "kind=regional-plan;title=" + title + ";purpose=Training" + more);
  }

  private static void join(FormSender first, FormSender second, String project) {
    first.send(project + "/invitations", "states=" + OTHER);
    second.send(project + "/answer", "answer=accept");
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
