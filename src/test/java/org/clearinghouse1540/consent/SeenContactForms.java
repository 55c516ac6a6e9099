package org.clearinghouse1540.consent;

import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;

/** The consent to publish a point of contact, whose State corrects it meanwhile. */
final class SeenContactForms {
  private static final TestProgram PROGRAM = TestProgram.get();

  private SeenContactForms() {}

  static SeenTextForms.Prepared publication() {
    String state = "Example State 240";
    Visitor contact = PROGRAM.person(Role.POINT_OF_CONTACT, state);
    PROGRAM
        .person(Role.SECRETARIAT, "")
        .post(
            "/contacts/nominations",
            Map.of(
                "party", state,
                "reference", "NV 21 (invented)",
                "dated", "2024-03-05",
                "place", "capital",
                "office", "Unit",
                "mailbox", "unit@example.org"));
    String page = "/contacts/" + PROGRAM.count("select max(id)::int from contacts_contact");
    return new SeenTextForms.Prepared(
        contact,
        page,
        page + "/publication",
        Map.of(),
        () ->
            SeenTextForms.send(
                contact,
                page,
                Map.of("version", "1", "office", "Changed words", "mailbox", "unit@example.org")),
        "Changed words");
  }
}
