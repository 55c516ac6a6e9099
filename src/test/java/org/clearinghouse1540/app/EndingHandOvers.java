package org.clearinghouse1540.app;

import java.time.LocalDate;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;

/** Consents with a last day: before it on the desk of the State, after it on those of readers. */
final class EndingHandOvers extends HandOverChains {
  private static final String ENTRY = "Example gap 702 E";
  private final LocalDate day = LocalDate.parse(today()).minusDays(26);
  private final LocalDate last = LocalDate.parse(today()).minusDays(2);

  EndingHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    LocalDate today = LocalDate.parse(today());
    program.clock().set(last.minusDays(3));
    String entry =
        by(Role.POINT_OF_CONTACT).send("/workspace", "kind=gap;words=Text;title=" + ENTRY);
    by(Role.POINT_OF_CONTACT)
        .send(entry + "/consent", "use=members;document=NV 85 (invented);until=" + last);
    request();
    told("entry-consent-ending", Role.POINT_OF_CONTACT, ENTRY);
    told("consent-ending", Role.POINT_OF_CONTACT, title());
    program.clock().set(today);
    told("consent-ended", Role.EXPERT, title());
    told("record-consent-ended", Role.MEMBER, STATE);
  }

  private void request() {
    FormSender secretariat = by(Role.SECRETARIAT);
    String request =
        secretariat.send(
            "/arrivals",
            "channel=note-verbale;requester="
                + STATE
                + ";requestedOn="
                + day
                + ";receivedOn="
                + day
                + ";title0=Example end 702;words0=Twenty officers, one week.");
    secretariat.send(request + "/step", "step=authenticate");
    by(Role.POINT_OF_CONTACT)
        .send(
            request + "/consent",
            "use=providers;document=NV 86 (invented);given-on=" + today() + ";until=" + last);
  }

  private void told(String id, Role role, String title) {
    arrives(id, role, title);
    read(id, role);
  }

  private String title() {
    return STATE + ", " + DateText.of(day.toString(), Language.EN);
  }
}
