package org.clearinghouse1540.app;

import java.util.List;

/**
 * Invented records with every field filled, in the languages of the United Nations, with addresses
 * that are longer than a line and answers of several lines. Each is created through the pages.
 */
public final class RichRecords extends RichForms {
  static final String ADDRESS =
      "https://example.org/documents/information-notes/2031/"
          + "workshop-on-voluntary-national-implementation-action-plans?language=en&version=3#part-4";
  static final String ANSWER =
      """
      Twenty officers of the port (Example Harbour) need training, e.g. on dual-use goods.
      تحتاج عشرون من موظفي الجمارك إلى تدريب (المرفأ).
      需要培训二十名海关官员（示例港）。
      Двадцать сотрудников порта нуждаются в обучении.
      Fifth line: see %s.\
      """
          .formatted(ADDRESS);

  public RichRecords(TestProgram program) {
    super(program);
  }

  /** A planned event; fields as {@code name, value, name, value}. */
  String event(String title) {
    return send(
        expert(),
        "/events/new",
        fields(
            "title", title + " " + mark(),
            "version", "0",
            "status", "planned",
            "kind", "regional-workshop",
            "start", "2031-05-03",
            "end", "2031-05-05",
            "opens", "09:00",
            "closes", "17:30",
            "online", "yes",
            "other-titles", "ورشة عمل (" + mark() + ")\nAtelier d’été " + mark(),
            "city-0", "Exampleville " + mark(),
            "country-0", "Example State 792",
            "venue-0", "Great Hall of " + mark(),
            "zone-0", "Asia/Almaty",
            "role-host", "Government of Example State 792",
            "role-organizer", "Example Organizer " + mark() + "\nمنظمة المثال (" + mark() + ")",
            "role-participating", STATE + "\nExample State 793",
            "role-organization", "Example Organization for Harbours " + mark(),
            "role-committee", "Member of the Committee (" + mark() + ")",
            "languages", List.of("en", "ar"),
            "areas", List.of("border-control", "legislation")));
  }

  /** A need that was stated at an event. */
  void need(String event) {
    send(expert(), event + "/needs", fields("words", ANSWER));
  }

  /** The release of an event to the public. */
  void release(String event) {
    send(
        secretariat(),
        event + "/approval",
        fields("given-by", "Example Committee", "document", "Letter", "given-on", "2026-01-02"));
  }

  /** The end of the release. */
  void close(String event) {
    send(secretariat(), event + "/withdrawal", fields("document", "End of the test"));
  }

  /** A request with two needs, as the secretariat recorded it. */
  String request() {
    String request =
        send(
            secretariat(),
            "/arrivals",
            fields(
                "channel", "note-verbale",
                "requester", STATE,
                "requestedOn", "2024-02-01",
                "receivedOn", "2024-02-02",
                "reference", "NV " + mark(),
                "language", "en",
                "text", ANSWER,
                "count", "2",
                "title0", "Training of customs officers " + mark(),
                "words0", ANSWER,
                "areas0", "border-control",
                "kinds0", "training",
                "neededBy0", "2027",
                "title1", "تدريب (" + mark() + ")",
                "words1", "معدات الكشف.\nDetectors for the port."));
    for (String step : List.of("authenticate", "acknowledge")) {
      send(secretariat(), request + "/step", fields("step", step));
    }
    return request;
  }

  /** The posting of a request in full. */
  void post(String request) {
    send(
        contact(),
        request + "/consent",
        fields("use", "full", "document", "NV 1", "given-on", "2024-05-06"));
    owner("update assistance_request set posted_from = '2024-05-07' where id = " + number(request));
  }

  /** The draft of a letter about a request. */
  String letter(String request, String template, String language) {
    return send(
        secretariat(),
        request + "/letter",
        fields(
            "template",
            template,
            "language",
            language,
            "form",
            "mission",
            "addressee",
            "Permanent Mission of " + STATE));
  }

  /** The draft of a need. */
  String draft() {
    String draft = send(contact(), "/drafts", fields());
    send(
        contact(),
        draft,
        fields(
            "version",
            "1",
            "title",
            "Training of customs officers",
            "situation",
            ANSWER,
            "detail",
            ANSWER,
            "objective",
            ANSWER,
            "beneficiaries",
            ANSWER,
            "already-received",
            ADDRESS,
            "people",
            "20",
            "paragraphs",
            "3(c) 3(d)",
            "time-frame",
            "2027",
            "delivery-language",
            "English",
            "contact-institution",
            "Example Ministry (Department of Treaties)",
            "contact-mailbox",
            "desk@example.org",
            "kind",
            List.of("training", "equipment"),
            "weapons",
            List.of("NW", "BW"),
            "subject-area",
            List.of("border-control", "transit")));
    return draft;
  }

  /** An entry of a workspace. */
  public String entry() {
    return send(
        contact(),
        "/workspace",
        fields("kind", "gap", "title", "Gap at the port (" + mark() + ")", "words", ANSWER));
  }

  /** The posting of an entry in full, or of its summary. */
  public void post(String entry, String use) {
    if (use.equals("summary")) {
      send(
          contact(),
          entry + "/summary",
          fields("summary-title", "Summary (" + mark() + ")", "summary-words", ANSWER));
    }
    share(entry, use);
    send(
        secretariat(),
        "/shared/" + number(entry) + "/approval",
        fields(
            "use",
            use,
            "given-by",
            "Example Committee",
            "document",
            "Letter",
            "given-on",
            "2026-01-02"));
  }

  /** The consent of the State to a use of an entry. */
  void share(String entry, String use) {
    send(contact(), entry + "/consent", fields("use", use, "document", "NV 3"));
  }

  /** The entry of a provider in the register. */
  public String register() {
    return send(
        provider(),
        "/providers",
        fields(
            "name", "Example Provider 791",
            "part-of", "Example Parent " + mark(),
            "kind", "organization",
            "institution", "Example Institution " + mark(),
            "mailbox", "desk@example.org"));
  }

  /** A published offer. */
  String offer(String registered) {
    String offer =
        send(
            provider(),
            "/offers",
            fields(
                "provider",
                Long.toString(number(registered)),
                "words",
                ANSWER,
                "exclusions",
                "No equipment (" + mark() + ").\nولا معدات.",
                "regions",
                "Example region " + mark(),
                "conditions",
                "Only with a request " + mark() + ".",
                "from",
                "2031-Q1",
                "until",
                "2032-12-31",
                "cost",
                "none",
                "source",
                "Letter " + mark(),
                "source-date",
                "2026-01-02",
                "areas",
                List.of("legislation", "border-control"),
                "kinds",
                List.of("drafting", "training"),
                "weapons",
                List.of("NW"),
                "languages",
                List.of("en", "ar"),
                "modes",
                List.of("remote", "capital")));
    send(provider(), offer + "/giving", fields());
    send(provider(), offer + "/consent", fields("document", "Letter 2 " + mark()));
    return offer;
  }

  /** A published practice. */
  public String practice() {
    String practice =
        send(
            expert(),
            "/practices",
            fields(
                "state",
                STATE,
                "title",
                "A course for officers (" + mark() + ")",
                "words",
                ANSWER,
                "source",
                "NV 4 (" + mark() + ")",
                "address",
                ADDRESS,
                "on",
                "2026-01-02",
                "areas",
                List.of("legislation", "border-control")));
    send(secretariat(), practice + "/consent", fields("document", "NV 5"));
    return practice;
  }
}
