package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The validators that a State named sign for it, and two of them if it wants that. */
class TwoSignaturesTest {
  private static final String AGREE = "/answer?lang=en";

  private final TestProgram program = TestProgram.get();
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor expert = program.person(Role.EXPERT, "");

  /** Two validators of a State, one in the capital and one at the mission. */
  private record Pair(String state, Visitor capital, Visitor mission) {
    String matrix() {
      return "/matrices/" + state.replace(" ", "%20") + "/2017";
    }
  }

  private Pair pair(String state) {
    Visitor capital = program.person(Role.POINT_OF_CONTACT, state);
    Visitor mission = program.person(Role.MISSION, state);
    name(state, capital, "capital");
    name(state, mission, "mission");
    Pair pair = new Pair(state, capital, mission);
    expert.post(pair.matrix() + "/expert", Map.of("step", "send"));
    return pair;
  }

  private void name(String state, Visitor person, String place) {
    ExampleContacts.name(
        secretariat,
        state,
        "Unit of " + person.name(),
        Map.of("account", person.name(), "validates", "yes", "place", place));
  }

  @Test
  void onlyTheNamedValidatorsAgreeAndConsent() {
    Pair pair = pair("Example State 110");
    Visitor other = program.person(Role.POINT_OF_CONTACT, pair.state());
    HttpResponse<String> refused = agree(other, pair);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(text("contacts.refused.not-validator"));
    assertThat(stage(pair)).isEqualTo("with-state");
    assertThat(agree(pair.capital(), pair).statusCode()).isEqualTo(302);
    assertThat(stage(pair)).as("one signature is enough").isEqualTo("agreed");
    Visitor unnamed = program.person(Role.POINT_OF_CONTACT, "Example State 114");
    String matrix = "/matrices/Example%20State%20114/2017";
    expert.post(matrix + "/expert", Map.of("step", "send"));
    assertThat(unnamed.post(matrix + AGREE, agreement()).statusCode())
        .as("a State that named nobody")
        .isEqualTo(302);
  }

  @Test
  void aFormWithItsFileWaitsForTheSecondSignature() {
    Pair pair = pair("Example State 649");
    two(pair);
    String report = "/reports?lang=en&kind=update&title=Update%20649&dated=2025-01-15&languages=en";
    byte[] sent =
        "Report of an invented State.\nIts second line.\n".getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> check = pair.capital().checkUpload(report, "report-649.txt", sent);
    assertThat(check.body()).contains(text("contacts.signature.is-first"));
    String signature = pair.capital().confirm(check).headers().firstValue("Location").orElse("");
    assertThat(signature).matches(".*/signatures/\\d+");
    assertThat(reports(pair.state())).isZero();
    HttpResponse<String> page = pair.mission().get(path(signature) + "?lang=en");
    assertThat(page.body()).contains("report-649.txt", sha256(sent));
    String link = Jsoup.parse(page.body()).select("a[href*=/files/]").attr("href");
    assertThat(pair.mission().bytes(link).body()).isEqualTo(sent);
    Visitor foreign = program.person(Role.POINT_OF_CONTACT, "Example State 210");
    assertThat(foreign.get(link).statusCode()).isEqualTo(404);
    HttpResponse<String> refused =
        foreign.post(report, Map.of("file.signed", link.replaceFirst(".*/", "")));
    assertThat(refused.statusCode()).as("the file of another State").isEqualTo(400);
    assertThat(second(pair.mission(), signature).statusCode()).isEqualTo(302);
    assertThat(reports(pair.state())).isEqualTo(1);
    assertThat(
            program.count(
                "select count(*)::int from reports_report where state = '"
                    + pair.state()
                    + "' and file_sha256 = '"
                    + sha256(sent)
                    + "'"))
        .isEqualTo(1);
  }

  private int reports(String state) {
    return program.count("select count(*)::int from reports_report where state = '" + state + "'");
  }

