package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outreach.EventDetails;
import org.clearinghouse1540.outreach.EventEdit;
import org.clearinghouse1540.outreach.EventEditor;
import org.clearinghouse1540.outreach.EventStatus;
import org.clearinghouse1540.outreach.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Consent and approval count for one text. After a change the approved text stays published on
 * every page, in every file, feed and answer of the interface and in the exported site, and the
 * change is seen by nobody outside until its keys are given again.
 */
class ApprovedTextTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String CHANGED = "Changed since approval";
  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private final Visitor signedOut = Visitor.signedOut(PROGRAM.address());
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final Outlets outlets = new Outlets(new Random(1540));
  private final String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E0";
  private final String approved = mark + "AZ";
  private final String changed = mark + "DZ";

  @Test
  void aChangedEntryOfAWorkspaceIsPublishedAfterConsentAndApprovalToTheChange(@TempDir Path site) {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 330");
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 330");
    String entry =
        location(state, "/workspace", Map.of("kind", "gap", "title", approved, "words", approved));
    String shared = entry.replace("/workspace", "/shared");
    send(state, entry + "/consent", "use", "providers", "document", "NV 1");
    send(state, entry + "/consent", "use", "full", "document", "NV 1");
    approve(shared, "full");
    seen(entry, approved);

    send(state, entry, "version", "1", "title", changed, "words", changed);
    seen(entry, approved);
    assertThat(outlets.marks(provider, ExampleNeeds.number(entry), mark + "XZ"))
        .containsExactly(approved);
    assertThat(outlets.marksOfSite(PROGRAM.address(), site)).containsExactly(approved);
    assertThat(state.get(entry).body()).contains(CHANGED);
    assertThat(state.get("/desk").body()).contains("you consented").contains(entry + "\"");
    approve(shared, "full");
    seen(entry, approved);

    send(state, entry + "/consent", "use", "full", "document", "NV 2");
    seen(entry, approved);
    assertThat(secretariat.get("/desk").body()).contains(shared + "\"");
    assertThat(secretariat.get(shared).body()).contains(changed).contains(CHANGED);
    approve(shared, "full");
    seen(entry, changed);
  }

  @Test
  void aChangedSummaryOfAnEntryIsPublishedAfterConsentAndApprovalToTheChange() {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 331");
    String entry =
        location(state, "/workspace", Map.of("kind", "gap", "title", "Gap", "words", "Text"));
    summarize(state, entry, approved);
    send(state, entry + "/consent", "use", "summary", "document", "NV 1");
    approve(entry.replace("/workspace", "/shared"), "summary");
    seen(entry, approved);
    summarize(state, entry, changed);
    seen(entry, approved);
    assertThat(secretariat.get(entry.replace("/workspace", "/shared")).body())
        .doesNotContain(changed);
    send(state, entry + "/consent", "use", "summary", "document", "NV 2");
    approve(entry.replace("/workspace", "/shared"), "summary");
    seen(entry, changed);
  }

  private static void summarize(Visitor state, String entry, String words) {
    send(state, entry + "/summary", "summary-title", words, "summary-words", words);
  }

  @Test
  void aChangedOfferIsPublishedAfterConsentToTheChange(@TempDir Path site) {
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 331");
    Visitor other = PROGRAM.person(Role.PROVIDER, "Example Provider 332");
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(id);
    form.put("words", approved);
    String offer = location(provider, "/offers", form);
    send(provider, offer + "/giving");
    send(provider, offer + "/consent", "document", "Letter 1");
    form.put("words", changed);
    assertThat(provider.post(offer, form).statusCode()).isEqualTo(302);
    seen(offer, approved);
    assertThat(outlets.marksOfSite(PROGRAM.address(), site)).containsExactly(approved);
    assertThat(outlets.marks(other, ExampleNeeds.number(offer), mark + "XZ"))
        .as("another provider sees what is published")
        .containsExactly(approved);
    assertThat(provider.get(offer).body()).contains(changed).contains(CHANGED);
    assertThat(provider.get("/desk").body()).contains("you consented").contains(offer + "\"");
    send(provider, offer + "/consent", "document", "Letter 2");
    seen(offer, changed);
    assertThat(provider.get(offer).body()).doesNotContain(CHANGED);
    send(provider, offer + "/withdrawal", "document", "Letter 3");
    seen(offer);
  }

  @Test
  void theChangedSummaryOfARequestIsPublishedAfterConsentToTheChange(@TempDir Path site) {
    String name = "Example State 332";
    Visitor state = PROGRAM.person(Role.MISSION, name);
    long id = ExampleNeeds.received(name, List.of(), Map.of("Laws", "legislation"));
    String request = "/requests/" + id;
    summarizeRequest(request, approved);
    String today = LocalDate.now().minusDays(1).toString();
    send(state, request + "/consent", "use", "summary", "document", "NV 1", "given-on", today);
    for (String step : List.of("authenticate", "acknowledge", "post-summary")) {
      send(secretariat, request + "/step", "step", step);
    }
    seen(request, approved);
    summarizeRequest(request, changed);
    seen(request, approved);
    assertThat(outlets.marksOfSite(PROGRAM.address(), site)).containsExactly(approved);
    assertThat(state.get(request).body()).contains(changed).contains(CHANGED);
    assertThat(state.get("/desk").body()).contains("you consented").contains(request + "\"");
    send(state, request + "/consent", "use", "summary", "document", "NV 2", "given-on", today);
    seen(request, changed);
  }

  private void summarizeRequest(String request, String words) {
    send(secretariat, request + "/summary", "item", "0", "language", "en", "words", words);
  }

  @Test
  void theChangedSummaryOfFeedbackIsPublishedAfterConsentToTheChange() {
    String name = "Example State 333";
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, name);
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 333");
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    String delivery =
        location(
            provider,
            "/deliveries",
            Map.of(
                "provider", Long.toString(id),
                "title", "Workshop",
                "kind", "workshop",
                "states", name,
                "areas", "industry",
                "starts", "2025-05",
                "status", "done"));
    send(state, delivery + "/feedback", "activities", "Two weeks (invented)", "met", "yes");
    send(state, delivery + "/summary", "summary", approved);
    send(state, delivery + "/summary/consent", "document", "Note 1");
    send(state, delivery + "/summary", "summary", changed);
    seen(delivery, approved);
    assertThat(state.get(delivery).body()).contains(CHANGED);
    assertThat(state.get("/desk").body()).contains("you consented").contains(delivery + "\"");
    send(state, delivery + "/summary/consent", "document", "Note 2");
    seen(delivery, changed);
  }

  @Test
  void aChangedEventIsPublishedAfterTheReleaseOfTheChange(@TempDir Path site) {
    long id =
        ViewerDataSource.as(
            "program", () -> PROGRAM.bean(EventEditor.class).plan(CLERK, event(0, approved)));
    String event = "/events/" + id;
    release(event);
    seen(event, approved);
    ViewerDataSource.asProgram(
        () -> PROGRAM.bean(EventEditor.class).change(CLERK, id, event(version(id), changed)));
    seen(event, approved);
    assertThat(signedOut.get("/public/events/list/2021").body())
        .contains(approved)
        .doesNotContain(changed);
    assertThat(outlets.marks(PROGRAM.person(Role.PROVIDER, "Example Provider 334"), id, mark + "XZ"))
        .as("outside the Committee, signed in")
        .containsExactly(approved);
    assertThat(outlets.marksOfSite(PROGRAM.address(), site)).containsExactly(approved);
    assertThat(secretariat.get(event).body()).contains(changed).contains(CHANGED);
    assertThat(secretariat.get("/desk").body()).contains(event + "#publication");
    release(event);
    seen(event, changed);
  }

  private static int version(long id) {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Events.class).find(id))
        .orElseThrow()
        .event()
        .details()
        .version();
  }

  private void release(String event) {
    String day = LocalDate.now().minusDays(1).toString();
    send(
        secretariat,
        event + "/approval",
        "given-by",
        "Committee (invented)",
        "document",
        "Note",
        "given-on",
        day);
  }

  private static EventEdit event(int version, String words) {
    EventDetails details =
        new EventDetails(
            Optional.of(EventStatus.PLANNED),
            "",
            List.of(words),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            0,
            Optional.empty());
    return new EventEdit(
        version,
        words,
        "2021-05-03",
        "",
        "",
        false,
        details,
        Map.of("organizer", List.of(words), "invited", List.of(words)));
  }

  @Test
  void aTextThatWasForgedInTheDatabaseIsNotPublished() {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 334");
    String entry =
        location(state, "/workspace", Map.of("kind", "gap", "title", approved, "words", approved));
    send(state, entry + "/consent", "use", "full", "document", "NV 1");
    approve(entry.replace("/workspace", "/shared"), "full");
    seen(entry, approved);
    ExampleNeeds.owner(
        "update consent_text set content = replace(content, '"
            + approved
            + "', '"
            + changed
            + "') where content like '%"
            + approved
            + "%'");
    seen(entry);
  }

  @Test
  void theRemovalOfAnEntryWithdrawsWhatWasPublishedFromIt(@TempDir Path site) {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 335");
    String entry =
        location(state, "/workspace", Map.of("kind", "gap", "title", approved, "words", approved));
    String shared = entry.replace("/workspace", "/shared");
    summarize(state, entry, changed);
    for (String use : List.of("members", "providers", "summary", "full")) {
      send(state, entry + "/consent", "use", use, "document", "NV 1");
    }
    for (String use : List.of("summary", "full")) {
      approve(shared, use);
    }
    send(secretariat, shared + "/message", "use", "providers", "to", "desk@example.org");
    seen(entry, approved, changed);
    assertThat(secretariat.get("/outbox").body()).contains(approved);

    send(state, entry + "/removal");
    seen(entry);
    assertThat(outlets.marksOfSite(PROGRAM.address(), site)).isEmpty();
    for (Visitor visitor :
        List.of(
            secretariat,
            PROGRAM.person(Role.MEMBER, "Example State 336"),
            PROGRAM.person(Role.PROVIDER, "Example Provider 336"))) {
      for (String page : List.of("/outbox", "/shared", shared, shared + "/file/csv")) {
        String body = new String(visitor.bytes(page).body(), StandardCharsets.UTF_8);
        assertThat(body).as(page).doesNotContain(approved).doesNotContain(changed);
      }
    }
    String id = entry.replaceAll("\\D", "");
    assertThat(
            PROGRAM.count(
                "select count(*) from consent_record where subject_kind = 'WORKSPACE' and subject_id"
                    + " = '"
                    + id
                    + "' and withdrawn_on is null"))
        .isZero();
    assertThat(
            PROGRAM.count(
                "select count(*) from kit_journal where subject = 'workspace/"
                    + id
                    + "' and act like '% withdrawn'"))
        .isEqualTo(6);
  }

  private void approve(String shared, String use) {
    send(
        secretariat,
        shared + "/approval",
        "use",
        use,
        "document",
        "Note",
        "given-by",
        "Committee (invented)",
        "given-on",
        "2026-01-02");
  }

  /** Calls every address without signing in: exactly these marks may be found. */
  private void seen(String record, String... marks) {
    assertThat(outlets.marks(signedOut, ExampleNeeds.number(record), mark + "XZ"))
        .isEqualTo(Set.of(marks));
  }

  private static String location(Visitor visitor, String path, Map<String, String> form) {
    return visitor.post(path, form).headers().firstValue("Location").orElseThrow();
  }

  private static void send(Visitor visitor, String path, String... fields) {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    assertThat(visitor.post(path, form).statusCode()).as(path).isEqualTo(302);
  }
}
