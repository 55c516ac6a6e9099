package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.assistance.ReceivedItem;
import org.clearinghouse1540.assistance.ReceivedRequest;
import org.clearinghouse1540.assistance.RequestChannel;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The list of the States behind a number. */
class CountedStatesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aStateWithoutAPageOfItsOwnIsListedWithoutALink() {
    String invented = "Example State 238";
    LocalDate day = LocalDate.now(DateText.HEADQUARTERS);
    ReceivedRequest request =
        new ReceivedRequest(
            invented,
            invented,
            RequestChannel.NOTE_VERBALE,
            day,
            day,
            "NV 238",
            "en",
            Optional.empty(),
            "",
            List.of(),
            List.of(ReceivedItem.ofWords("Laws", "Drafting of laws (invented)", true)));
    ViewerDataSource.asProgram(
        () -> program.bean(Requests.class).receive(Actor.program(), request));
    String rule = "count=requests";
    int states = Integer.parseInt(page(rule).select("tbody a[href*=number=states]").text());
    List<String> listed = new ArrayList<>();
    List<String> linked = new ArrayList<>();
    String list = "/counts/records/list?lang=en&number=states&rule=" + encoded(rule) + "&page=";
    for (int at = 1; listed.size() < states; at++) {
      Document page = Jsoup.parse(expert.get(list + at).body());
      assertThat(page.select("main > ul > li")).as("page " + at).isNotEmpty();
      listed.addAll(page.select("main > ul > li").eachText());
      linked.addAll(page.select("main > ul > li > a").eachText());
    }
    assertThat(listed).hasSize(states).contains(invented);
    assertThat(linked).isNotEmpty().doesNotContain(invented);
  }

  private Document page(String rule) {
    return Jsoup.parse(expert.get("/counts/records?lang=en&rule=" + encoded(rule)).body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
