package org.clearinghouse1540.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.outreach.EventVisits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The calendar page by month and as a list, its filter, its access and its private addresses. */
class CalendarViewTest extends EventVisits {
  private static final Pattern ADDRESS = Pattern.compile("/calendar/[\\w-]{43}/events\\.ics");

  private static String address(String page) {
    Matcher found = ADDRESS.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  @Test
  void anEventIsShownInItsMonthAndInTheList() {
    plan("title", "Example month 630", "start", "2034-07-30", "end", "2034-08-02");
    for (String month : new String[] {"2034-07", "2034-08"}) {
      assertThat(expert.get("/events/calendar?month=" + month).body())
          .as(month)
          .contains("Example month 630");
    }
    assertThat(expert.get("/events/calendar?month=2034-09").body())
        .doesNotContain("Example month 630");
    assertThat(expert.get("/events/calendar?view=list").body()).contains("Example month 630");
  }

  @Test
  void aFilterAppliesToThePageAndToTheFile() {
    plan(
        "title",
        "Example filtered 631",
        "start",
        "2034-09-10",
        "kind",
        "contact-training",
        "languages",
        "es",
        "role-host",
        "Example State 631");
    String included = "state=Example+State+631&role=host&kind=contact-training&language=es";
    String excluded = "state=Example+State+631&role=funder";
    assertThat(expert.get("/events/calendar?month=2034-09&" + included).body())
        .contains("Example filtered 631");
    assertThat(expert.get("/events/calendar?month=2034-09&" + excluded).body())
        .doesNotContain("Example filtered 631");
    assertThat(file("/events/calendar.ics?" + included)).contains("Example filtered 631");
    assertThat(file("/events/calendar.ics?" + excluded))
        .contains("BEGIN:VCALENDAR")
        .doesNotContain("Example filtered 631");
  }

  private String file(String path) {
    return new String(expert.bytes(path).body(), StandardCharsets.UTF_8).replace("\r\n ", "");
  }

  @Test
  void aMonthThatCannotBeReadIsTheCurrentOne() {
    String current = expert.get("/events/calendar").body();
    String unreadable = expert.get("/events/calendar?month=2034-13").body();
    Pattern heading = Pattern.compile("<h2[^>]*>.*?</h2>", Pattern.DOTALL);
    Matcher one = heading.matcher(current);
    Matcher other = heading.matcher(unreadable);
    assertThat(one.find() && other.find()).isTrue();
    assertThat(other.group()).isEqualTo(one.group());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyTheCommitteeItsExpertsAndTheSecretariatUseTheCalendar(Role role) {
    Visitor person =
        program.person(role, role.actsFor() == Role.ActsFor.NOBODY ? "" : "Example State 632");
    boolean may =
        switch (role) {
          case EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT -> true;
          default -> false;
        };
    assertThat(person.get("/events/calendar").statusCode()).isEqualTo(may ? 200 : 403);
    assertThat(person.get("/events/calendar.ics").statusCode()).isEqualTo(may ? 200 : 403);
    assertThat(person.post("/events/calendar/address", Map.of()).statusCode())
        .isEqualTo(may ? 200 : 403);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theCalendarHasItsTextsInEachLanguage(Language language) {
    String page = expert.get("/events/calendar?lang=" + language.code()).body();
    assertThat(page)
        .contains(Texts.get(language, "outreach.calendar"))
        .doesNotContain("[calendar.", "[outreach.");
  }

  @Test
  void aFileIsInTheLanguageOfItsReader() {
    plan("title", "Example language 633", "start", "2034-10-10");
    assertThat(file("/events/calendar.ics?lang=fr"))
        .contains("X-WR-CALNAME:" + Texts.get(Language.FR, "calendar.name").replace(",", "\\,"))
        .contains(Texts.get(Language.FR, "outreach.draft"));
  }

  @Test
  void thePageOfANewAddressThatIsLoadedAgainMakesNoOther() {
    Visitor owner = program.person(Role.CHAIR, "");
    assertThat(owner.get("/events/calendar").body()).contains("name=\"latest\" value=\"0\"");
    Map<String, String> form = Map.of("latest", "0");
    assertThat(owner.post("/events/calendar/address", form).statusCode()).isEqualTo(200);
    for (Language language : Language.values()) {
      var again = owner.post("/events/calendar/address?lang=" + language.code(), form);
      assertThat(again.statusCode()).isEqualTo(400);
      assertThat(again.body()).contains(Texts.get(language, "calendar.refused.created"));
    }
    assertThat(
            program.count(
                "select count(*)::int from calendar_address where account = '"
                    + owner.name()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void anAccountHasAtMostFiveAddressesInARole() {
    Visitor owner = program.person(Role.CHAIR, "");
    for (int i = 0; i < 5; i++) {
      assertThat(owner.post("/events/calendar/address", Map.of()).statusCode()).isEqualTo(200);
    }
    for (Language language : Language.values()) {
      var refused = owner.post("/events/calendar/address?lang=" + language.code(), Map.of());
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains(Message.of("calendar.refused.addresses", 5).in(language));
    }
    String own = "account = '" + owner.name() + "' and ended_at is null";
    long first = program.count("select min(id) from calendar_address where " + own);
    location(owner.post("/events/calendar/address/" + first + "/end", Map.of()));
    assertThat(owner.post("/events/calendar/address/" + first + "/end", Map.of()).statusCode())
        .as("it is deleted already")
        .isEqualTo(404);
    assertThat(owner.post("/events/calendar/address", Map.of()).statusCode()).isEqualTo(200);
    assertThat(program.count("select count(*) from calendar_address where " + own)).isEqualTo(5);
    assertThat(
            program.count(
                "select count(*) from kit_journal where subject = 'account/"
                    + owner.name()
                    + "' and act like 'calendar address %'"))
        .isEqualTo(7);
  }

  @Test
  void anAddressIsShownOnceAndItsSecretIsNotStored() {
    Visitor owner = program.person(Role.COORDINATOR, "Example State 634");
    String address = address(owner.post("/events/calendar/address", Map.of()).body());
    assertThat(owner.get("/events/calendar").body()).doesNotContain(address);
    String secret = address.substring("/calendar/".length(), "/calendar/".length() + 43);
    assertThat(
            program.count("select count(*) from calendar_address where digest = '" + secret + "'"))
        .isZero();
    assertThat(visitor.get(address).statusCode()).isEqualTo(200);
    assertThat(visitor.get(address.replace("/events.ics", "x/events.ics")).statusCode())
        .isEqualTo(404);
  }
}
