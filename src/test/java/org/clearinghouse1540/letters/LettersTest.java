package org.clearinghouse1540.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.letters.DraftedLetter.EXPERT;
import static org.clearinghouse1540.letters.DraftedLetter.letters;
import static org.clearinghouse1540.letters.DraftedLetter.today;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter from its draft to the proof of its receipt. */
class LettersTest {
  private static final LetterText OTHER = new LetterText("X", "", "Title", "Other");
  private static final Letterhead HEAD = new Letterhead(Map.of(), "1540/{year}/{number}");
  private static final String STATE = "Example State 033";

  @ParameterizedTest
  @EnumSource(Language.class)
  void aDraftHasTheTextsOfItsLanguageAndItsAddressee(Language language) {
    DraftedLetter drafted = DraftedLetter.to(STATE, language);
    Letter letter = drafted.read();
    assertThat(letter.language()).isEqualTo(language);
    assertThat(letter.body()).contains(drafted.addressee()).contains("1. A need");
    assertThat(letter.draftedOn()).isEqualTo(today());
    assertThat(letter.version()).isEqualTo(1);
    assertThat(letter.dispatched()).isFalse();
    assertThat(letter.receivedOn()).isEmpty();
    assertThat(drafted.journal("letter drafted")).isEqualTo(1);
  }

  @Test
  void anUnknownTypeOfLetterIsRefused() {
    LetterDraft draft =
        new LetterDraft(
            "request/0", "unknown", Language.EN, LetterForm.STATE, STATE, STATE, Map.of());
    assertThat(refused(() -> letters().draft(EXPERT, draft)))
        .isEqualTo(Problem.of("template", "letters.refused.template"));
  }

  @Test
  void lettersAboutARecordAreListedInTheOrderOfTheirDrafts() {
    String subject = "test/" + System.nanoTime();
    List<Long> numbers =
        List.of("acknowledge", "silence", "follow-up").stream()
            .map(template -> draft(subject, template))
            .toList();
    assertThat(ViewerDataSource.as("program", () -> letters().about(subject)))
        .extracting(Letter::id)
        .isEqualTo(numbers);
    assertThat(ViewerDataSource.as("program", () -> letters().about("test/0"))).isEmpty();
  }

  @Test
  void theSecondOfTwoEditorsIsRejected() {
    DraftedLetter letter = DraftedLetter.to(STATE);
    save(letter, 1, "Second version");
    assertThat(refused(() -> letters().save(EXPERT, letter.id(), 1, OTHER)))
        .isEqualTo(Problem.of("body", "letters.refused.changed"));
    assertThat(letter.read().body()).isEqualTo("Second version");
    assertThat(letter.read().version()).isEqualTo(2);
    save(letter, 2, "Third version");
    assertThat(letter.read().body()).isEqualTo("Third version");
    assertThat(letter.journal("letter changed")).isEqualTo(2);
  }

  @Test
  void aDispatchedLetterIsNotChangedAnyMore() {
    DraftedLetter letter = DraftedLetter.to(STATE).dispatched(today());
    String body = letter.read().body();
    assertThat(refused(() -> letters().save(EXPERT, letter.id(), 1, OTHER)))
        .isEqualTo(Problem.of("body", "letters.refused.changed"));
    assertThat(letter.read().body()).isEqualTo(body);
  }

  @Test
  void aLetterIsDispatchedOnce() {
    DraftedLetter letter = DraftedLetter.to(STATE).dispatched(today().minusDays(2));
    assertThat(refused(() -> letters().dispatch(EXPERT, letter.id(), today(), "by hand", "")))
        .isEqualTo(Problem.of("day", "letters.refused.dispatched"));
    assertThat(letter.read().dispatchedOn()).contains(today().minusDays(2));
    assertThat(letter.read().dispatchedHow()).isEqualTo("by email");
    assertThat(letter.journal("letter dispatched")).isEqualTo(1);
  }

