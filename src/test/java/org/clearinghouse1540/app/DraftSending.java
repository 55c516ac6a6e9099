package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;

/** A State sends one need as a request, with its letter as a file. */
public final class DraftSending {
  private DraftSending() {}

  /** The answer to the request that was sent. */
  public static HttpResponse<String> send(Visitor state, String title, byte[] letter) {
    return state.upload(address(state, title), "letter.txt", letter);
  }

  /** The address with the form that sends a new draft, for a file. */
  static String address(Visitor state, String title) {
    String draft = state.post("/drafts", Map.of()).headers().firstValue("Location").orElseThrow();
    int number = Integer.parseInt(draft.replaceAll(".*/drafts/(\\d+).*", "$1"));
    int version = TestProgram.get().count("select version from needs_draft where id = " + number);
    Map<String, String> answers = Map.of("title", title, "version", "" + version);
    assertThat(state.post("/drafts/" + number, answers).statusCode()).isEqualTo(302);
    String page = state.get("/drafts/sending").body();
    String seen = Jsoup.parse(page).select("input[name=seen]").val();
    return "/drafts/sending?channel=note-verbale&reference=NV+"
        + number
        + "&draft="
        + number
        + "&seen="
        + URLEncoder.encode(seen, StandardCharsets.UTF_8);
  }
}
