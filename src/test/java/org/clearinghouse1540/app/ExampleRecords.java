package org.clearinghouse1540.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented records of each kind in a program, created through its pages by each role. */
final class ExampleRecords {
  private static final String STATE = "Example State 701";
  private static final Path NOTE =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");

  private final TestProgram program;
  private final Map<Role, FormSender> senders = new EnumMap<>(Role.class);
  private final ExampleMatrices matrices;
  private String invitation = "";

  ExampleRecords(TestProgram program) {
    this.program = program;
    for (Role role : Role.values()) {
      senders.put(role, new FormSender(program.person(role, party(role))));
    }
    matrices = new ExampleMatrices(program, by(Role.EXPERT), by(Role.SECRETARIAT), by(Role.MEMBER));
  }

  private static String party(Role role) {
    return switch (role.actsFor()) {
      case NOBODY -> "";
      case STATE -> role == Role.MEMBER ? "Example State 702" : STATE;
      case STATE_OR_ORGANIZATION ->
          role == Role.PROVIDER ? "Example Provider 701" : "Example Organization";
    };
  }

  /** The users of all roles. */
  List<Visitor> users() {
    List<FormSender> all = new ArrayList<>(senders.values());
    all.addAll(matrices.contacts());
    return all.stream().map(FormSender::user).toList();
  }

  /** The addresses of the records. */
  List<String> addresses() {
    List<FormSender> all = new ArrayList<>(senders.values());
    all.addAll(matrices.contacts());
    return all.stream().flatMap(sender -> sender.addresses().stream()).distinct().toList();
  }

  /** The address of an invitation that is not used. */
  String invitation() {
    return invitation;
  }

  /** Creates the records. */
  void create() throws IOException {
    accounts();
    provider(sharedRequest());
    objection();
    event();
    workspace();
    ExamplePlanRecords.create(by(Role.POINT_OF_CONTACT), by(Role.AGENCY));
    ExampleCooperationRecords.create(
        by(Role.POINT_OF_CONTACT),
        new FormSender(program.person(Role.POINT_OF_CONTACT, "Example State 194")),
        "Example State 701");
    ExamplePracticeRecords.create(by(Role.POINT_OF_CONTACT), by(Role.SECRETARIAT));
    ExampleContactRecords.create(by(Role.SECRETARIAT), by(Role.POINT_OF_CONTACT));
    owner("update contacts_contact set confirmed_on = '2020-01-02'");
    matrices.create();
    by(Role.EXPERT).visit("/cited/" + program.count("select max(id)::int from sources_cited"));
    ExampleRegisterRecords.create(by(Role.EXPERT));
    ExampleReviewRecords.create(program, by(Role.EXPERT), by(Role.MEMBER), by(Role.SECRETARIAT));
    by(Role.POINT_OF_CONTACT).visit("/workspace/asking?form=2017&row=op2.acquire");
    by(Role.EXPERT).upload("/intake/notes", "note.txt", Files.readAllBytes(NOTE));
    int file = program.count("select max(id)::int from sources_original");
    by(Role.SECRETARIAT).visit("/originals/" + file);
    String fields =
        "state=Example State 701;title=Example course;words=Two weeks;areas=legislation;source=NV"
            + " 3";
    String practice = by(Role.EXPERT).send("/practices", fields);
    by(Role.SECRETARIAT).send(practice + "/consent", "document=NV 4 (invented)");
    by(Role.EXPERT).send("/practices", fields);
    String words = by(Role.EXPERT).user().get("/forms/2017/words.en.csv").body();
    byte[] changed =
        words
            .replace("op2.manufacture,manufacture,", "op2.manufacture,make,")
            .getBytes(StandardCharsets.UTF_8);
    by(Role.EXPERT).upload("/forms?year=2017", "words.en.csv", changed);
  }

  private void accounts() {
    FormSender administrator = by(Role.ADMINISTRATOR);
    String page = administrator.shown("/accounts/invite", "label=Example invitation;role=expert");
    invitation = page.replaceFirst("(?s).*?(/invitation/[\\w-]+).*", "$1");
    by(Role.POINT_OF_CONTACT).shown("/agencies/invite", "label=Example Agency");
    administrator.send(
        "/accounts/role/give", "name=" + by(Role.CHAIR).user().name() + ";role=expert");
    by(Role.MEMBER).user().post("/account/code/begin", Map.of());
  }

