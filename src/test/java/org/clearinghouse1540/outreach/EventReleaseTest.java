package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The release of an event: who may change it afterwards, and what leaves with it. */
class EventReleaseTest extends EventVisits {
  private final Set<Long> released = new HashSet<>();

  private void release(long id) {
    location(clerk.post("/events/" + id + "/approval", approval()));
    released.add(id);
  }

  private void withdraw(long id, String document) {
    location(clerk.post("/events/" + id + "/withdrawal", form("document", document)));
    released.remove(id);
  }

  // Other tests check that nothing is public that they did not release.
  @AfterEach
  void withdrawReleases() {
    List.copyOf(released).forEach(id -> withdraw(id, "end of the test"));
  }

  private static Map<String, String> approval() {
    return form(
        "given-by", "Example Committee", "document", "example letter", "given-on", "2026-01-02");
  }

  @Test
  void aReleasedEventIsPublicUntilTheReleaseIsWithdrawn() {
    long id =
        plan(
            "title",
            "Example released 660",
            "start",
            "2031-01-01",
            "role-participating",
            "Example State 660");
    String open = "/public/events/" + id;
    assertThat(visitor.get(open).statusCode()).isEqualTo(404);
    release(id);
    assertThat(visitor.get(open).body()).contains("Example released 660", "Example State 660");
    assertThat(expert.get("/events/" + id).body())
        .doesNotContain("<span class=\"draft\">")
        .contains("example letter");
    String file =
        new String(expert.bytes("/events/" + id + "/file/csv").body(), StandardCharsets.UTF_8);
    assertThat(file).contains("Example released 660").doesNotContain("DRAFT");
    withdraw(id, "example withdrawal");
    assertThat(visitor.get(open).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/public/events").body()).doesNotContain("Example released 660");
    assertThat(expert.get("/events/" + id).body())
        .contains("<span class=\"draft\">", "example withdrawal");
    assertThat(
            new String(expert.bytes("/events/" + id + "/file/csv").body(), StandardCharsets.UTF_8))
        .contains("DRAFT");
  }

  private String calendarFile(long id) {
    return new String(expert.bytes("/events/" + id + "/event.ics").body(), StandardCharsets.UTF_8)
        .replace("\r\n ", "");
  }

  private static String mark(String key) {
    return Texts.get(Language.EN, key).replace(",", "\\,");
  }

  @Test
  void aPlannedEventThatIsReleasedHasNoDraftMarkInTheCalendarFile() {
    long id = plan("title", "Example marked 358", "start", "2034-11-10");
    assertThat(calendarFile(id)).contains("CLASS:CONFIDENTIAL", mark("outreach.draft.means"));
    release(id);
    assertThat(calendarFile(id))
        .contains("Example marked 358")
        .doesNotContain("CLASS:CONFIDENTIAL", "DRAFT");
    Map<String, String> change =
        form("status", "planned", "version", "1", "title", "Marked B 358", "start", "2034-11-10");
    location(clerk.post("/events/" + id + "/plan", change));
    assertThat(calendarFile(id))
        .contains("CLASS:CONFIDENTIAL", mark("calendar.changed.means"))
        .doesNotContain(mark("outreach.draft.means"));
  }

  @Test
  void afterTheReleaseOnlyTheSecretariatChangesPublicInformation() {
    long id = plan("title", "Example guarded 661", "start", "2031-01-01");
    release(id);
    Map<String, String> need = form("words", "Training 661");
    Map<String, String> figure = form("what", "states", "value", "3", "source", "Note");
    for (String path : new String[] {"/plan", "/needs", "/figures"}) {
      assertThat(expert.post("/events/" + id + path, path.equals("/needs") ? need : figure))
          .extracting(answer -> answer.statusCode())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(expert.get("/events/" + id + "/plan").statusCode()).isEqualTo(404);
    location(clerk.post("/events/" + id + "/needs", need));
    location(clerk.post("/events/" + id + "/figures", figure));
    location(
        clerk.post(
            "/events/" + id + "/plan",
            form("title", "Example guarded 661, corrected", "status", "held", "version", "1")));
    assertThat(clerk.get("/events/" + id + "/plan").body())
        .contains("Your changes become public after a new release.");
    assertThat(visitor.get("/public/events/" + id).body())
        .contains("Example guarded 661")
        .doesNotContain("Example guarded 661, corrected");
    release(id);
    assertThat(visitor.get("/public/events/" + id).body())
        .contains("Example guarded 661, corrected");
    location(
        expert.post(
            "/events/" + id + "/follow-ups", form("words", "Guide 661", "owner-role", "expert")));
    assertThat(visitor.get("/public/events/" + id).body()).doesNotContain("Guide 661");
  }

  @ParameterizedTest
  @CsvSource({"given-by", "document", "given-on"})
  void aReleaseNamesItsAuthorityItsDocumentAndItsDay(String missing) {
    long id = plan("title", "Example incomplete 662 " + missing, "start", "2031-01-01");
    Map<String, String> form = approval();
    form.remove(missing);
    var answer = clerk.post("/events/" + id + "/approval", form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Complete this field.");
    assertThat(visitor.get("/public/events/" + id).statusCode()).isEqualTo(404);
    assertThat(clerk.post("/events/" + id + "/withdrawal", form()).statusCode()).isEqualTo(400);
  }

  @Test
  void anEventThatIsMergedLaterNeedsItsOwnRelease() {
    long kept = plan("title", "Example kept 663", "start", "2031-01-01");
    release(kept);
    long later =
        plan(
            "title",
            "Example later 663",
            "start",
            "2031-01-01",
            "role-participating",
            "Example State 663");
    location(
        clerk.post(
            "/events/merging",
            form("one", "" + kept, "other", "" + later, "decision", "merge", "why", "same")));
    assertThat(visitor.get("/public/events/" + kept).body())
        .contains("Example kept 663")
        .doesNotContain("Example State 663", "Example later 663");
    assertThat(clerk.get("/events/" + kept).body()).contains("Example later 663");
    release(kept);
    assertThat(visitor.get("/public/events/" + kept).body()).contains("Example State 663");
  }

  @Test
  void theJournalNamesTheDocumentsOfAReleaseAndOfItsWithdrawal() {
    long id = plan("title", "Example recorded 664", "start", "2031-01-01");
    release(id);
    withdraw(id, "example end 664");
    assertThat(expert.get("/events/" + id).body())
        .contains("example letter", "example end 664", clerk.name());
  }
}
