package org.clearinghouse1540.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.app.Visitor;
import org.jsoup.Jsoup;

/** A joint project of invented States, as its users work on it through the pages. */
public record ExampleJointProject(Visitor organizer, String address) {

  /** Opens a regional plan. */
  public static ExampleJointProject open(Visitor organizer, String title, String purpose) {
    return new ExampleJointProject(
        organizer,
        sent(
            organizer.post(
                "/joint-projects",
                Map.of("kind", "regional-plan", "title", title, "purpose", purpose))));
  }

  /** The number of the project. */
  public long id() {
    return Long.parseLong(address.replaceAll("\\D", ""));
  }

  /** Invites a State, which accepts. */
  public void join(Visitor state, String code) {
    invite(code);
    sent(state.post(address + "/answer", Map.of("answer", "accept")));
  }

  /** Adds a text and a day of the schedule. */
  public void work(Visitor state) {
    sent(state.post(address + "/texts", Map.of("text", "Example joint words.")));
    sent(
        state.post(
            address + "/schedule",
            Map.of("date-kind", "visit", "date-title", "Example visit", "starts", "2031-02-03")));
  }

  /**
   * Writes a version of the joint text.
   *
   * @return the address of its page
   */
  public String text(Visitor state, String words) {
    return sent(state.post(address + "/texts", Map.of("text", words)));
  }

  /** Answers a version of the joint text as it is on its page. */
  public static void answer(Visitor state, String text, String level, String document) {
    Map<String, String> form = new HashMap<>(Map.of("level", level, "document", document));
    form.put("seen", Jsoup.parse(state.get(text).body()).select("input[name=seen]").val());
    sent(state.post(text + "/answer", form));
  }

  /** Invites States. */
  public void invite(String... codes) {
    sent(organizer.postAll(address + "/invitations", Map.of("states", List.of(codes))));
  }

  /**
   * Writes a line that its State alone sees.
   *
   * @return the address of its page
   */
  public String line(Visitor state, String action) {
    return sent(state.post(address + "/lines", Map.of("action", action)));
  }

  /** Changes the action of a line of this version. */
  public static void change(Visitor state, String line, int version, String action) {
    Map<String, String> form = new HashMap<>(Map.of("action", action));
    form.put("version", String.valueOf(version));
    sent(state.post(line, form));
  }

  /** Shares a line of this version with the other States. */
  public static void share(Visitor state, String line, int version) {
    sent(state.post(line + "/sharing", Map.of("version", String.valueOf(version))));
  }

  /** The address to which a form that was accepted leads. */
  public static String sent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }
}
