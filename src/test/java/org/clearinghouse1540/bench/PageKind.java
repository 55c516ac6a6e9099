package org.clearinghouse1540.bench;

import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;

/** A kind of page, as one of its readers opens it. */
enum PageKind {
  PUBLIC_REQUESTS(Growth.COUNTED, "public requests", "", "/public/requests"),
  PUBLIC_EVENTS(Growth.SORTED, "public events", "", "/public/events"),
  PUBLIC_EVENT(Growth.NONE, "one public event", "", "/public/events/{event}"),
  PUBLIC_STATE(Growth.NONE, "one public State", "", "/public/states/{state}"),
  PUBLIC_PRACTICES(Growth.SHOWN_WITH_TWO_KEYS, "public practices", "", "/public/practices"),
  PUBLIC_OFFERS(Growth.COUNTED, "public offers", "", "/public/offers"),
  REQUESTS(Growth.COUNTED, "requests", "expert", "/requests"),
  ONE_REQUEST(Growth.NONE, "one published request", "expert", "/requests/{request}"),
  ONE_CASE(Growth.NONE, "one case", "expert", "/requests/{case}"),
  CASES(Growth.COUNTED_CASES, "cases", "expert", "/cases"),
  EVENTS(Growth.SORTED, "events", "expert", "/events"),
  EVENTS_FOUND(Growth.FOUND, "events found", "expert", "/events?q=2005-01"),
  ONE_EVENT(Growth.NONE, "one event", "expert", "/events/{event}"),
  STATES_DESK(Growth.NONE, "a State's desk", "contact", "/desk"),
  PROVIDERS_DESK(Growth.NONE, "provider's desk", "provider", "/desk"),
  OPEN_NEEDS(Growth.NEEDS, "open needs", "provider", "/open-needs"),
  NEEDS_OF_AN_AREA(
      Growth.FILTERED, "open needs of an area", "provider", "/open-needs?area=training"),
  NEEDS_IN_A_PLACE(Growth.FILTERED, "open needs in a place", "provider", "/open-needs?where=Kenya"),
  DOCUMENTS(Growth.JOINED, "register of documents", "expert", "/registers/documents"),
  DOCUMENTS_FOUND(
      Growth.JOINED_AND_FOUND,
      "documents found by words",
      "expert",
      "/registers/documents?words=document+number&from=1991"),
  LAWS(Growth.JOINED, "register of laws", "expert", "/registers/laws"),
  UNREGISTERED(Growth.JOINED, "documents in no register", "expert", "/registers/unregistered"),
  EXPERTS_DESK(Growth.COUNTED_CASES, "expert's desk", "expert", "/desk");

  /**
   * The number of further rows that a page may read for each record that was added to the world.
   */
  private enum Growth {
    /** One record and what belongs to it. */
    NONE(0),
    /** A page of a list, which counts its lines. */
    COUNTED(1.2),
    /** A page of a list that counts the cases: half of the requests were received. */
    COUNTED_CASES(0.6),
    /** A page of a list that is counted and sorted by a date that row-level security may hide. */
    SORTED(2.5),
    /** A page of a list that is found by kept words, of which an event has two rows. */
    FOUND(2.2),
    /** A page of a list of two joined tables, which are counted and sorted. */
    JOINED(6),
    /** The same, found by kept words, of which a document has a row. */
    JOINED_AND_FOUND(8),
    /** A list that shows all its records, with a consent and an approval of each. */
    SHOWN_WITH_TWO_KEYS(2.6),
    /** A page of the needs of requests, which counts them: half of the requests have three each. */
    NEEDS(1.6),
    /**
     * The same, filtered in the database, which may read the areas or the place of each need where
     * that is quicker than an index.
     */
    FILTERED(6);

    private final double rows;

    Growth(double rows) {
      this.rows = rows;
    }
  }

  private final Growth growth;
  private final String title;
  private final String role;
  private final String address;

  PageKind(Growth growth, String title, String role, String address) {
    this.growth = growth;
    this.title = title;
    this.role = role;
    this.address = address;
  }

  String title() {
    return title;
  }

  /** The number of further rows that it may read when each kind of record has this many more. */
  long growth(int records) {
    return 60 + Math.round(records * growth.rows);
  }

  /** Somebody who may open it. */
  Visitor reader(TestProgram program) {
    return switch (role) {
      case "expert" -> program.person(Role.EXPERT, "");
      case "contact" -> program.person(Role.POINT_OF_CONTACT, "Example State 005");
      case "provider" -> program.person(Role.PROVIDER, "Example Organization 001");
      default -> Visitor.signedOut(program.address());
    };
  }

  /** Its address in a world. */
  String address(TestProgram program) {
    return address
        .replace("{event}", first(program, "outreach_event where reference_id = 'world 2'"))
        .replace(
            "{request}",
            first(
                program, "assistance_request where recorded_by = 'world' and origin = 'reference'"))
        .replace(
            "{case}",
            first(
                program, "assistance_request where recorded_by = 'world' and origin = 'received'"))
        .replace("{state}", "KEN");
  }

  private static String first(TestProgram program, String where) {
    return address(program.count("select min(id)::int from " + where));
  }

  private static String address(int number) {
    return Integer.toString(number);
  }
}
