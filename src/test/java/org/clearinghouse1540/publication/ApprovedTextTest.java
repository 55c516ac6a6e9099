package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.publication.TextSearch.CHANGED;
import static org.clearinghouse1540.publication.TextSearch.PROGRAM;
import static org.clearinghouse1540.publication.TextSearch.location;
import static org.clearinghouse1540.publication.TextSearch.send;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
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
 * change is seen by nobody outside until its keys are given again. The site is exported once: it
 * consists of the pages that a visitor receives.
 */
class ApprovedTextTest {
  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private final TextSearch search = new TextSearch();

  @Test
  void aChangedOfferIsPublishedAfterConsentToTheChange() {
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 331");
    Visitor other = PROGRAM.person(Role.PROVIDER, "Example Provider 332");
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(id);
    form.put("words", search.approved);
    String offer = location(provider, "/offers", form);
    send(provider, offer + "/giving");
    send(provider, offer + "/consent", "document", "Letter 1");
    form.put("words", search.changed);
    assertThat(provider.post(offer, form).statusCode()).isEqualTo(302);
    search.seen(offer, search.approved);
    assertThat(search.seenBy(other, offer))
        .as("another provider sees what is published")
        .containsExactly(search.approved);
    assertThat(provider.get(offer).body()).contains(search.changed).contains(CHANGED);
    assertThat(provider.get("/desk").body())
        .contains("you consented")
        .containsPattern(offer + "[#\"]");
    send(provider, offer + "/consent", "document", "Letter 2");
    search.seen(offer, search.changed);
    assertThat(provider.get(offer).body()).doesNotContain(CHANGED);
    send(provider, offer + "/withdrawal", "document", "Letter 3");
    search.seen(offer);
  }

  @Test
  void theChangedSummaryOfARequestIsPublishedAfterConsentToTheChange() {
    String name = "Example State 332";
    Visitor state = PROGRAM.person(Role.MISSION, name);
    long id = ExampleNeeds.received(name, List.of(), Map.of("Laws", "legislation"));
    String request = "/requests/" + id;
    summarizeRequest(request, search.approved);
    String today = LocalDate.now(DateText.HEADQUARTERS).minusDays(1).toString();
    send(state, request + "/consent", "use", "summary", "document", "NV 1", "given-on", today);
    for (String step : List.of("authenticate", "acknowledge", "post-summary")) {
      send(search.secretariat, request + "/step", "step", step);
    }
    search.seen(request, search.approved);
    summarizeRequest(request, search.changed);
    search.seen(request, search.approved);
    assertThat(state.get(request).body()).contains(search.changed).contains(CHANGED);
    assertThat(state.get("/desk").body())
        .contains("you consented")
        .containsPattern(request + "[#\"]");
    send(state, request + "/consent", "use", "summary", "document", "NV 2", "given-on", today);
    search.seen(request, search.changed);
  }

  private void summarizeRequest(String request, String words) {
    send(search.secretariat, request + "/summary", "item", "0", "language", "en", "words", words);
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
    send(state, delivery + "/summary", "summary", search.approved);
    send(state, delivery + "/summary/consent", "document", "Note 1");
    send(state, delivery + "/summary", "summary", search.changed);
    search.seen(delivery, search.approved);
    assertThat(state.get(delivery).body()).contains(CHANGED);
    assertThat(state.get("/desk").body())
        .contains("you consented")
        .containsPattern(delivery + "[#\"]");
    send(state, delivery + "/summary/consent", "document", "Note 2");
    search.seen(delivery, search.changed);
  }

  @Test
  void aChangedEventIsPublishedAfterTheReleaseOfTheChange(@TempDir Path site) {
    long id =
        ViewerDataSource.as(
            "program",
            () -> PROGRAM.bean(EventEditor.class).plan(CLERK, event(0, search.approved)));
    String event = "/events/" + id;
    release(event);
    search.seen(event, search.approved);
    ViewerDataSource.asProgram(
        () ->
            PROGRAM.bean(EventEditor.class).change(CLERK, id, event(version(id), search.changed)));
    search.seen(event, search.approved);
    assertThat(search.signedOut.get("/public/events/list/2021").body())
        .contains(search.approved)
        .doesNotContain(search.changed);
    assertThat(search.seenBy(PROGRAM.person(Role.PROVIDER, "Example Provider 334"), event))
        .as("outside the Committee, signed in")
        .containsExactly(search.approved);
    assertThat(search.outlets.marksOfSite(PROGRAM.address(), site))
        .containsExactly(search.approved);
    assertThat(search.secretariat.get(event).body()).contains(search.changed).contains(CHANGED);
    assertThat(search.secretariat.get("/desk").body()).contains(event + "#publication");
    release(event);
    search.seen(event, search.changed);
    send(search.secretariat, event + "/withdrawal", "document", "Note 2");
    search.seen(event);
  }

  private static int version(long id) {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Events.class).find(id))
        .orElseThrow()
        .event()
        .details()
        .version();
  }

  private void release(String event) {
    String day = LocalDate.now(DateText.HEADQUARTERS).minusDays(1).toString();
    send(
        search.secretariat,
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
}
