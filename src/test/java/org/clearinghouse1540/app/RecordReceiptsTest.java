package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The receipts of a record are listed on its page, for those who may see each. */
class RecordReceiptsTest {
  private static final String STATE = "Example State 741";
  private final TestProgram program = TestProgram.get();
  private final FormSender secretariat = new FormSender(program.person(Role.SECRETARIAT, ""));
  private final FormSender contact = new FormSender(program.person(Role.POINT_OF_CONTACT, STATE));

  private String received() {
    LocalDate day = LocalDate.of(2021, 3, 4);
    String request =
        secretariat.send(
            "/arrivals",
            "channel=note-verbale;requester="
                + STATE
                + ";requestedOn="
                + day
                + ";receivedOn="
                + day
                + ";title0=Training of customs officers;words0=Twenty officers, one week.");
    for (String step : List.of("authenticate", "inform-members", "acknowledge")) {
      secretariat.send(request + "/step", "step=" + step);
    }
    return request;
  }

  private static Document page(FormSender user, String address) {
    return Jsoup.parse(user.user().get(address + "?lang=en").body());
  }

  private static List<String> receipts(FormSender user, String address) {
    return page(user, address).select("#record-receipts a").eachAttr("href");
  }

  @Test
  void thePageOfARecordListsItsReceiptsWithNumberDayAndAccount() {
    String request = received();
    List<String> own = receipts(secretariat, request);
    assertThat(own).hasSize(3).doesNotHaveDuplicates();
    assertThat(page(secretariat, request).select("#record-receipts").text())
        .contains(own.getFirst().replaceFirst(".*/", "Receipt "))
        .contains(secretariat.user().name());
    own.forEach(receipt -> assertThat(secretariat.user().get(receipt).statusCode()).isEqualTo(200));
    assertThat(receipts(secretariat, received())).doesNotContainAnyElementsOf(own);
  }

  @Test
  void theReceiptsOfAStateAreListedForItsAccountsAlone() {
    String request = received();
    contact.send(
        request + "/consent",
        "use=providers;document=NV 21 (invented);given-on="
            + LocalDate.now(program.bean(Clock.class)));
    FormSender colleague = new FormSender(program.person(Role.POINT_OF_CONTACT, STATE));
    assertThat(receipts(contact, request)).hasSize(1).isEqualTo(receipts(colleague, request));
    FormSender other = new FormSender(program.person(Role.SECRETARIAT, ""));
    assertThat(page(other, request).select("#record-receipts")).isEmpty();
    assertThat(receipts(secretariat, request))
        .doesNotContainAnyElementsOf(receipts(contact, request));
  }

  @Test
  void theReceiptOfASilencePeriodSaysByWhenTheStateActs() {
    String request = received();
    secretariat.send(
        request + "/silence",
        "step=circulate-providers;document=Letter of the Chair;from="
            + LocalDate.now(program.bean(Clock.class)));
    Document receipt = page(secretariat, receipts(secretariat, request).getFirst());
    String due = receipt.select("#act-next strong").text();
    assertThat(due).matches("Due by \\d+ \\p{L}+ \\d{4}\\.");
    assertThat(page(contact, "/desk").text())
        .contains(due.replace("Due ", "").replaceFirst("\\.$", ""));
  }
}
