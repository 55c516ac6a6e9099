package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outreach.Events;
import org.jsoup.Jsoup;

/** The forms of consents, agreements and approvals, each with a text and a change of it. */
enum SeenTextForms {
  OFFER("/offers/{id}/consent", SeenTextForms::offer),
  OFFER_REPLY("/offers/{id}/reply", SeenOfferForms::reply),
  FEEDBACK("/deliveries/{id}/summary/consent", SeenTextForms::feedback),
  PRACTICE("/practices/{id}/consent", SeenTextForms::practice),
  PRACTICE_SUBMISSION("/practices/{id}/submission", SeenTextForms::submission),
  PLAN("/plans/{id}/submission", SeenTextForms::plan),
  EVENT("/events/{id}/approval", SeenTextForms::event),
  ENTRY("/workspace/{id}/consent", SeenEntryForms::consent),
  ENTRY_APPROVAL("/shared/{id}/approval", SeenEntryForms::approval),
  ENTRY_SILENCE("/shared/{id}/silence", SeenEntryForms::silence),
  CONTACT("/contacts/{id}/publication", SeenContactForms::publication),
  REQUEST("/requests/{id}/consent", SeenTextForms::request),
  REQUEST_SILENCE("/requests/{id}/silence", SeenTextForms::requestSilence),
  DRAFTS("/drafts/sending", SeenTextForms::drafts),
  MATRIX_AGREEMENT("/matrices/{code}/{year}/answer", SeenMatrixForms::agreement),
  MATRIX_APPROVAL("/matrices/{code}/{year}/approval", SeenMatrixForms::approval),
  MATRIX_SILENCE("/matrices/{code}/{year}/silence", SeenMatrixForms::silence),
  MATRIX_CONSENT("/matrices/{code}/{year}/consent", SeenMatrixForms::consent);

  private static final TestProgram PROGRAM = TestProgram.get();
  private final String pattern;
  private final Supplier<Prepared> example;

  SeenTextForms(String pattern, Supplier<Prepared> example) {
    this.pattern = pattern;
    this.example = example;
  }

  /**
   * A form before it is sent.
   *
   * @param change what somebody else does meanwhile
   * @param changed what the page shows after it
   */
  record Prepared(
      Visitor user,
      String page,
      String action,
      Map<String, String> fields,
      Runnable change,
      String changed) {}

  String pattern() {
    return pattern;
  }

  /** The field in which the user names the document. */
  String typed() {
    return this == DRAFTS ? "reference" : "document";
  }

  /** Whether the form can still be sent after the change. A reopened matrix has no consent. */
  boolean isStillOpen() {
    return this != MATRIX_CONSENT;
  }

  Prepared prepare() {
    return example.get();
  }

  private static Prepared offer() {
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 951");
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(id);
    String offer = send(provider, "/offers", form);
    send(provider, offer + "/giving", Map.of());
    form.put("words", "Changed words");
    return new Prepared(
        provider,
        offer,
        offer + "/consent",
        Map.of(),
        () -> send(provider, offer, form),
        "Changed words");
  }

  private static Prepared feedback() {
    String name = "Example State 952";
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, name);
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 952");
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    String delivery =
        send(
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
    send(state, delivery + "/feedback", Map.of("activities", "Two weeks", "met", "yes"));
    send(state, delivery + "/summary", Map.of("summary", "First words"));
    return new Prepared(
        state,
        delivery,
        delivery + "/summary/consent",
        Map.of(),
        () -> send(state, delivery + "/summary", Map.of("summary", "Changed words")),
        "Changed words");
  }

  private static Prepared plan() {
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 954");
    String plan = send(state, "/plans", Map.of("title", "Plan " + System.nanoTime()));
    send(state, plan + "/lines", Map.of("action", "First words"));
    return new Prepared(
        state,
        plan + "/submission",
        plan + "/submission",
        Map.of(),
        () -> send(state, plan + "/lines", Map.of("action", "Changed words")),
        "Changed words");
  }

  private static Prepared practice() {
    Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
    String practice =
        send(
            PROGRAM.person(Role.EXPERT, ""),
            "/practices",
            Map.of(
                "state", "Example State 953",
                "title", "Course " + System.nanoTime(),
                "words", "First words",
                "areas", "legislation",
                "source", "NV 3 (invented)"));
    return new Prepared(
        secretariat,
        practice,
        practice + "/consent",
        Map.of(),
        () -> change("practices_practice", "words", practice),
        "Changed words");
  }