  private static String arrival(String day) {
    return "channel=note-verbale;requester=Example State 701;requestedOn="
        + day
        + ";receivedOn="
        + day
        + ";reference=NV 11 (invented)"
        + ";title0=Training of customs officers;words0=Twenty officers, one week.";
  }

  /** A request that providers may see; the number of its need. */
  private long sharedRequest() {
    FormSender secretariat = by(Role.SECRETARIAT);
    String request = secretariat.send("/arrivals", arrival("2024-02-01"));
    long id = number(request);
    secretariat.send(request + "/step", "step=authenticate");
    secretariat.send(request + "/step", "step=acknowledge");
    by(Role.POINT_OF_CONTACT)
        .send(request + "/consent", "use=providers;document=NV 1;given-on=2024-05-06");
    String fields = "template=follow-up;language=en;form=mission;addressee=Example addressee";
    secretariat.send(request + "/letter", fields);
    String letter = secretariat.send(request + "/letter", fields);
    secretariat.send(letter + "/dispatch", "day=2024-03-01;how=By hand");
    by(Role.POINT_OF_CONTACT)
        .send(request + "/correction", "requestedOn=2024-01-31;reference=NV 2;why=Misread");
    secretariat.visit(request + "/correction");
    by(Role.POINT_OF_CONTACT)
        .upload(
            "/originals?about=Annex&record=request/" + id,
            "annex.txt",
            "Annex (invented)".getBytes(StandardCharsets.UTF_8));
    owner("update assistance_request set providers_from = '2024-05-07' where id = " + id);
    return program.count("select max(id)::int from assistance_need_item where request_id = " + id);
  }

  /** Requests that are circulated after a period of silence; one of them has begun. */
  private void objection() {
    FormSender secretariat = by(Role.SECRETARIAT);
    for (boolean begun : new boolean[] {false, true}) {
      String request = secretariat.send("/arrivals", arrival("2021-02-25"));
      for (String step : List.of("authenticate", "inform-members", "acknowledge")) {
        secretariat.send(request + "/step", "step=" + step);
      }
      if (begun) {
        String today = program.clock().today().toString();
        secretariat.send(
            request + "/silence",
            "step=circulate-providers;document=Letter of the Chair;from=" + today);
        secretariat.send(
            "/letters/"
                + program.count(
                    "select max(id)::int from letters_letter where template = 'silence'")
                + "/dispatch",
            "day=" + today + ";how=By hand");
      }
    }
  }

  /** An offer of a public page that names the provider; its address. */
  private String onRecord(String reference) {
    owner(
        "insert into providers_offer (reference_id, provider_kind, provider, kind, as_of, words,"
            + " exclusions, regions, answers, address) values ('"
            + reference
            + "', 'organization', 'Example Provider 701', 'standing programme', '2015',"
            + " 'training (invented)', '', 'global', '', 'https://example.org/')");
    return "/offers/"
        + program.count(
            "select id::int from providers_offer where reference_id = '" + reference + "'");
  }

