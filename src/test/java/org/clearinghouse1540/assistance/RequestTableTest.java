package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.LetterRecipient;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests in tables, their names and dates, and the choices of the forms of a case. */
class RequestTableTest {
  private static final States STATES = new States();

  private static Request request(String state, String requester, NeedItem... needs) {
    return new Request(1, state, requester, "State", "2014-03-11", "", List.of(needs));
  }

  @ParameterizedTest
  @CsvSource({
    "2014-03-11,2014-03-11",
    "2014-03,2014-03",
    "2014,2014",
    "2008..2011,''",
    "March 2014,''",
    "2014-3-11,''",
    "'',''"
  })
  void onlyADayAMonthOrAYearIsAPlainDate(String received, String plain) {
    Request request = new Request(1, "", "", "State", received, "", List.of());
    assertThat(request.plainDate()).isEqualTo(plain);
  }

  @Test
  void aStateIsNamedInTheLanguageOfTheReaderAndAnOrganizationAsReceived() {
    assertThat(RequesterName.nameOf("CHL", STATES, Language.ZH)).isEqualTo("智利");
    assertThat(RequesterName.nameOf("CHL", STATES, Language.AR)).isEqualTo("شيلي");
    Request organization = request("", "Example Organization of the Isles");
    assertThat(RequesterName.name(organization, STATES, Language.ZH))
        .isEqualTo("Example Organization of the Isles");
    Request invented = request("Example State 338", "As in the letter");
    assertThat(RequesterName.name(invented, STATES, Language.FR)).isEqualTo("As in the letter");
    assertThat(RequesterName.nameOf("Example State 338", STATES, Language.FR))
        .isEqualTo("Example State 338");
  }

  @Test
  void aRequestOfUnknownContentIsMarked() {
    NeedItem unknown = ExampleCase.need(0, "", "", NeedStatus.OPEN);
    NeedItem known = ExampleCase.need(1, "", "Laws", NeedStatus.OPEN);
    assertThat(lines(request("", "", unknown))).containsExactly(true);
    assertThat(lines(request("", "", known), request("", "", unknown, known), request("", "")))
        .containsExactly(false, false, false);
  }

  private static List<Boolean> lines(Request... requests) {
    return RequestTable.published(List.of(requests), STATES, Language.EN).lines().stream()
        .map(RequestTable.Line::isUnknown)
        .toList();
  }

  @Test
  void theLinksOfATableFollowItsReader() {
    List<Request> requests = List.of(request("Example State 338", "Example State 338"));
    RequestTable committee = linked(requests, Role.EXPERT);
    assertThat(committee.linked() && committee.needsLinked()).isTrue();
    RequestTable provider = linked(requests, Role.PROVIDER);
    assertThat(provider.linked()).isTrue();
    assertThat(provider.needsLinked()).isFalse();
    RequestTable published = RequestTable.published(requests, STATES, Language.ES);
    assertThat(published.linked() || published.needsLinked()).isFalse();
    assertThat(published.lines())
        .extracting(RequestTable.Line::party)
        .containsExactly("Example State 338");
  }

  private static RequestTable linked(List<Request> requests, Role role) {
    return RequestTable.linked(requests, STATES, Language.EN, new Viewer("account", role, ""));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFormsOfACaseOfferItsNeedsStepsAndLetters(Language language) {
    AssistanceCase found =
        new ExampleCase()
            .need(ExampleCase.need(41, "Laws", "", NeedStatus.OPEN))
            .need(ExampleCase.need(42, "Sites", "", NeedStatus.OPEN))
            .build();
    CaseOptions options = CaseOptions.of(found, ExampleCase.TEMPLATES, List.of(), language);
    assertThat(options.subjects()).extracting(Option::value).containsExactly("0", "41", "42");
    assertThat(options.steps())
        .extracting(Option::value)
        .containsExactlyElementsOf(
            found.procedure().steps().stream().map(ProcedureStep::key).toList());
    assertThat(options.letters())
        .extracting(Option::value)
        .containsExactlyElementsOf(
            ExampleCase.TEMPLATES.keys().stream()
                .filter(key -> ExampleCase.TEMPLATES.recipient(key) != LetterRecipient.STATES)
                .toList());
    assertThat(options.letterForms()).hasSize(LetterForm.values().length);
    assertThat(options.uses())
        .extracting(Option::value)
        .containsExactly("members", "providers", "organization", "summary", "full");
    assertThat(options.languages()).extracting(Option::text).contains("Русский", "中文");
    assertThat(List.of(options.subjects(), options.steps(), options.letters(), options.uses()))
        .allSatisfy(
            choices -> assertThat(choices).extracting(Option::text).noneMatch(String::isBlank));
  }

  @Test
  void aStepIsNamedInTheWordsOfItsVersionOrByItsKey() {
    Procedure procedure = ExampleCase.PROCEDURES.list().getLast();
    ProcedureStep step = procedure.find("authenticate").orElseThrow();
    assertThat(procedure.stepName("authenticate", Language.RU)).isEqualTo(step.in(Language.RU));
    assertThat(procedure.stepName("inform-members", Language.RU)).isEqualTo("inform-members");
    assertThat(step.isAboutOffer()).isFalse();
    assertThat(procedure.find("acknowledge-offer").orElseThrow().isAboutOffer()).isTrue();
    assertThat(procedure.find("distribute").flatMap(ProcedureStep::use))
        .isEqualTo(Optional.of(Audience.Use.PROVIDERS));
    assertThat(step.use()).isEmpty();
  }
}