  @Test
  void aReceiptNeedsADispatchOnThatDayOrBefore() {
    DraftedLetter letter = DraftedLetter.to(STATE);
    Problem expected = Problem.of("day", "letters.refused.receipt");
    assertThat(refused(() -> letters().receive(EXPERT, letter.id(), today(), "reply")))
        .isEqualTo(expected);
    letter.dispatched(today().minusDays(1));
    assertThat(refused(() -> letters().receive(EXPERT, letter.id(), today().minusDays(2), "reply")))
        .isEqualTo(expected);
    receive(letter, "reply");
    assertThat(letter.read().receivedOn()).contains(today().minusDays(1));
    assertThat(letter.read().receipt()).isEqualTo("reply");
    assertThat(refused(() -> letters().receive(EXPERT, letter.id(), today(), "again")))
        .isEqualTo(expected);
    assertThat(letter.journal("receipt recorded")).isEqualTo(1);
  }

  @Test
  void aLetterLeavesTheTasksOfTheSecretariatWithItsReceipt() {
    DraftedLetter letter = DraftedLetter.to(STATE);
    assertThat(task(letter, Role.SECRETARIAT).map(Task::kind)).contains("letters.waits.dispatch");
    assertThat(task(letter, Role.EXPERT)).isEmpty();
    letter.dispatched(today().minusDays(1));
    assertThat(task(letter, Role.SECRETARIAT))
        .hasValueSatisfying(
            task -> {
              assertThat(task.kind()).isEqualTo("letters.waits.receipt");
              assertThat(task.since()).isEqualTo(today().minusDays(1));
              assertThat(task.message().in(Language.EN)).contains(letter.addressee());
              assertThat(task.by()).isEmpty();
            });
    receive(letter, "reply");
    assertThat(task(letter, Role.SECRETARIAT)).isEmpty();
  }

  @Test
  void aFileIsMarkedAsADraftUntilItsDispatch() {
    DraftedLetter letter = DraftedLetter.to(STATE, Language.FR);
    assertThat(LetterPages.document(letter.read(), HEAD).toString())
        .contains(org.clearinghouse1540.kit.text.Texts.get(Language.FR, "letters.working-draft"));
    letter.dispatched(today());
    assertThat(LetterPages.document(letter.read(), HEAD).toString())
        .doesNotContain(
            org.clearinghouse1540.kit.text.Texts.get(Language.FR, "letters.working-draft"))
        .contains(", lettre " + letter.id());
  }

  @Test
  void aLetterThatDoesNotExistIsNotFound() {
    assertThat(ViewerDataSource.as("program", () -> letters().find(-1))).isEmpty();
    assertThat(refused(() -> letters().dispatch(EXPERT, -1, today(), "by email", "")))
        .isEqualTo(Problem.of("day", "letters.refused.dispatched"));
  }

  private static Optional<Task> task(DraftedLetter letter, Role role) {
    Viewer viewer = new Viewer("example.person", role, "");
    return ViewerDataSource.as(
            "program",
            () -> DraftedLetter.PROGRAM.bean(LetterTasks.class).waitingFor(viewer, Language.EN))
        .stream()
        .filter(task -> task.link().equals(letter.page()))
        .findFirst();
  }

  private static long draft(String subject, String template) {
    LetterDraft draft =
        new LetterDraft(subject, template, Language.EN, LetterForm.STATE, "", STATE, Map.of());
    return ViewerDataSource.as("program", () -> letters().draft(EXPERT, draft));
  }

  private static void save(DraftedLetter letter, int version, String body) {
    ViewerDataSource.asProgram(
        () ->
            letters()
                .save(
                    EXPERT, letter.id(), version, new LetterText("X", "", "Example title", body)));
  }

  private static void receive(DraftedLetter letter, String proof) {
    ViewerDataSource.asProgram(
        () -> letters().receive(EXPERT, letter.id(), today().minusDays(1), proof));
  }

  private static Problem refused(Runnable action) {
    return Refusal.of(() -> ViewerDataSource.asProgram(action));
  }
}