  private void provider(long need) {
    FormSender provider = by(Role.PROVIDER);
    FormSender contact = by(Role.POINT_OF_CONTACT);
    String entry =
        provider.send(
            "/providers",
            "name=Example Provider 701;kind=organization;institution=Example Institution;"
                + "mailbox=desk@example.org");
    String fields =
        "words=Help with laws;areas=legislation;kinds=drafting;from=2026-Q1;cost=none;provider="
            + number(entry);
    provider.send("/offers", fields);
    String submitted = provider.send("/offers", fields + ";exclusions=not transit");
    provider.send(submitted + "/giving", "");
    provider.send(submitted + "/consent", "document=Letter 1");
    owner("update providers_offer set confirmed_on = '2020-01-02' where id = " + number(submitted));
    onRecord("REFERENCE-701-1");
    provider.send(
        onRecord("REFERENCE-701-2") + "/claim",
        "stay=yes;why=Our programme (invented);provider=" + number(entry));
    String answer = provider.send("/open-needs/" + need + "/answer", fields + ";needs=" + need);
    String told =
        provider.send(
            "/open-needs/" + need + "/answer", fields + ";needs=" + need + ";exclusions=not laws");
    by(Role.SECRETARIAT).send(told + "/circulation", "");
    int held = program.count("select request_id::int from assistance_need_item where id = " + need);
    by(Role.MEMBER).send("/requests/" + held + "/hold", "why=More time (invented)");
    contact.send(told + "/reply", "act=asked;words=When (invented)?");
    provider.send("/subscriptions", "areas=legislation;mailbox=desk@example.org");
    String delivery =
        provider.send(
            "/deliveries",
            "title=Example workshop;kind=workshop;areas=border-control;starts=2024-05;status=done;"
                + "states=Example State 701;provider="
                + number(entry)
                + ";offer="
                + number(answer)
                + ";need="
                + need);
    contact.send(
        delivery + "/feedback",
        "activities=Two weeks;met=yes;row=op2.acquire;row-words=An Act was drafted (invented).");
    contact.send(delivery + "/summary", "summary=A law was drafted (invented).");
    contact.send(delivery + "/summary/consent", "document=NV 2 (invented)");
    provider.send(delivery + "/feedback", "activities=Two weeks;met=not-said");
    provider.send(delivery + "/summary", "summary=Officers were trained (invented).");
    by(Role.EXPERT).visit("/needs/" + need + "/history");
  }

  private void event() throws IOException {
    FormSender expert = by(Role.EXPERT);
    String fields =
        "start=2031-05-03;status=planned;version=0;role-invited=Example State 701;title=Example";
    String event = expert.send("/events/new", fields + " workshop 701");
    expert.send(
        event + "/follow-ups",
        "words=Send the guide;source=Summary;owner-role=expert;by=2031-06-01");
    expert.send(event + "/figures", "what=states;value=28;source=Example note;language=en");
    expert.send(event + "/note?in=en", "");
    byte[] note = expert.user().bytes(event + "/note/file/docx?in=en").body();
    expert.upload(event + "/note/reading?in=en", "note.docx", note);
    String released = expert.send("/events/new", fields + " seminar 702");
    by(Role.SECRETARIAT)
        .send(released + "/approval", "given-by=The Committee;document=Letter;given-on=2026-01-02");
    String other = expert.send("/events/new", fields + " seminar 703");
    expert.send(
        "/events/merging",
        "decision=merge;why=The same;one=" + number(released) + ";other=" + number(other));
    owner(
        "insert into sources_document (title, kind, recorded_by, file_name, media_type, sha256,"
            + " fingerprint, text) values ('Example note', 'information-note', 'test',"
            + " 'note.txt', 'text/plain', 'none', 'none', '')");
    owner(
        "insert into outreach_voiced_need (event_id, words, paragraphs, who, document_id) values ("
            + number(event)
            + ", 'Detection training (invented)', '', 'Example State 701',"
            + " (select max(id) from sources_document))");
    long need = program.count("select max(id)::int from outreach_voiced_need");
    expert.shown("/drafts/from-event/" + need, "state=" + STATE);
    by(Role.POINT_OF_CONTACT).send("/drafts", "");
  }

  private void workspace() {
    FormSender contact = by(Role.POINT_OF_CONTACT);
    String entry = contact.send("/workspace", "kind=gap;title=Example gap;words=Text");
    contact.send(entry + "/consent", "use=full;document=NV 1");
    contact.send(
        entry + "/question", "question=Which act applies?;agency=" + by(Role.AGENCY).user().name());
  }

  private FormSender by(Role role) {
    return Optional.ofNullable(senders.get(role)).orElseThrow();
  }

  private static long number(String address) {
    return Long.parseLong(address.replaceFirst(".*/", ""));
  }

  private void owner(String statement) {
    JdbcClient.create(program.owner().plainSource()).sql(statement).update();
  }
}
