package org.clearinghouse1540.consent;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;

/** The forms with which an entry of a State is consented to, approved and announced. */
final class SeenEntryForms {
  private static final TestProgram PROGRAM = TestProgram.get();

  private SeenEntryForms() {}

  static SeenTextForms.Prepared consent() {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 954");
    String entry = workspace(state);
    return new SeenTextForms.Prepared(
        state,
        entry,
        entry + "/consent",
        Map.of("use", "full"),
        () -> edit(state, entry),
        "Changed");
  }

  static SeenTextForms.Prepared approval() {
    return shared(
        "/approval",
        Map.of("use", "full", "given-by", "The Committee (invented)", "given-on", "2026-01-02"));
  }

  static SeenTextForms.Prepared silence() {
    return shared(
        "/silence", Map.of("use", "providers", "from", SeenTextForms.today(), "days", "5"));
  }

  // The Committee sees an entry as it was shared, and its change once the State consents to it.
  private static SeenTextForms.Prepared shared(String act, Map<String, String> fields) {
    Visitor state = PROGRAM.person(Role.MISSION, "Example State 955");
    String entry = workspace(state);
    consent(state, entry);
    String page = entry.replace("/workspace", "/shared");
    return new SeenTextForms.Prepared(
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
    return SeenTextForms.send(state, "/workspace", form);
  }

  private static void edit(Visitor state, String entry) {
    SeenTextForms.send(
        state, entry, Map.of("version", "1", "title", "Changed", "words", "Changed words"));
  }

  private static void consent(Visitor state, String entry) {
    for (String use : List.of("members", "full")) {
      SeenTextForms.send(
          state, entry + "/consent", Map.of("use", use, "document", "NV 1 (invented)"));
    }
  }
}
