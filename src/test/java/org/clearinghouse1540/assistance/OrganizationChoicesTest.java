package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.Organizations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An organization is chosen from the register, and found by any of its names. */
class OrganizationChoicesTest {
  private static final String STATE = "Example State 163";
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final Visitor OWN = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
  private static final Visitor CLERK = PROGRAM.person(Role.SECRETARIAT, "");
  private static final Organizations REGISTER = new Organizations();
  private static final Organization AFRICAN_UNION = organization("AU");
  private static final Pattern FIELD =
      Pattern.compile(
          "\\.text\\(\"(organization|preferred-provider|party)\"[^\\n]*(\\n[^\\n]*= organization[^\\n]*)?");

  private static Organization organization(String acronym) {
    return REGISTER.all().stream()
        .filter(body -> body.acronym().equals(acronym))
        .findFirst()
        .orElseThrow();
  }

  private static String added(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*//[^/]+", "");
  }

  private static String entry() {
    return added(
        OWN.post("/workspace", Map.of("kind", "gap", "title", "Example gap", "words", "Text")));
  }

  private static int consents(String document) {
    return PROGRAM.count(
        "select count(*) from consent_record where organization = 'AU' and document = '"
            + document
            + "'");
  }

  private static List<Element> fields(Document page) {
    return page.select(
        "input[name=organization]:not([type=hidden]), input[name=preferred-provider]");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFieldOffersTheRegisterAndNothingElse(Language language) {
    String entry = entry();
    OWN.post(entry + "/consent", Map.of("use", "members", "document", "NV 163 (invented)"));
    String shared = entry.replace("/workspace/", "/shared/");
    String draft = added(OWN.post("/drafts", Map.of()));
    String found = RecordedCase.of(STATE, "Laws").page();
    Map<String, Integer> fields =
        Map.of(entry, 1, "/drafts/sending", 1, draft, 1, found, 1, shared, 2);
    for (Map.Entry<String, Integer> on : fields.entrySet()) {
      Visitor reader = on.getKey().equals(shared) ? CLERK : OWN;
      Document page = Jsoup.parse(reader.get(on.getKey() + "?lang=" + language.code()).body());
      assertThat(fields(page)).as(on.getKey()).hasSize(on.getValue());
      for (Element field : fields(page)) {
        assertOffersTheRegister(page, field, language);
      }
    }
  }

  private static void assertOffersTheRegister(Document page, Element field, Language language) {
    Map<String, String> offered = new HashMap<>();
    for (Element option : page.select("datalist#" + field.attr("list") + " option")) {
      offered.put(option.attr("value"), option.text());
    }
    offered.keySet().removeIf(InventedParties::isParty);
    assertThat(offered.keySet())
        .containsExactlyInAnyOrderElementsOf(
            REGISTER.all().stream().map(Organization::acronym).toList());
    assertThat(offered.get("AU")).isEqualTo(REGISTER.name(AFRICAN_UNION, language));
  }

  @Test
  void namesAreInTheLanguageOfTheReaderWithTheirAcronymThere() {
    assertThat(REGISTER.name(AFRICAN_UNION, Language.EN)).isEqualTo("African Union");
    assertThat(REGISTER.name(AFRICAN_UNION, Language.FR)).isEqualTo("Union africaine (UA)");
    assertThat(REGISTER.name(AFRICAN_UNION, Language.AR)).isEqualTo("الاتحاد الأفريقي");
    for (Language language : Language.values()) {
      for (Organization body : REGISTER.all()) {
        assertThat(REGISTER.name(body, language)).as(body.acronym()).isNotBlank();
      }
    }
  }

  @Test
  void everyTemplateWithSuchAFieldOffersAList() throws IOException {
    List<String> without = new ArrayList<>();
    int found = 0;
    try (Stream<Path> templates = Files.walk(Path.of("src/main/resources"))) {
      for (Path template : templates.filter(path -> path.toString().endsWith(".jte")).toList()) {
        Matcher field = FIELD.matcher(Files.readString(template));
        while (field.find()) {
          found++;
          if (!field.group().contains(".suggest")) {
            without.add(template + ": " + field.group());
          }
        }
      }
    }
    assertThat(without).isEmpty();
    assertThat(found).isGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aConsentToAnyNameReachesTheAccountsOfTheOrganization(Language language) {
    String name = REGISTER.name(AFRICAN_UNION, language);
    Visitor reader = PROGRAM.person(Role.REGIONAL_COORDINATOR, "AU");
    String entry = entry();
    String shared = entry.replace("/workspace/", "/shared/");
    assertThat(reader.get(shared).statusCode()).isEqualTo(404);
    Map<String, String> form =
        Map.of("use", "organization", "organization", name, "document", "NV " + entry);
    assertThat(Jsoup.parse(OWN.check(entry + "/consent?lang=en", form).body()).text())
        .doesNotContain(Texts.get(Language.EN, "consent.organization.unknown", name));
    assertThat(OWN.post(entry + "/consent", form).statusCode()).isEqualTo(302);
    assertThat(reader.get(shared).statusCode()).as(name).isEqualTo(200);
    RecordedCase recorded = RecordedCase.of(STATE, "Laws");
    String document = "NV " + recorded.id();
    Map<String, String> ofCase = new HashMap<>(form);
    ofCase.put("document", document);
    ofCase.put("given-on", RecordedCase.now().toString());
    assertThat(OWN.post(recorded.page() + "/consent", ofCase).statusCode()).isEqualTo(302);
    assertThat(consents(document)).isEqualTo(1);
  }

  @Test
  void aConsentThatIsSentWithTheRequestReachesThemToo() {
    String draft = added(OWN.post("/drafts", Map.of()));
    String detail = "Course on licences " + System.nanoTime();
    OWN.post(draft, Map.of("version", "1", "detail", detail));
    String reference = "NV " + System.nanoTime();
    Map<String, String> form =
        Map.of(
            "draft",
            draft.replaceAll("\\D", ""),
            "reference",
            reference,
            "organization",
            "Union africaine");
    assertThat(OWN.post("/drafts/sending", form).statusCode()).isEqualTo(302);
    assertThat(consents(reference)).isEqualTo(1);
  }

  @Test
  void aSilenceProcedureAsksAboutAMisspeltOrganizationToo() {
    String entry = entry();
    OWN.post(entry + "/consent", Map.of("use", "members", "document", "NV 163 (invented)"));
    Map<String, String> form =
        Map.of(
            "use", "organization",
            "organization", "ECOWSA",
            "document", "NV 736 (invented)",
            "from", RecordedCase.now().plusDays(1).toString(),
            "days", "5");
    String check =
        CLERK.check(entry.replace("/workspace/", "/shared/") + "/silence?lang=en", form).body();
    assertThat(Jsoup.parse(check).text().replaceAll("[\\u2066-\\u2069]", ""))
        .contains(Texts.get(Language.EN, "consent.organization.near", "ECOWSA", "ECOWAS"));
  }

  @Test
  void aNameThatIsNotOnFileStaysAsItWasTyped() {
    assertThat(REGISTER.acronym("UA")).isEqualTo("AU");
    assertThat(REGISTER.acronym("Example Body")).isEqualTo("Example Body");
  }
}
