package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A file that is added to a record after it was sent is an act like the sending of the record. */
class SignedFilesTest {
  private static final String STATE = "Example State 170";
  private static final TestProgram PROGRAM = TestProgram.get();

  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor expert = PROGRAM.person(Role.EXPERT, "");
  private final String mark = "annex-" + System.nanoTime();

  private static long request(String state) {
    return ExampleNeeds.shared(
        state, List.of(), Map.of("Laws " + System.nanoTime(), "legislation"));
  }

  private static String path(long request, String more) {
    return "/originals?lang=en&about=Annex&record=request/" + request + more;
  }

  private byte[] file(String words) {
    return (mark + " " + words).getBytes(StandardCharsets.UTF_8);
  }

  private void wantTwo(Visitor capital, Visitor mission) {
    for (Visitor person : List.of(capital, mission)) {
      ExampleContacts.name(
          secretariat,
          STATE,
          "Unit of " + person.name(),
          Map.of(
              "account",
              person.name(),
              "validates",
              "yes",
              "place",
              person.equals(capital) ? "capital" : "mission"));
    }
    assertThat(capital.post("/contacts/signing", Map.of("two", "yes")).statusCode()).isEqualTo(302);
  }

  private List<String> read(Visitor reader, long request) {
    return Jsoup.parse(reader.get("/requests/" + request).body())
        .select("a[href^=/originals/]")
        .eachText()
        .stream()
        .filter(name -> name.startsWith(mark))
        .toList();
  }

  private static HttpResponse<String> second(Visitor person, String signature) {
    Document page = Jsoup.parse(person.get(signature.replaceFirst("https?://[^/]+", "")).body());
    Map<String, String> values = new LinkedHashMap<>();
    page.expectFirst("#second-signature")
        .select("input[name]")
        .forEach(field -> values.put(field.attr("name"), field.val()));
    values.remove("_csrf");
    return person.post(page.expectFirst("#second-signature").attr("action"), values);
  }

  private static String main(HttpResponse<String> page) {
    return Jsoup.parse(page.body()).select("main").text();
  }

  @Test
  void aFileOfAStateThatWantsTwoSignaturesIsReadByOthersAfterTheSecond() {
    Visitor capital = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
    Visitor mission = PROGRAM.person(Role.MISSION, STATE);
    Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
    long request = request(STATE);
    wantTwo(capital, mission);
    HttpResponse<String> refused = other.upload(path(request, ""), mark + ".txt", file("of one"));
    assertThat(read(expert, request)).as("sent by one who does not sign").isEmpty();
    assertThat(main(refused)).contains(Texts.get(Language.EN, "contacts.refused.not-validator"));
    signedByTwo(capital, mission, request, path(request, ""), mark + "-1.txt");
    int before = PROGRAM.count("select max(id)::int from sources_original");
    signedByTwo(capital, mission, request, path(request, "&replaces=" + before), mark + "-2.txt");
    assertThat(
            PROGRAM.count("select max(replaces)::int from sources_original where id > " + before))
        .isEqualTo(before);
  }

  private void signedByTwo(
      Visitor capital, Visitor mission, long request, String path, String name) {
    List<String> before = read(expert, request);
    HttpResponse<String> check = capital.checkUpload(path, name, file(name));
    assertThat(main(check)).contains(name, "Annex", "The Committee");
    String signature = capital.confirm(check).headers().firstValue("Location").orElse("");
    assertThat(signature).matches(".*/signatures/\\d+");
    assertThat(read(expert, request)).as("after the first signature").isEqualTo(before);
    assertThat(second(mission, signature).statusCode()).isEqualTo(302);
    assertThat(read(expert, request)).hasSize(before.size() + 1).contains(name);
  }

  @Test
  void aFileIsAddedAfterItsCheckPageByEverybody() {
    String state = "Example State 171";
    Visitor contact = PROGRAM.person(Role.POINT_OF_CONTACT, state);
    long request = request(state);
    for (Visitor sender : List.of(contact, expert, secretariat)) {
      List<String> before = read(secretariat, request);
      String name = mark + sender.name() + ".txt";
      HttpResponse<String> check = sender.checkUpload(path(request, ""), name, file(name));
      assertThat(check.statusCode()).isEqualTo(200);
      assertThat(read(secretariat, request)).as(sender.name()).isEqualTo(before);
      HttpResponse<String> done = sender.confirm(check);
      assertThat(done.headers().firstValue("Location").orElse("")).matches(".*/receipts/\\d+");
      assertThat(read(secretariat, request)).hasSize(before.size() + 1).contains(name);
    }
  }
}
