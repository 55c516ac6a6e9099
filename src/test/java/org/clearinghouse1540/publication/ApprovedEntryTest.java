package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.publication.TextSearch.CHANGED;
import static org.clearinghouse1540.publication.TextSearch.PROGRAM;
import static org.clearinghouse1540.publication.TextSearch.location;
import static org.clearinghouse1540.publication.TextSearch.send;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same for the entries of workspaces, and the removal of a published entry. */
class ApprovedEntryTest {
  private final TextSearch search = new TextSearch();

  @Test
  void aChangedEntryOfAWorkspaceIsPublishedAfterConsentAndApprovalToTheChange() {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 330");
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 330");
    String entry =
        location(
            state,
            "/workspace",
            Map.of("kind", "gap", "title", search.approved, "words", search.approved));
    String shared = entry.replace("/workspace", "/shared");
    send(state, entry + "/consent", "use", "providers", "document", "NV 1");
    send(state, entry + "/consent", "use", "full", "document", "NV 1");
    search.approve(shared, "full");
    search.seen(entry, search.approved);

    send(state, entry, "version", "1", "title", search.changed, "words", search.changed);
    search.seen(entry, search.approved);
    assertThat(search.seenBy(provider, entry)).containsExactly(search.approved);
    assertThat(state.get(entry).body()).contains(CHANGED);
    assertThat(state.get("/desk").body())
        .contains("you consented")
        .containsPattern(entry + "[#\"]");
    search.approve(shared, "full");
    search.seen(entry, search.approved);

    send(state, entry + "/consent", "use", "full", "document", "NV 2");
    search.seen(entry, search.approved);
    assertThat(search.secretariat.get("/desk").body()).containsPattern(shared + "[#\"]");
    assertThat(search.secretariat.get(shared).body()).contains(search.changed).contains(CHANGED);
    search.approve(shared, "full");
    search.seen(entry, search.changed);
  }

  @Test
  void aChangedSummaryOfAnEntryIsPublishedAfterConsentAndApprovalToTheChange() {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 331");
    String entry =
        location(state, "/workspace", Map.of("kind", "gap", "title", "Gap", "words", "Text"));
    summarize(state, entry, search.approved);
    send(state, entry + "/consent", "use", "summary", "document", "NV 1");
    search.approve(entry.replace("/workspace", "/shared"), "summary");
    search.seen(entry, search.approved);
    summarize(state, entry, search.changed);
    search.seen(entry, search.approved);
    assertThat(search.secretariat.get(entry.replace("/workspace", "/shared")).body())
        .doesNotContain(search.changed);
    send(state, entry + "/consent", "use", "summary", "document", "NV 2");
    search.approve(entry.replace("/workspace", "/shared"), "summary");
    search.seen(entry, search.changed);
  }

  private static void summarize(Visitor state, String entry, String words) {
    send(state, entry + "/summary", "summary-title", words, "summary-words", words);
  }

  @Test
  void aTextThatWasForgedInTheDatabaseIsNotPublished() {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 334");
    String entry =
        location(
            state,
            "/workspace",
            Map.of("kind", "gap", "title", search.approved, "words", search.approved));
    send(state, entry + "/consent", "use", "full", "document", "NV 1");
    search.approve(entry.replace("/workspace", "/shared"), "full");
    search.seen(entry, search.approved);
    ExampleNeeds.owner(
        "update consent_text set content = replace(content, '"
            + search.approved
            + "', '"
            + search.changed
            + "') where content like '%"
            + search.approved
            + "%'");
    search.seen(entry);
  }

  @Test
  void theRemovalOfAnEntryWithdrawsWhatWasPublishedFromIt(@TempDir Path site) {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 335");
    String entry =
        location(
            state,
            "/workspace",
            Map.of("kind", "gap", "title", search.approved, "words", search.approved));
    String shared = entry.replace("/workspace", "/shared");
    summarize(state, entry, search.changed);
    for (String use : List.of("members", "providers", "summary", "full")) {
      send(state, entry + "/consent", "use", use, "document", "NV 1");
    }
    for (String use : List.of("summary", "full")) {
      search.approve(shared, use);
    }
    send(search.secretariat, shared + "/message", "use", "providers", "to", "desk@example.org");
    search.seen(entry, search.approved, search.changed);
    assertThat(search.secretariat.get("/outbox").body()).contains(search.approved);

    send(state, entry + "/removal");
    search.seen(entry);
    assertThat(search.outlets.marksOfSite(PROGRAM.address(), site)).isEmpty();
    for (Visitor visitor :
        List.of(
            search.secretariat,
            PROGRAM.person(Role.MEMBER, "Example State 336"),
            PROGRAM.person(Role.PROVIDER, "Example Provider 336"))) {
      for (String page : List.of("/outbox", "/shared", shared, shared + "/file/csv")) {
        String body = new String(visitor.bytes(page).body(), StandardCharsets.UTF_8);
        assertThat(body).as(page).doesNotContain(search.approved).doesNotContain(search.changed);
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
}
