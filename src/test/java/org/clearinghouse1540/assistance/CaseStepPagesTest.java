package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.letters.Letter;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps of a case on its page, and the letters that they draft. */
class CaseStepPagesTest {
  private static final String STATE = "Example State 645";
  private final Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor state = RecordedCase.PROGRAM.person(Role.MISSION, STATE);

  private static List<Letter> letters(RecordedCase found) {
    return ViewerDataSource.as(
        "program", () -> RecordedCase.PROGRAM.bean(Letters.class).about("request/" + found.id()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aStepThatIsNotPossibleNowIsExplainedInTheLanguageOfTheReader(Language language) {
    RecordedCase found = RecordedCase.of(STATE, "Laws");
    String first = found.read().procedure().stepName("authenticate", language);
    HttpResponse<String> answer =
        found.post(clerk, "step?lang=" + language.code(), "step", "acknowledge");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains(Isolated.sentence(language, "assistance.refused.first", first));
    assertThat(found.read().done()).isEmpty();
    assertThat(letters(found)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "authenticate,taken",
    "nonsense,no-step",
    "'',no-step",
    "provider-list,no-step",
    "distribute,no-express",
    "post-summary,no-summary"
  })
  void eachReasonIsShown(String step, String reason) {
    RecordedCase found = RecordedCase.of(STATE, "Laws").steps(clerk, "authenticate", "acknowledge");
    HttpResponse<String> answer = found.post(clerk, "step?lang=en", "step", step);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains(Texts.get(Language.EN, "assistance.refused." + reason));
  }

  @Test
  void theSilenceProcedureDoesNotStartWhereSilenceNeverCounts() {
    RecordedCase found = RecordedCase.of(STATE, "Laws").steps(clerk, "authenticate", "acknowledge");
    HttpResponse<String> answer =
        found.post(
            clerk,
            "silence?lang=en",
            "step",
            "distribute",
            "from",
            RecordedCase.now().toString(),
            "document",
            "NV");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Silence does not count as consent for this step.");
    assertThat(found.read().silences()).isEmpty();
  }

  @Test
  void aStepTakenByTwoAtOnceIsTakenOnce() throws Exception {
    RecordedCase found = RecordedCase.of(STATE, "Laws").steps(clerk, "authenticate");
    Visitor chair = RecordedCase.PROGRAM.person(Role.CHAIR, "");
    Callable<Integer> first = () -> found.post(clerk, "step", "step", "acknowledge").statusCode();
    Callable<Integer> second = () -> found.post(chair, "step", "step", "acknowledge").statusCode();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Integer> answers =
          both.invokeAll(List.of(first, second)).stream().map(Future::resultNow).toList();
      assertThat(answers).containsExactlyInAnyOrder(302, 409);
    }
    assertThat(found.journal("step taken")).as("authenticate and acknowledge").isEqualTo(2);
    assertThat(letters(found)).hasSize(1);
  }

  @Test
  void onlyThoseWhoHandleCasesTakeSteps() {
    RecordedCase found = RecordedCase.of(STATE, "Laws");
    assertThat(found.post(state, "step", "step", "authenticate").statusCode()).isEqualTo(403);
    for (Role role : List.of(Role.MEMBER, Role.COORDINATOR)) {
      Visitor visitor = RecordedCase.PROGRAM.person(role, "Example State 646");
      assertThat(found.post(visitor, "step", "step", "authenticate").statusCode()).isEqualTo(403);
    }
    Visitor expert = RecordedCase.PROGRAM.person(Role.EXPERT, "");
    assertThat(found.post(expert, "step", "step", "authenticate").statusCode()).isEqualTo(302);
    assertThat(new RecordedCase(999_999_999L).post(expert, "step", "step", "x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void theNoteOfAStepIsKeptAndAnUnknownFieldIsNot() {
    RecordedCase found = RecordedCase.of(STATE, "Laws");
    assertThat(
            found.post(clerk, "step", "step", "authenticate", "note", "n".repeat(501)).statusCode())
        .isEqualTo(400);
    found.post(
        clerk, "step", "step", "authenticate", "note", "By telephone", "document", "S/AC.44/X");
    TakenStep taken = found.read().done().getFirst();
    assertThat(taken.note()).isEqualTo("By telephone");
    assertThat(taken.document()).as("its page has no such field").isEmpty();
    assertThat(taken.by()).isEqualTo(clerk.name());
    assertThat(taken.on()).isEqualTo(RecordedCase.now());
  }

  @Test
  void theAcknowledgementGoesToTheMissionInTheLanguageOfTheRequest() {
    RecordedCase found =
        RecordedCase.of(STATE, LocalDate.of(2024, 2, 1), "Laws")
            .steps(clerk, "authenticate", "acknowledge");
    Letter letter = letters(found).getFirst();
    assertThat(letter.template()).isEqualTo("acknowledge");
    assertThat(letter.language()).as("not that of the reader").isEqualTo(Language.FR);
    assertThat(letter.form()).isEqualTo(LetterForm.MISSION);
    assertThat(letter.party()).isEqualTo(STATE);
    assertThat(letter.addressee()).isEqualTo(STATE);
    assertThat(letter.body()).contains("1. Laws", "1er février 2024");
  }

  @Test
  void theLetterToProvidersHasNoAddresseeYetAndIsNotReadByTheRequester() {
    RecordedCase found =
        RecordedCase.of(STATE, "Laws")
            .steps(clerk, "authenticate", "acknowledge")
            .consent(state, "providers")
            .steps(clerk, "distribute");
    Letter letter =
        letters(found).stream()
            .filter(drafted -> drafted.template().equals("circulate-providers"))
            .findFirst()
            .orElseThrow();
    assertThat(letter.form()).isEqualTo(LetterForm.ORGANIZATION);
    assertThat(letter.addressee()).isEqualTo("[…]");
    assertThat(letter.party()).isEmpty();
    assertThat(letter.language()).isEqualTo(Language.EN);
  }

  @Test
  void anOfferIsDescribedInTheLettersOfItsStep() {
    RecordedCase found = RecordedCase.of(STATE, "Laws").steps(clerk, "authenticate", "acknowledge");
    found.post(
        clerk, "step?lang=es", "step", "acknowledge-offer", "note", "Dos cursos (inventado)");
    List<Letter> drafted =
        letters(found).stream().filter(letter -> !letter.template().equals("acknowledge")).toList();
    assertThat(drafted)
        .extracting(Letter::template)
        .containsExactlyInAnyOrder("acknowledge-offer", "tell-state");
    assertThat(drafted).allMatch(letter -> letter.body().contains("Dos cursos (inventado)"));
    assertThat(drafted)
        .extracting(Letter::language)
        .containsExactlyInAnyOrder(Language.ES, Language.FR);
  }

  @Test
  void anotherLetterIsDraftedAsChosen() {
    RecordedCase found = RecordedCase.of(STATE, "Laws");
    HttpResponse<String> answer =
        found.post(
            clerk,
            "letter",
            "template",
            "ask-consent",
            "step",
            "distribute",
            "form",
            "state",
            "language",
            "ru",
            "addressee",
            "Example Ministry, " + STATE);
    assertThat(answer.statusCode()).isEqualTo(302);
    Letter letter = letters(found).getFirst();
    assertThat(letter.language()).isEqualTo(Language.RU);
    assertThat(letter.form()).isEqualTo(LetterForm.STATE);
    assertThat(letter.addressee()).isEqualTo("Example Ministry, " + STATE);
    assertThat(letter.party()).as("a letter to another addressee").isEmpty();
    assertThat(letter.body()).contains(Texts.get(Language.RU, "consent.use.providers"));
  }

  @Test
  void theLetterToMembersIsAddressedToAllOfThem() {
    RecordedCase found = RecordedCase.of(STATE, "Laws");
    found.post(clerk, "letter", "template", "inform-members", "language", "ar");
    Letter letter = letters(found).getFirst();
    assertThat(letter.form()).isEqualTo(LetterForm.MEMBERS);
    assertThat(letter.addressee()).isEqualTo(Texts.get(Language.AR, "letters.members"));
    assertThat(letter.party()).isEmpty();
  }
}
