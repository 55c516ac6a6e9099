package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.outreach.EventVisits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The feed of releases and the calendar of public events. */
class PublicFeedTest extends EventVisits {
  private static final String RELEASED_ON = "2026-01-02";
  private final String title = "Example & <workshop> " + System.nanoTime();
  private final long event = plan("title", title, "start", "2031-02-03", "end", "2031-02-05");
  private boolean released;

  // Other tests check that nothing is public that they did not release.
  @AfterEach
  void withdraw() {
    if (released) {
      location(clerk.post("/events/" + event + "/withdrawal", form("document", "end of the test")));
      released = false;
    }
  }

  private void release() {
    location(
        clerk.post(
            "/events/" + event + "/approval",
            form("given-by", "Example Committee", "document", "letter", "given-on", RELEASED_ON)));
    released = true;
  }

  private Document feed(String query) {
    HttpResponse<byte[]> answer = visitor.bytes("/public/feed.atom" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("application/atom+xml;charset=UTF-8");
    return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  private Stream<Element> entries(Document feed) {
    return feed.select("feed > entry").stream()
        .filter(entry -> entry.select("> title").text().equals(title));
  }

  private Calendar calendar(String path) throws IOException, ParserException {
    HttpResponse<byte[]> answer = visitor.bytes(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("text/calendar;charset=UTF-8");
    return new CalendarBuilder().build(new ByteArrayInputStream(answer.body()));
  }

  private List<VEvent> ours(Calendar calendar) {
    List<VEvent> events = calendar.getComponents("VEVENT");
    return events.stream()
        .filter(entry -> entry.toString().contains("UID:event-" + event + "@"))
        .toList();
  }

  @Test
  void aReleaseIsInTheFeedUntilItIsWithdrawn() {
    assertThat(entries(feed(""))).as("not released").isEmpty();
    release();
    Element entry = entries(feed("")).findFirst().orElseThrow();
    String page = program.address() + "/public/events/" + event;
    assertThat(entry.select("> link").attr("href")).isEqualTo(page);
    assertThat(entry.select("> id").text()).isEqualTo(page);
    assertThat(entry.select("> updated").text()).isEqualTo(RELEASED_ON + "T00:00:00Z");
    assertThat(visitor.get("/public/events/" + event).statusCode()).isEqualTo(200);
    withdraw();
    assertThat(entries(feed(""))).isEmpty();
  }

  @Test
  void theFeedIsAsNewAsItsNewestEntry() {
    release();
    Document feed = feed("");
    Instant newest =
        feed.select("entry > updated").eachText().stream()
            .map(Instant::parse)
            .max(Instant::compareTo)
            .orElseThrow();
    assertThat(Instant.parse(feed.select("feed > updated").text())).isEqualTo(newest);
  }

  @Test
  void anEntryHasTheTitleAndTheFactsOfItsPage() {
    release();
    Element entry = entries(feed("")).findFirst().orElseThrow();
    assertThat(entry.children())
        .extracting(Element::tagName)
        .containsExactly("id", "title", "updated", "link", "content");
    assertThat(entry.select("content").text()).contains("Dates: 3–5 February 2031");
  }

  @Test
  void theFeedHasItsTitleInTheLanguageOfTheReader() {
    release();
    for (Language language : Language.values()) {
      Document feed = feed("?lang=" + language.code());
      assertThat(feed.select("feed > title").text())
          .isEqualTo(Texts.get(language, "publication.feed"));
      assertThat(entries(feed)).as("titles are as received").hasSize(1);
    }
    assertThat(feed("").select("feed > author > name").text()).isEqualTo("Clearinghouse 1540");
  }

  @Test
  void theFeedNamesReleasesAndNoFactsThatArePublicElsewhere() {
    release();
    List<String> addresses = feed("").select("entry > link").eachAttr("href");
    assertThat(addresses).doesNotHaveDuplicates().hasSizeGreaterThan(0);
    for (String address : addresses) {
      assertShownToVisitors(address);
    }
    int approved =
        program.count(
            """
            select count(distinct subject_id) from consent_record
            where subject_kind = 'EVENT' and key = 'APPROVAL' and withdrawn_on is null
            """);
    assertThat(addresses.stream().filter(address -> address.contains("/public/events/")))
        .hasSizeLessThanOrEqualTo(approved);
  }

  /** The page of the address answers a visitor and has the part that the address names. */
  private void assertShownToVisitors(String address) {
    assertThat(address).startsWith(program.address() + "/public/");
    URI entry = URI.create(address);
    HttpResponse<String> page = visitor.get(address.substring(program.address().length()));
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    if (entry.getFragment() != null) {
      assertThat(Jsoup.parse(page.body()).getElementById(entry.getFragment()))
          .as(address)
          .isNotNull();
    }
  }

  @Test
  void theCalendarHasAReleasedEventUntilItIsWithdrawn() throws Exception {
    String file = "/public/events/" + event + "/event.ics";
    assertThat(ours(calendar("/public/events.ics"))).isEmpty();
    assertThat(visitor.get(file).statusCode()).isEqualTo(404);
    release();
    VEvent entry = ours(calendar("/public/events.ics")).getFirst();
    assertThat(entry.getSummary().getValue()).isEqualTo(title);
    assertThat(entry.getUrl().getValue()).isEqualTo(program.address() + "/public/events/" + event);
    assertThat(entry.toString())
        .contains("DTSTART;VALUE=DATE:20310203", "DTEND;VALUE=DATE:20310206")
        .doesNotContain("CLASS:CONFIDENTIAL", "DRAFT");
    assertThat(ours(calendar(file))).hasSize(1);
    assertThat(calendar(file).getComponents("VEVENT")).hasSize(1);
    withdraw();
    assertThat(ours(calendar("/public/events.ics"))).isEmpty();
    assertThat(visitor.get(file).statusCode()).isEqualTo(404);
  }

  @Test
  void aCalendarFileOfOneEventIsKeptUnderItsNumber() {
    release();
    assertThat(
            visitor
                .get("/public/events/" + event + "/event.ics")
                .headers()
                .firstValue("Content-Disposition"))
        .contains("attachment; filename=\"event-" + event + ".ics\"");
    assertThat(visitor.get("/public/events.ics").headers().firstValue("Content-Disposition"))
        .as("a calendar to subscribe to is no file to keep")
        .isEmpty();
  }

  @Test
  void theCalendarHasItsNameInTheLanguageOfTheReader() {
    for (Language language : Language.values()) {
      String unfolded =
          visitor.get("/public/events.ics?lang=" + language.code()).body().replace("\r\n ", "");
      assertThat(unfolded)
          .contains("X-WR-CALNAME:" + Texts.get(language, "publication.events") + "\r\n");
    }
  }
}
