package org.clearinghouse1540.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.ExampleConsents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.text.DateText;
import org.junit.jupiter.api.Test;

/** Entries of a workspace are private; consent opens each use, and withdrawal closes it. */
class WorkspaceTest {
  private static final String STATE = "Example State 001";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 002");
  private final Visitor agency = program.person(Role.AGENCY, STATE);
  private final Visitor member = program.person(Role.MEMBER, "Example State 003");
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor provider = program.person(Role.PROVIDER, "Example Provider");
  private final Visitor region = program.person(Role.REGIONAL_COORDINATOR, "Example Organization");
  private final Visitor elsewhere =
      program.person(Role.REGIONAL_COORDINATOR, "Example Organization 002");
  private final Visitor visitor = Visitor.signedOut(program.address());
  private final String mark = "mark" + System.nanoTime();

  @Test
  void anEntryIsPrivateByDefault() {
    long id = make();
    assertThat(own.get("/workspace/" + id).body()).contains(mark).contains("DRAFT");
    assertThat(program.person(Role.MISSION, STATE).get("/workspace").body()).contains(mark);
    seenBy(id, Map.of());
    assertThat(other.get("/workspace/" + id).statusCode()).isEqualTo(404);
    assertThat(other.post("/workspace/" + id, Map.of("title", "x", "version", "1")).statusCode())
        .isEqualTo(404);
    assertThat(
            other
                .post("/workspace/" + id + "/consent", Map.of("use", "full", "document", "x"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void eachConsentOpensOneUseAndWithdrawalClosesIt() {
    long id = make();
    consent(id, "members", "");
    seenBy(id, Map.of("member", member));
    withdraw(id, "members", "");
    seenBy(id, Map.of());
    consent(id, "providers", "");
    seenBy(id, Map.of("provider", provider));
    withdraw(id, "providers", "");
    consent(id, "organization", "Example Organization");
    seenBy(id, Map.of("region", region));
    withdraw(id, "organization", "Example Organization");
    seenBy(id, Map.of());
  }

  @Test
  void postingRequiresConsentAndApproval() {
    long id = make();
    consent(id, "full", "");
    assertThat(visitor.get("/public/posts").body()).doesNotContain(mark);
    assertThat(member.get("/shared/" + id).body()).as("the Committee reads it").contains(mark);
    approve(id, "full");
    for (String path :
        List.of("/public/posts", "/public/posts/" + id, "/public/feed.atom", "/api/posts")) {
      assertThat(visitor.get(path).body()).as(path).contains(mark);
    }
    for (String form : List.of("docx", "pdf", "xlsx", "csv", "json")) {
      String words = FileWords.of(visitor.bytes("/public/posts/" + id + "/file/" + form).body());
      assertThat(words).as(form).contains(mark).doesNotContain("DRAFT");
    }
    withdraw(id, "full", "");
    seenBy(id, Map.of());
  }

  @Test
  void aSummaryIsPostedWithoutTheText() {
    long id = make();
    String summary = "summary" + System.nanoTime();
    assertThat(
            own.post(
                    "/workspace/" + id + "/summary",
                    Map.of("summary-title", summary, "summary-words", summary))
                .statusCode())
        .isEqualTo(302);
    consent(id, "summary", "");
    assertThat(member.get("/shared/" + id).body()).contains(summary).doesNotContain(mark);
    assertThat(visitor.get("/public/posts").body()).doesNotContain(summary);
    approve(id, "summary");
    assertThat(visitor.get("/public/posts").body()).contains(summary).doesNotContain(mark);
    assertThat(FileWords.of(visitor.bytes("/public/posts/file/xlsx").body()))
        .contains(summary)
        .doesNotContain(mark);
    assertThat(visitor.get("/public/posts/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void silenceCountsAfterItsWorkingDaysUnlessTheStateObjects() {
    long id = make();
    consent(id, "members", "");
    assertThat(silence(id, LocalDate.now(DateText.HEADQUARTERS).toString(), "5").statusCode())
        .isEqualTo(302);
    assertThat(own.get("/workspace/" + id).body())
        .contains("Consent by silence after 5 working days");
    assertThat(provider.get("/shared").body()).as("still pending").doesNotContain(mark);
    ExampleConsents.begin(Subject.workspace(id), LocalDate.of(2020, 4, 15));
    assertThat(provider.get("/shared").body()).as("the period is over").contains(mark);
    withdraw(id, "providers", "");
    assertThat(provider.get("/shared").body()).doesNotContain(mark);
    String today = LocalDate.now(DateText.HEADQUARTERS).toString();
    for (String days : List.of("", "0", "x", "99")) {
      assertThat(silence(id, today, days).statusCode()).as(days).isEqualTo(400);
    }
  }

  @Test
  void aSilenceProcedureNeverBeginsBeforeTheDayOnWhichItIsMadeKnown() {
    long id = make();
    consent(id, "members", "");
    LocalDate today = LocalDate.now(DateText.HEADQUARTERS);
    for (LocalDate past : List.of(LocalDate.of(2020, 4, 6), today.minusDays(1))) {
      HttpResponse<String> answer = silence(id, past.toString(), "1");
      assertThat(answer.statusCode()).as(past.toString()).isEqualTo(400);
      assertThat(answer.body()).contains("counted from the day on which it is made known");
    }
    assertThat(provider.get("/shared").body()).doesNotContain(mark);
    assertThat(silence(id, today.toString(), "1").statusCode()).isEqualTo(302);
    assertThat(provider.get("/shared").body()).as("pending").doesNotContain(mark);
  }

  @Test
  void simultaneousChangesAreRejected() {
    long id = make();
    Visitor colleague = program.person(Role.MISSION, STATE);
    assertThat(change(own, id, "1", "first").statusCode()).isEqualTo(302);
    HttpResponse<String> second = change(colleague, id, "1", "second");
    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).contains("first").contains("second");
    assertThat(change(colleague, id, "2", "second").statusCode()).isEqualTo(302);
  }

  @Test
  void aMessageIsHeldWhenItsConsentIsWithdrawn() {
    long id = make();
    consent(id, "members", "");
    Map<String, String> form = Map.of("use", "providers", "to", "desk@example.org");
    assertThat(secretariat.post("/shared/" + id + "/message", form).statusCode())
        .as("no consent to this use")
        .isEqualTo(400);
    consent(id, "providers", "");
    assertThat(secretariat.post("/shared/" + id + "/message", form).statusCode()).isEqualTo(302);
    assertThat(secretariat.get("/outbox").body()).contains(mark);
    withdraw(id, "providers", "");
    assertThat(secretariat.get("/outbox").body())
        .doesNotContain(mark)
        .contains("The required consent is not in effect");
  }

  @Test
  void sharedEntriesAreMarkedAsDraftsInEveryFormat() {
    long id = make();
    consent(id, "members", "");
    for (String form : List.of("docx", "pdf", "xlsx", "csv", "json")) {
      for (Map.Entry<Visitor, String> entry :
          Map.of(own, "/workspace/", member, "/shared/").entrySet()) {
        String words =
            FileWords.of(
                entry.getKey().bytes(entry.getValue() + id + "/file/" + form + "?lang=en").body());
        assertThat(words).as(form).contains(mark).contains("DRAFT");
      }
    }
    assertThat(own.get("/workspace/" + id + "/file/exe").statusCode()).isEqualTo(404);
  }

  @Test
  void badInputIsRejectedAndNotStored() {
    int before = program.count("select count(*) from workspace_entry");
    for (Map<String, String> form :
        List.of(
            Map.of("kind", "gap"),
            Map.of("kind", "secret", "title", "x"),
            Map.of("kind", "gap", "title", "x".repeat(301)),
            Map.of("kind", "gap", "title", "x", "words", "x".repeat(50_001)))) {
      HttpResponse<String> answer = own.post("/workspace", form);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("class=\"problem\"");
    }
    assertThat(program.count("select count(*) from workspace_entry")).isEqualTo(before);
    long id = make();
    for (Map<String, String> form :
        List.of(
            Map.of("use", "everything", "document", "x"),
            Map.of("use", "full"),
            Map.of("use", "organization", "document", "x"),
            Map.of("use", "full", "document", "x", "until", "tomorrow"),
            Map.of("use", "full", "document", "x", "until", "2001-01-01"))) {
      assertThat(own.post("/workspace/" + id + "/consent", form).statusCode())
          .as(form.toString())
          .isEqualTo(400);
    }
    seenBy(id, Map.of());
  }

  private long make() {
    HttpResponse<String> made =
        own.post("/workspace", Map.of("kind", "draft", "title", mark, "words", "Text " + mark));
    return Long.parseLong(
        made.headers().firstValue("Location").orElseThrow().replaceAll("\\D", ""));
  }

  private static HttpResponse<String> change(Visitor who, long id, String version, String words) {
    return who.post("/workspace/" + id, Map.of("version", version, "title", words, "words", words));
  }

  private void consent(long id, String use, String organization) {
    assertThat(
            own.post(
                    "/workspace/" + id + "/consent",
                    Map.of("use", use, "organization", organization, "document", "letter"))
                .statusCode())
        .isEqualTo(302);
  }

  private void withdraw(long id, String use, String organization) {
    assertThat(
            own.post(
                    "/workspace/" + id + "/withdrawal",
                    Map.of("use", use, "organization", organization, "document", "letter 2"))
                .statusCode())
        .isEqualTo(302);
  }

  private void approve(long id, String use) {
    Map<String, String> form =
        Map.of("use", use, "document", "note", "given-by", "Committee", "given-on", "2026-01-02");
    assertThat(secretariat.post("/shared/" + id + "/approval", form).statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> silence(long id, String start, String days) {
    return secretariat.post(
        "/shared/" + id + "/silence",
        Map.of("use", "providers", "document", "note", "from", start, "days", days));
  }

  /** Looks at every page of everybody: only these may see the mark. */
  private void seenBy(long id, Map<String, Visitor> allowed) {
    Map<String, Visitor> everybody =
        Map.of(
            "other",
            other,
            "agency",
            agency,
            "member",
            member,
            "provider",
            provider,
            "region",
            region,
            "elsewhere",
            elsewhere,
            "visitor",
            visitor);
    everybody.forEach(
        (name, who) -> {
          boolean seen = false;
          for (String path :
              List.of(
                  "/workspace",
                  "/workspace/" + id,
                  "/workspace/" + id + "/file/csv",
                  "/asked",
                  "/shared",
                  "/shared/" + id,
                  "/shared/" + id + "/file/csv",
                  "/outbox",
                  "/public/posts",
                  "/public/posts/" + id,
                  "/public/posts/" + id + "/file/csv",
                  "/public/feed.atom",
                  "/api/posts")) {
            seen |= who.get(path).body().contains(mark);
          }
          assertThat(seen).as(name + " sees it").isEqualTo(allowed.containsKey(name));
        });
  }
}