  private static Prepared submission() {
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 955");
    Map<String, String> words =
        Map.of("title", "Practice", "words", "First words", "areas", "legislation");
    String practice = send(state, "/practices/new", words);
    Map<String, String> other =
        Map.of(
            "title", "Practice", "words", "Changed words", "areas", "legislation", "version", "1");
    return new Prepared(
        state,
        practice,
        practice + "/submission",
        Map.of(),
        () -> send(state, practice + "/change", other),
        "Changed words");
  }

  private static Prepared event() {
    Visitor expert = PROGRAM.person(Role.EXPERT, "");
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "title", "Seminar " + System.nanoTime(),
                "start", "2031-05-03",
                "status", "planned",
                "version", "0"));
    String event = send(expert, "/events/new", form);
    form.put("title", "Changed words " + System.nanoTime());
    return new Prepared(
        PROGRAM.person(Role.SECRETARIAT, ""),
        event,
        event + "/approval",
        Map.of("given-by", "The Committee (invented)", "given-on", "2026-01-02"),
        () -> {
          form.put("version", versionOfEvent(ExampleNeeds.number(event)));
          send(expert, event + "/plan", form);
        },
        "Changed words");
  }

  private static String versionOfEvent(long id) {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Events.class).find(id)).stream()
        .map(record -> "" + record.event().details().version())
        .findFirst()
        .orElseThrow();
  }

  private static Prepared request() {
    String request =
        "/requests/"
            + ExampleNeeds.received("Example State 956", List.of(), Map.of("Laws", "legislation"));
    Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
    summarize(secretariat, request, "First words");
    return new Prepared(
        PROGRAM.person(Role.MISSION, "Example State 956"),
        request,
        request + "/consent",
        Map.of("use", "summary", "given-on", "2026-01-02"),
        () -> summarize(secretariat, request, "Changed words"),
        "Changed words");
  }

  private static void summarize(Visitor secretariat, String request, String words) {
    send(secretariat, request + "/summary", Map.of("item", "0", "language", "en", "words", words));
  }

  private static Prepared requestSilence() {
    Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
    String request =
        send(
            secretariat,
            "/arrivals",
            Map.of(
                "channel", "note-verbale",
                "requester", "Example State 957",
                "requestedOn", "2021-02-25",
                "receivedOn", "2021-02-25",
                "title0", "Training",
                "words0", "Twenty officers, one week."));
    for (String step : List.of("authenticate", "inform-members", "acknowledge")) {
      send(secretariat, request + "/step", Map.of("step", step));
    }
    return new Prepared(
        secretariat,
        request,
        request + "/silence",
        Map.of("step", "circulate-providers", "from", today()),
        () ->
            ExampleNeeds.owner(
                "update assistance_need_item set words = 'Changed words' where request_id = "
                    + ExampleNeeds.number(request)),
        "Changed words");
  }

  private static Prepared drafts() {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 961");
    String draft = send(state, "/drafts", Map.of());
    Map<String, String> answers =
        new HashMap<>(Map.of("version", version(draft), "title", "First words"));
    send(state, draft, answers);
    answers.put("title", "Changed words");
    return new Prepared(
        state,
        "/drafts/sending",
        "/drafts/sending",
        Map.of(
            "draft", "" + ExampleNeeds.number(draft), "consent", "members", "channel", "template"),
        () -> {
          answers.put("version", version(draft));
          send(state, draft, answers);
        },
        "Changed words");
  }

  private static String version(String draft) {
    return ""
        + PROGRAM.count("select version from needs_draft where id = " + ExampleNeeds.number(draft));
  }

  static String today() {
    return java.time.LocalDate.now(PROGRAM.bean(java.time.Clock.class)).toString();
  }

  private static void change(String table, String column, String address) {
    ExampleNeeds.owner(
        "update %s set %s = 'Changed words' where id = %d"
            .formatted(table, column, ExampleNeeds.number(address)));
  }

  static String send(Visitor user, String path, Map<String, String> form) {
    var answer = user.post(path, form);
    assertThat(answer.statusCode())
        .as("%s %s: %s", path, form, Jsoup.parse(answer.body()).select(".problem").text())
        .isEqualTo(302);
    return answer.headers().firstValue("Location").orElse("").replaceFirst("#.*", "");
  }
}
