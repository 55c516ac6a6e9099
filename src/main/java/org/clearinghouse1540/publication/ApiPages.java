package org.clearinghouse1540.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Organizer;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.workspace.WorkspaceEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The published content as JSON, each record with the ground for its publication. Documented in
 * {@code docs/api.md}.
 */
@RestController
class ApiPages {
  private final PublicEvents events;
  private final PublicAssistance assistance;
  private final PublicPosts posts;
  private final PublicMatrices matrices;
  private final PublicFacts facts;

  ApiPages(
      PublicEvents events,
      PublicAssistance assistance,
      PublicPosts posts,
      PublicMatrices matrices,
      PublicFacts facts) {
    this.matrices = matrices;
    this.events = events;
    this.assistance = assistance;
    this.posts = posts;
    this.facts = facts;
  }

  @GetMapping("/api/events")
  List<Map<String, Object>> events(Language language) {
    return events.list().stream()
        .map(
            published ->
                grounded(published, event(published.value()), facts.event(published, language)))
        .toList();
  }

  @GetMapping("/api/events/{id}")
  Map<String, Object> event(@PathVariable long id, Language language) {
    Published<EventRecord> found = events.find(id).orElseThrow(NotFound::new);
    Map<String, Object> out = event(found.value().event());
    out.put("organizers", found.value().organizers().stream().map(Organizer::asReceived).toList());
    out.put(
        "participants",
        found.value().participants().stream().map(Participant::asReceived).toList());
    return grounded(found, out, facts.wholeEvent(found, language));
  }

  private static Map<String, Object> event(Event event) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", event.id());
    out.put("title", event.title());
    out.put("start", event.start());
    out.put("end", event.end());
    out.put("city", event.city());
    out.put("country", event.country());
    return out;
  }

  @GetMapping("/api/requests")
  List<Map<String, Object>> requests(Language language) {
    return assistance.requests().stream()
        .map(
            published -> {
              Map<String, Object> out = new LinkedHashMap<>();
              out.put("id", published.value().id());
              out.put("requester", published.value().requester());
              out.put("date", published.value().date());
              out.put("items", published.value().items().stream().map(NeedItem::words).toList());
              return grounded(published, out, facts.request(published, language));
            })
        .toList();
  }

  @GetMapping("/api/offers")
  List<Map<String, Object>> offers(Language language) {
    return assistance.offers().stream()
        .map(
            published -> {
              Map<String, Object> out = new LinkedHashMap<>();
              out.put("id", published.value().id());
              out.put("provider", published.value().provider());
              out.put("kind", published.value().kind().key());
              out.put("words", published.value().words());
              out.put("exclusions", published.value().exclusions());
              return grounded(published, out, facts.offer(published, language));
            })
        .toList();
  }

  @GetMapping("/api/matrices")
  List<Map<String, Object>> matrices(Language language) {
    return matrices.list().stream()
        .map(
            published -> {
              MatrixId id = published.value().matrix();
              Map<String, Object> out = new LinkedHashMap<>();
              out.put("state", id.state());
              out.put("form", id.form());
              out.put("title", facts.matrix(published, language).title());
              out.put("page", PublicMatrices.page(id));
              return grounded(published, out, facts.matrix(published, language));
            })
        .toList();
  }

  @GetMapping("/api/posts")
  Map<String, Object> posts(Language language) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(
        "full",
        posts.list().stream()
            .map(
                published ->
                    grounded(published, post(published.value()), facts.post(published, language)))
            .toList());
    out.put(
        "summaries",
        posts.summaries().stream()
            .map(
                published -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("state", published.value().state());
                  one.put("title", published.value().title());
                  one.put("summary", published.value().words());
                  return grounded(published, one, facts.summary(published, language));
                })
            .toList());
    return out;
  }

  private static Map<String, Object> post(WorkspaceEntry entry) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", entry.id());
    out.put("state", entry.state());
    out.put("kind", entry.kind().key());
    out.put("title", entry.title());
    out.put("words", entry.words());
    return out;
  }

  private static Map<String, Object> grounded(
      Published<?> published, Map<String, Object> out, RecordFacts facts) {
    return grounded(published.ground(), out, facts);
  }

  /** A record with its facts and the reason for its publication. */
  static Map<String, Object> grounded(
      Published.Ground ground, Map<String, Object> out, RecordFacts facts) {
    out.put("facts", facts.byKey());
    out.put(
        "ground",
        switch (ground) {
          case Published.Ground.AlreadyPublic already ->
              Map.of("already public at", already.address());
          case Published.Ground.Released released ->
              Map.of("released by", released.records().stream().map(ApiPages::words).toList());
        });
    return out;
  }

  private static Map<String, String> words(ConsentRecord record) {
    return Map.of(
        "key", record.key().key(),
        "given by", record.givenBy(),
        "document", record.document(),
        "on", record.givenOn().toString());
  }
}
