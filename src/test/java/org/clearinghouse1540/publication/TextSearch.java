package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;

/** An approved and a changed text, and a search for both at every address. */
final class TextSearch {
  static final TestProgram PROGRAM = TestProgram.get();
  static final String CHANGED = "Changed since approval";
  final Visitor signedOut = Visitor.signedOut(PROGRAM.address());
  final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  final Outlets outlets = new Outlets(new Random(1540));
  final String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E0";
  final String approved = mark + "AZ";
  final String changed = mark + "DZ";

  /** Records the approval of the Committee for one use of a shared entry. */
  void approve(String shared, String use) {
    send(
        secretariat,
        shared + "/approval",
        "use",
        use,
        "document",
        "Note",
        "given-by",
        "Committee (invented)",
        "given-on",
        "2026-01-02");
  }

  /** Calls every address without signing in: exactly these marks may be found. */
  void seen(String record, String... marks) {
    assertThat(seenBy(signedOut, record)).isEqualTo(Set.of(marks));
  }

  /** The marks that a visitor finds. */
  Set<String> seenBy(Visitor visitor, String record) {
    return outlets.marks(visitor, ExampleNeeds.number(record), mark + "XZ");
  }

  static String location(Visitor visitor, String path, Map<String, String> form) {
    return visitor.post(path, form).headers().firstValue("Location").orElseThrow();
  }

  static void send(Visitor visitor, String path, String... fields) {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    assertThat(visitor.post(path, form).statusCode()).as(path).isEqualTo(302);
  }
}
