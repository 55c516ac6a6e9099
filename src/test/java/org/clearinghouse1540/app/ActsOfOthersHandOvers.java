package org.clearinghouse1540.app;

import java.time.LocalDate;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.jsoup.Jsoup;

/** Acts of the secretariat and the experts in the name of a State, or with its request. */
final class ActsOfOthersHandOvers extends HandOverChains {
  private static final String NEED = "Example course 702";
  private final LocalDate day = LocalDate.parse(today()).minusDays(22);

  ActsOfOthersHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    String request =
        by(Role.SECRETARIAT)
            .send(
                "/arrivals",
                "channel=note-verbale;requester="
                    + STATE
                    + ";requestedOn="
                    + day
                    + ";receivedOn="
                    + day
                    + ";title0="
                    + NEED
                    + ";words0=Twenty officers, one week.");
    decisions(request);
    details(request);
    needs(request);
  }

  private void decisions(String request) {
    send(request + "/step", "step=authenticate");
    send(request + "/step", "step=acknowledge");
    told("state-request-step", title());
    send(request + "/consent", "use=providers;document=NV 80 (invented);given-on=" + today());
    told("state-consent-recorded", title());
    send(request + "/withdrawal", "use=providers;document=NV 81 (invented)");
    told("state-consent-withdrawn", title());
    send(request + "/objection", "step=distribute;words=No;document=NV 82 (invented)");
    told("state-consent-refused", title());
  }

  private void details(String request) {
    String form = by(Role.EXPERT).user().get(request + "/details?lang=en").body();
    String seen = Jsoup.parse(form).select("main input[name=seen]").val();
    by(Role.EXPERT)
        .send(
            request + "/details",
            "requestedOn="
                + day
                + ";receivedOn="
                + day
                + ";reference=NV 83;text=Read again (invented).;why=Misread (invented);seen="
                + seen);
    told("state-details-corrected", title());
  }

  private void needs(String request) {
    int need =
        count(
            "select max(id)::int from assistance_need_item where request_id = " + number(request));
    String item = "item=" + need + ";document=NV 84 (invented)";
    send(request + "/keeping", item);
    told("state-need-withheld", NEED);
    send(request + "/keeping", item + ";end=yes");
    told("state-need-released", NEED);
    owner("update assistance_need_item set status = 'delivered' where id = " + need);
    send(request + "/reopening", item);
    told("state-need-reopened", NEED);
    send(request + "/need", item + ";status=withdrawn");
    told("state-need-ended", NEED);
  }

  private void send(String address, String fields) {
    by(Role.SECRETARIAT).send(address, fields);
  }

  private void told(String id, String title) {
    arrives(id, Role.POINT_OF_CONTACT, title);
    read(id, Role.POINT_OF_CONTACT);
  }

  private String title() {
    return STATE + ", " + DateText.of(day.toString(), Language.EN);
  }
}
