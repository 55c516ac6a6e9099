package org.clearinghouse1540.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.document.EditedSheet;
import org.jsoup.Jsoup;

/** Completed packets of invented States, as their users upload them. */
public final class ExamplePackets {
  private ExamplePackets() {}

  /** Uploads a packet and accepts all its changes. */
  public static void take(Visitor user, String page, EditedSheet packet) {
    HttpResponse<String> answer = user.upload(page, "packet.xlsx", packet.saved());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String reading =
        answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    Map<String, java.util.List<String>> all =
        Map.of(
            "take",
            Jsoup.parse(user.get(reading).body()).select("input[name=take]").eachAttr("value"));
    assertThat(user.postAll(reading, all).statusCode()).isEqualTo(302);
  }
}
