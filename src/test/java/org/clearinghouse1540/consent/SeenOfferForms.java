package org.clearinghouse1540.consent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;

/** The reply of a State to an offer, which its provider changes meanwhile. */
final class SeenOfferForms {
  private static final String STATE = "Example State 279";
  private static final TestProgram PROGRAM = TestProgram.get();

  private SeenOfferForms() {}

  static SeenTextForms.Prepared reply() {
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 953");
    long request =
        ExampleNeeds.shared(STATE, List.of(), Map.of("Laws " + System.nanoTime(), "legislation"));
    long need = ExampleNeeds.items(request).getFirst();
    Map<String, String> form =
        new HashMap<>(
            ExampleNeeds.laws(ExampleNeeds.register(provider, "Provider " + System.nanoTime())));
    form.put("needs", Long.toString(need));
    String offer = sent(provider, "/open-needs/" + need + "/answer", form);
    sent(PROGRAM.person(Role.SECRETARIAT, ""), offer + "/circulation", Map.of());
    form.put("words", "Changed words");
    return new SeenTextForms.Prepared(
        state,
        offer,
        offer + "/reply",
        Map.of("act", "accepted", "words", "With thanks (invented)."),
        () -> sent(provider, offer, form),
        "Changed words");
  }

  private static String sent(Visitor user, String path, Map<String, String> form) {
    return user.post(path, form)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "")
        .replaceFirst("#.*", "");
  }
}
