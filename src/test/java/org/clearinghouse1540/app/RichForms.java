package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.cooperation.ExampleJointProject;
import org.clearinghouse1540.kit.store.Database;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users of several roles who send forms that the program must accept. */
abstract class RichForms {
  static final String STATE = "Example State 791";

  /** The words in a published matrix. */
  static final String MATRIX_WORDS = "An Act was drafted (invented).";

  private static final String MATRIX_ROW = "op2.manufacture";

  private final TestProgram program;
  private final Visitor expert;
  private final Visitor secretariat;
  private final Visitor contact;
  private final Visitor provider;
  private final String mark = Long.toString(System.nanoTime(), 36);

  RichForms(TestProgram program) {
    this.program = program;
    expert = program.person(Role.EXPERT, "");
    secretariat = program.person(Role.SECRETARIAT, "");
    contact = program.person(Role.POINT_OF_CONTACT, STATE);
    provider = program.person(Role.PROVIDER, "Example Provider 791");
  }

  Visitor expert() {
    return expert;
  }

  Visitor secretariat() {
    return secretariat;
  }

  Visitor contact() {
    return contact;
  }

  Visitor provider() {
    return provider;
  }

  TestProgram program() {
    return program;
  }

  /** A word that no other record of the program has. */
  public String mark() {
    return mark;
  }

  /** A published matrix with a remark in one field; its address. */
  String matrix(String state) {
    String matrix = "/matrices/" + state.replace(" ", "%20") + "/2017";
    expert.post(
        matrix + "/field",
        Map.of("field", MATRIX_ROW + " remarks", "version", "0", "words", MATRIX_WORDS));
    expert.post(
        matrix + "/field",
        Map.of("field", MATRIX_ROW + " framework.nw", "version", "0", "mark", "X"));
    String page = expert.get(matrix + "/citing?row=" + MATRIX_ROW).body();
    String field = Jsoup.parse(page).select("input[name=field]").getFirst().val();
    send(
        expert,
        matrix + "/citing",
        fields("row", MATRIX_ROW, "field", field, "title", "Example Act", "passage", "Section 1"));
    Visitor own = program.person(Role.POINT_OF_CONTACT, state);
    send(expert, matrix + "/expert", fields("step", "send"));
    send(own, matrix + "/answer", fields("step", "agree", "document", "NV 7"));
    send(secretariat, matrix + "/approval", fields("document", "Letter of the Chair"));
    send(own, matrix + "/consent", fields("document", "NV 8"));
    send(secretariat, matrix + "/publication", fields("step", "publish"));
    return matrix;
  }

  /** The number at the end of an address. */
  static long number(String address) {
    return Long.parseLong(address.replaceFirst(".*/", ""));
  }

  /** Changes the database as its owner. */
  void owner(String statement) {
    Database owner = program.owner();
    JdbcClient.create(owner.plainSource()).sql(statement).update();
  }

  /** Fields as names and values; a value may be a list. */
  static Map<String, List<String>> fields(Object... namesAndValues) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      fields.put(
          namesAndValues[i].toString(),
          value instanceof List<?> list
              ? list.stream().map(Object::toString).toList()
              : List.of(value.toString()));
    }
    return fields;
  }

  /** Sends a form that the program must accept; the address of the record. */
  String send(Visitor user, String path, Map<String, List<String>> fields) {
    HttpResponse<String> answer = user.postAll(path, fields);
    assertThat(answer.statusCode())
        .as(path + " " + Jsoup.parse(answer.body()).select(".problem, h1").text())
        .isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "")
        .replaceFirst("#.*", "");
  }

  /** A plan that its State submitted. */
  String plan() {
    String plan = send(contact(), "/plans", fields("title", "Example plan", "begins", "2027"));
    String line = send(contact(), plan + "/lines", fields("action", RichRecords.ANSWER));
    send(
        contact(),
        line,
        fields(
            "version",
            "1",
            "action",
            RichRecords.ANSWER,
            "lead",
            "Ministry (invented)",
            "begins",
            "2027-03",
            "cost",
            "1250.50",
            "currency",
            "USD",
            "evidence",
            RichRecords.ANSWER,
            "progress",
            "under-way"));
    send(contact(), plan + "/submission", fields("document", "NV 5 (invented)"));
    return plan;
  }

  /** A report that its State published. */
  public void report() {
    String fields =
        "?kind=first&symbol=S/AC.44/2020/1&dated=2020-01-02&languages=en&languages=ar&title=Report+"
            + mark;
    byte[] file = ("Report " + mark).getBytes(StandardCharsets.UTF_8);
    String report =
        contact
            .upload("/reports" + fields, "report.txt", file)
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("https?://[^/]+", "");
    send(contact, report + "/publication", fields("document", "NV 6 (invented)"));
  }

  /** A statement for a review that its State published. */
  void submission() {
    String review = send(expert, "/reviews", fields("title", "Review " + mark));
    String sent =
        "/submission?origin=state&dated=2026-01-02&language=en&title=Statement+"
            + mark
            + "&sender="
            + RichRecords.STATE.replace(' ', '+');
    byte[] file = ("1. Courses on " + mark + " are needed.").getBytes(StandardCharsets.UTF_8);
    String submission =
        expert
            .upload(review + sent, "statement.txt", file)
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("https?://[^/]+", "");
    send(contact, submission + "/publication", fields("document", "NV 8 (invented)"));
  }

  /** A point of contact that its State published. */
  void publishedContact() {
    secretariat.postAll(
        "/contacts/nominations",
        fields(
            "party",
            RichRecords.STATE,
            "reference",
            "NV 9 (invented)",
            "dated",
            "2024-03-05",
            "place",
            "capital",
            "office",
            "Export control unit " + mark,
            "mailbox",
            "unit-" + mark + "@example.org",
            "languages",
            "fr",
            "person",
            "Person " + mark));
    int id = program.count("select max(id)::int from contacts_contact");
    send(contact, "/contacts/" + id + "/publication", fields("document", "NV 10 (invented)"));
  }

  /** A summary of a feedback that its author published. */
  public void result(String registered) {
    String delivery =
        send(
            provider,
            "/deliveries",
            fields(
                "provider",
                Long.toString(number(registered)),
                "title",
                "Workshop",
                "kind",
                "workshop",
                "states",
                STATE,
                "areas",
                "industry",
                "starts",
                "2025-05",
                "status",
                "done",
                "overlaps-seen",
                "yes"));
    send(contact, delivery + "/feedback", fields("activities", "Two weeks", "met", "yes"));
    String words = RichRecords.ANSWER + " " + mark;
    send(contact, delivery + "/summary", fields("summary", words));
    send(contact, delivery + "/summary/consent", fields("document", "NV 7 (invented)"));
  }

  /** A yearly report that was approved. */
  void yearlyReport() {
    String report = send(expert, "/counts/yearly", fields("year", "2012"));
    send(
        secretariat,
        report + "/approval",
        fields("given-by", "Committee (invented)", "document", "Letter (invented)"));
  }

  /** A joint text that all its States publish. */
  void jointText() {
    ExampleJointProject project =
        ExampleJointProject.open(contact, "Joint plan " + mark, "Train together");
    String second = "Example State 378";
    Visitor other = program.person(Role.POINT_OF_CONTACT, second);
    project.join(other, second);
    String text = project.text(contact, RichRecords.ANSWER + " " + mark);
    for (Visitor state : List.of(contact, other)) {
      ExampleJointProject.answer(state, text, "full", "NV 8 (invented)");
    }
  }
}