  private static String path(String address) {
    return address.replaceFirst(".*(/signatures/\\d+).*", "$1");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void nothingLeavesBeforeTheSecondSignature() {
    Pair pair = pair("Example State 117");
    two(pair);
    HttpResponse<String> check = pair.capital().check(pair.matrix() + AGREE, agreement());
    assertThat(check.body()).contains(text("contacts.signature.is-first"));
    HttpResponse<String> first = pair.capital().confirm(check);
    String signature = first.headers().firstValue("Location").orElse("");
    assertThat(signature).matches(".*/signatures/\\d+");
    assertThat(stage(pair)).isEqualTo("with-state");
    assertThat(agree(pair.capital(), pair).body())
        .contains(text("contacts.refused.signed-already"));
    assertThat(desk(pair.capital())).doesNotContain("signed first");
    assertThat(desk(pair.mission())).contains(pair.capital().name() + " signed first");
    HttpResponse<String> done = second(pair.mission(), signature);
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(stage(pair)).isEqualTo("agreed");
    assertThat(desk(pair.mission())).doesNotContain("signed first");
    String number = signature.replaceFirst(".*/", "");
    assertThat(entries("first signature", number, pair.capital())).isEqualTo(1);
    assertThat(entries("second signature", number, pair.mission())).isEqualTo(1);
    assertThat(pair.capital().get("/signatures/" + number + "?lang=en").body())
        .contains(text("contacts.signature.second-by", pair.mission().name()));
    Visitor foreign = program.person(Role.POINT_OF_CONTACT, "Example State 118");
    assertThat(foreign.get("/signatures/" + number).statusCode()).isEqualTo(404);
  }

  @Test
  void aFirstSignatureIsWithdrawnOrDeclinedAndCompletesNothingAfterwards() {
    Pair pair = pair("Example State 119");
    two(pair);
    String signature = agree(pair.capital(), pair).headers().firstValue("Location").orElse("");
    String number = signature.replaceFirst(".*/", "");
    Map<String, String> form = form(pair.mission(), signature);
    assertThat(pair.capital().post("/signatures/" + number + "/end", Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(entries("signature withdrawn", number, pair.capital())).isEqualTo(1);
    assertThat(desk(pair.mission())).doesNotContain("signed first");
    HttpResponse<String> late = pair.mission().post(pair.matrix() + AGREE, form);
    String next = late.headers().firstValue("Location").orElse("");
    assertThat(next).as("a first signature of its own").matches(".*/signatures/\\d+");
    assertThat(stage(pair)).isEqualTo("with-state");
    String second = next.replaceFirst(".*/", "");
    pair.capital().post("/signatures/" + second + "/end", Map.of());
    assertThat(entries("signature declined", second, pair.capital())).isEqualTo(1);
    HttpResponse<String> again =
        pair.mission().post("/signatures/" + second + "/end?lang=en", Map.of());
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains(text("contacts.refused.signature-ended"));
  }

  @Test
  void theFirstSignatureOfAPersonWhoMayNoLongerSignDoesNotCount() {
    Pair pair = pair("Example State 423");
    two(pair);
    String signature = agree(pair.capital(), pair).headers().firstValue("Location").orElse("");
    Visitor next = program.person(Role.POINT_OF_CONTACT, pair.state());
    name(pair.state(), next, "capital");
    String contact =
        "/contacts/" + ExampleContacts.number(program, "Unit of " + pair.capital().name());
    Map<String, String> note =
        Map.of("reference", "NV 65", "dated", "2024-09-01", "effective", "2024-09-30");
    assertThat(secretariat.post(contact + "/closing", note).statusCode()).isEqualTo(302);

    assertThat(agree(pair.mission(), pair).body()).contains(text("contacts.refused.first-signer"));
    assertThat(stage(pair)).isEqualTo("with-state");
    String end = path(signature) + "/end";
    assertThat(pair.mission().post(end, Map.of()).statusCode()).isEqualTo(302);
    String again = agree(pair.mission(), pair).headers().firstValue("Location").orElse("");
    assertThat(second(next, again).statusCode()).isEqualTo(302);
    assertThat(stage(pair)).isEqualTo("agreed");
  }

  @Test
  void oneSignatureIsRestoredByTwoAndTwoNeedTwoValidators() {
    Pair pair = pair("Example State 120");
    two(pair);
    HttpResponse<String> first = pair.capital().post("/contacts/signing", Map.of());
    String signature = first.headers().firstValue("Location").orElse("");
    assertThat(agree(pair.capital(), pair).headers().firstValue("Location").orElse(""))
        .as("two signatures are still asked for")
        .contains("/signatures/");
    second(pair.mission(), signature);
    assertThat(agree(pair.mission(), pair).statusCode()).isEqualTo(302);
    assertThat(stage(pair)).isEqualTo("agreed");
    String state = "Example State 647";
    Visitor alone = program.person(Role.POINT_OF_CONTACT, state);
    HttpResponse<String> refused = alone.post("/contacts/signing?lang=en", Map.of("two", "yes"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(text("contacts.refused.two-validators"));
  }

  @Test
  void aWithdrawalOfAConsentHoldsAtOnce() {
    Pair pair = pair("Example State 648");
    Map<String, String> entry = Map.of("kind", "gap", "title", "Gap 648", "words", "Text");
    String made = pair.capital().post("/workspace", entry).headers().firstValue("Location").get();
    String path = made.replaceFirst(".*(/workspace/\\d+).*", "$1");
    Map<String, String> consent = Map.of("use", "members", "document", "NV 648 (invented)");
    pair.capital().post(path + "/consent", consent);
    two(pair);
    int open = consents("withdrawn_on is null", path);
    assertThat(open).isEqualTo(1);
    pair.mission().post(path + "/withdrawal", consent);
    assertThat(consents("withdrawn_on is null", path)).isZero();
  }

  private int consents(String which, String path) {
    return program.count(
        "select count(*)::int from consent_record where subject_kind = 'WORKSPACE' and subject_id = '"
            + path.replaceFirst(".*/", "")
            + "' and "
            + which);
  }

  private static void two(Pair pair) {
    assertThat(pair.capital().post("/contacts/signing", Map.of("two", "yes")).statusCode())
        .isEqualTo(302);
    assertThat(pair.capital().get("/contacts?lang=en").body())
        .contains(text("contacts.signatures.two"));
  }

  private static Map<String, String> agreement() {
    return Map.of("step", "agree", "document", "NV 64 (invented)");
  }

  private static HttpResponse<String> agree(Visitor person, Pair pair) {
    return person.post(pair.matrix() + AGREE, agreement());
  }

  private static Map<String, String> form(Visitor person, String signature) {
    var page = Jsoup.parse(person.get(signature.replaceFirst("https?://[^/]+", "")).body());
    Map<String, String> values = new LinkedHashMap<>();
    page.expectFirst("#second-signature")
        .select("input[name]")
        .forEach(field -> values.put(field.attr("name"), field.val()));
    values.remove("_csrf");
    return values;
  }

  private static HttpResponse<String> second(Visitor person, String signature) {
    var page = Jsoup.parse(person.get(signature.replaceFirst("https?://[^/]+", "")).body());
    String action = page.expectFirst("#second-signature").attr("action");
    return person.post(action, form(person, signature));
  }

  private static String desk(Visitor user) {
    return Jsoup.parse(user.get("/desk?lang=en").body()).select("main").text();
  }

  private String stage(Pair pair) {
    return program.count(
                "select count(*)::int from matrix_round where state = '"
                    + pair.state()
                    + "' and stage in ('AGREED', 'agreed')")
            > 0
        ? "agreed"
        : "with-state";
  }

  private int entries(String act, String number, Visitor by) {
    return program.count(
        "select count(*)::int from kit_journal where subject = 'signature/"
            + number
            + "' and act = '"
            + act
            + "' and actor = '"
            + by.name()
            + "'");
  }

  private static String text(String key, Object... arguments) {
    return Texts.get(Language.EN, key, arguments);
  }
}
