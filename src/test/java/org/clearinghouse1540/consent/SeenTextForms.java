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
  FEEDBACK("/deliveries/{id}/summary/consent", SeenTextForms::feedback),
  PRACTICE("/practices/{id}/consent", SeenTextForms::practice),
  EVENT("/events/{id}/approval", SeenTextForms::event),
  ENTRY("/workspace/{id}/consent", SeenTextForms::entry),
  ENTRY_APPROVAL("/shared/{id}/approval", SeenTextForms::approval),
  ENTRY_SILENCE("/shared/{id}/silence", SeenTextForms::entrySilence),
  REQUEST("/requests/{id}/consent", SeenTextForms::request),
  REQUEST_SILENCE("/requests/{id}/silence", SeenTextForms::requestSilence),
  DRAFTS("/drafts/sending", SeenTextForms::drafts),
  MATRIX_AGREEMENT("/matrices/{code}/{year}/answer", SeenTextForms::agreement),
  MATRIX_APPROVAL("/matrices/{code}/{year}/approval", SeenTextForms::matrixApproval),
  MATRIX_CONSENT("/matrices/{code}/{year}/consent", SeenTextForms::matrixConsent);

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

  private static Prepared entry() {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 954");
    String entry = workspace(state);
    return new Prepared(
        state,
        entry,
        entry + "/consent",
        Map.of("use", "full"),
        () -> edit(state, entry),
        "Changed");
  }

  private static Prepared approval() {
    return shared(
        "/approval",
        Map.of("use", "full", "given-by", "The Committee (invented)", "given-on", "2026-01-02"));
  }

  private static Prepared entrySilence() {
    return shared("/silence", Map.of("use", "providers", "from", today(), "days", "5"));
  }

  // The Committee sees an entry as it was shared, and its change once the State consents to it.
  private static Prepared shared(String act, Map<String, String> fields) {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 955");
    String entry = workspace(state);
    consent(state, entry);
    String page = entry.replace("/workspace", "/shared");
    return new Prepared(
        PROGRAM.person(Role.SECRETARIAT, ""),
        page,
        page + act,
        fields,
        () -> {
          edit(state, entry);
          consent(state, entry);
        },
        "Changed words");
  }

  private static String workspace(Visitor state) {
    Map<String, String> form = Map.of("kind", "gap", "title", "Gap", "words", "First words");
    return send(state, "/workspace", form);
  }

  private static void edit(Visitor state, String entry) {
    send(state, entry, Map.of("version", "1", "title", "Changed", "words", "Changed words"));
  }

  private static void consent(Visitor state, String entry) {
    for (String use : List.of("members", "full")) {
      send(state, entry + "/consent", Map.of("use", use, "document", "NV 1 (invented)"));
    }
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

  private static Prepared agreement() {
    Matrix matrix = new Matrix("Example State 958");
    matrix.sent("X");
    return new Prepared(
        matrix.state,
        matrix.page,
        matrix.page + "/answer",
        Map.of("step", "agree"),
        () -> {
          matrix.step("take-back");
          matrix.sent("?");
        },
        "");
  }

  private static Prepared matrixApproval() {
    Matrix matrix = new Matrix("Example State 959");
    matrix.sent("X");
    matrix.answer("agree");
    return new Prepared(
        PROGRAM.person(Role.CHAIR, ""),
        matrix.page,
        matrix.page + "/approval",
        Map.of(),
        () -> {
          matrix.answer("retract");
          matrix.step("take-back");
          matrix.sent("?");
          matrix.answer("agree");
        },
        "");
  }

  private static Prepared matrixConsent() {
    Matrix matrix = new Matrix("Example State 960");
    matrix.sent("X");
    matrix.answer("agree");
    send(
        PROGRAM.person(Role.CHAIR, ""),
        matrix.page + "/approval",
        Map.of("document", "Letter of the Chair (invented)"));
    return new Prepared(
        matrix.state,
        matrix.page,
        matrix.page + "/consent",
        Map.of(),
        () -> {
          matrix.step("reopen");
          matrix.mark("?");
        },
        "");
  }

  /** The matrix of an invented State. */
  private static final class Matrix {
    private final Visitor expert = PROGRAM.person(Role.EXPERT, "");
    private final Visitor state;
    private final String page;
    private int version;

    Matrix(String name) {
      state = PROGRAM.person(Role.POINT_OF_CONTACT, name);
      page = "/matrices/" + name.replace(" ", "%20") + "/2017";
    }

    void mark(String mark) {
      Map<String, String> field =
          Map.of("field", "op2.manufacture framework.nw", "version", "" + version++, "mark", mark);
      assertThat(expert.post(page + "/field", field).statusCode()).isBetween(200, 302);
    }

    void sent(String mark) {
      mark(mark);
      step("send");
    }

    void step(String step) {
      SeenTextForms.send(expert, page + "/expert", Map.of("step", step));
    }

    void answer(String step) {
      SeenTextForms.send(
          state, page + "/answer", Map.of("step", step, "document", "NV 1 (invented)"));
    }
  }

  private static String today() {
    return java.time.LocalDate.now(PROGRAM.bean(java.time.Clock.class)).toString();
  }

  private static void change(String table, String column, String address) {
    ExampleNeeds.owner(
        "update %s set %s = 'Changed words' where id = %d"
            .formatted(table, column, ExampleNeeds.number(address)));
  }

  private static String send(Visitor user, String path, Map<String, String> form) {
    var answer = user.post(path, form);
    assertThat(answer.statusCode())
        .as("%s %s: %s", path, form, Jsoup.parse(answer.body()).select(".problem").text())
        .isEqualTo(302);
    return answer.headers().firstValue("Location").orElse("").replaceFirst("#.*", "");
  }
}
