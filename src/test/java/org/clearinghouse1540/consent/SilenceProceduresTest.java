package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the period of a silence procedure begins and ends. */
class SilenceProceduresTest {
  private static final Actor SECRETARIAT = new Actor("example.secretariat", "secretariat");
  private static final LocalDate FRIDAY = LocalDate.of(2020, 11, 20);
  private static final LocalDate MUCH_LATER = LocalDate.of(2039, 1, 3);
  private final TestProgram program = TestProgram.get();
  private final Consents consents = program.bean(Consents.class);
  private final SilenceProcedures silences = program.bean(SilenceProcedures.class);

  private static Subject subject() {
    return new Subject(Subject.Kind.MATRIX, "silence-" + System.nanoTime());
  }

  private static SilenceProcedures.Start from(LocalDate day) {
    return SilenceProcedures.Start.ofState(
        Audience.PROVIDERS, "Example State 971", "Letter of the Chair (invented)", day, 5);
  }

  private ConsentRecord only(Subject subject) {
    return ViewerDataSource.as("program", () -> consents.list(subject)).getFirst();
  }

  private Subject announced(LocalDate day) {
    Subject subject = subject();
    ViewerDataSource.asProgram(
        () -> silences.announce(SECRETARIAT, subject, from(day), SeenText.none(), day));
    return subject;
  }

  private void dispatched(Subject subject, LocalDate day) {
    ViewerDataSource.asProgram(
        () ->
            silences.madeKnown(
                SECRETARIAT, subject, Audience.PROVIDERS, day, "letter/1 (invented)"));
  }

  @Test
  void aPeriodWhoseLetterWasNotDispatchedNeverEnds() {
    ConsentRecord procedure = only(announced(FRIDAY));
    assertThat(procedure.waitsFor()).contains(SilenceWait.DISPATCH);
    assertThat(procedure.holds(MUCH_LATER)).isFalse();
    assertThat(procedure.isPending(MUCH_LATER)).isTrue();
  }

  @Test
  void noProcedureBeginsBeforeTheDayOnWhichItIsMadeKnownOrForManyWeeks() {
    LocalDate before = FRIDAY.minusDays(1);
    assertThat(refused(before, 5)).containsOnly("consent.refused.silence-past");
    assertThat(refused(FRIDAY, 61)).containsOnly("consent.refused.silence-days");
    assertThat(refused(FRIDAY, 5)).isEmpty();
    assertThat(refused(FRIDAY.plusDays(1), 60)).isEmpty();
  }

  /** The refusals of a procedure that is made known on a Friday, by the act and by a letter. */
  private Set<String> refused(LocalDate from, int days) {
    SilenceProcedures.Start start =
        SilenceProcedures.Start.ofState(
            Audience.PROVIDERS, "Example State 971", "Letter of the Chair (invented)", from, days);
    Set<String> refusals = new HashSet<>();
    List<Consumer<Subject>> ways =
        List.of(
            subject -> silences.start(SECRETARIAT, subject, start, SeenText.none(), FRIDAY),
            subject -> silences.announce(SECRETARIAT, subject, start, SeenText.none(), FRIDAY));
    for (Consumer<Subject> way : ways) {
      Subject subject = subject();
      try {
        ViewerDataSource.asProgram(() -> way.accept(subject));
        assertThat(only(subject).givenOn()).isEqualTo(from);
      } catch (BadInput refusal) {
        refusal.problems().forEach(problem -> refusals.add(problem.message().key()));
        assertThat(ViewerDataSource.as("program", () -> consents.list(subject))).isEmpty();
      }
    }
    return refusals;
  }

  // Thanksgiving, 26 November 2020, is on file.
  @Test
  void aPeriodIsCountedFromTheRealDispatch() {
    Subject subject = announced(FRIDAY);
    dispatched(subject, FRIDAY.plusDays(3));
    ConsentRecord procedure = only(subject);
    assertThat(procedure.givenOn()).isEqualTo(FRIDAY.plusDays(3));
    assertThat(procedure.holdsFrom()).isEqualTo(LocalDate.of(2020, 12, 2));
    assertThat(procedure.waitsFor()).isEmpty();
    assertThat(procedure.holds(LocalDate.of(2020, 12, 1))).isFalse();
    assertThat(procedure.holds(LocalDate.of(2020, 12, 2))).isTrue();
  }

  @Test
  void aLetterThatLeftEarlierDoesNotBeginThePeriodBeforeItsDay() {
    Subject subject = announced(FRIDAY);
    dispatched(subject, FRIDAY.minusDays(4));
    assertThat(only(subject).givenOn()).isEqualTo(FRIDAY);
    assertThat(only(subject).holdsFrom()).isEqualTo(LocalDate.of(2020, 12, 1));
  }

  @Test
  void aSecondLetterDoesNotMoveThePeriod() {
    Subject subject = announced(FRIDAY);
    dispatched(subject, FRIDAY);
    ConsentRecord before = only(subject);
    dispatched(subject, FRIDAY.plusDays(10));
    assertThat(only(subject)).isEqualTo(before);
  }

  @Test
  void theDatabaseAgreesThatAWaitingPeriodDoesNotHold() {
    Subject subject = announced(LocalDate.of(2020, 1, 6));
    assertThat(holds(subject)).isZero();
    dispatched(subject, LocalDate.of(2020, 1, 6));
    assertThat(holds(subject)).isEqualTo(1);
  }

  private int holds(Subject subject) {
    // On a connection of the program, which names the key of the proofs.
    return ViewerDataSource.as(
        "program",
        () ->
            program
                .bean(JdbcClient.class)
                .sql("select consent_holds('MATRIX', ?, 'CONSENT', 'PROVIDERS', '')::int")
                .param(subject.id())
                .query(Integer.class)
                .single());
  }

  @Test
  void aDayThatIsTooEarlyOrTooLateIsNotConfirmed() {
    Subject subject = subject();
    LocalDate begun = LocalDate.of(2036, 11, 20);
    ViewerDataSource.asProgram(
        () -> silences.start(SECRETARIAT, subject, from(begun), SeenText.none(), begun));
    ConsentRecord procedure = only(subject);
    assertThat(procedure.waitsFor()).contains(SilenceWait.HOLIDAYS);
    WorkingDays.End end = silences.end(procedure);
    assertThat(refusal(procedure, end.after().minusDays(2))).isEqualTo("consent.refused.last-day");
    assertThat(refusal(procedure, end.after().plusDays(60)))
        .isEqualTo("consent.refused.last-day-far");
    assertThat(only(subject).waitsFor()).contains(SilenceWait.HOLIDAYS);
  }

  private String refusal(ConsentRecord procedure, LocalDate lastDay) {
    return Refusal.of(
            () ->
                ViewerDataSource.asProgram(
                    () -> silences.confirm(SECRETARIAT, procedure, lastDay, "Circular (invented)")))
        .message()
        .key();
  }

  @Test
  void requestsLettersAndPapersHaveOneSilenceProcedure() throws IOException {
    Set<String> makers = new TreeSet<>();
    Set<String> counters = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(found -> found.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        String name = file.getFileName().toString().replace(".java", "");
        if (source.contains("new ConsentManner.Silence(")) {
          makers.add(name);
        }
        if (source.contains("calendar.end(")) {
          counters.add(name);
        }
      }
    }
    // The proof of a consent reads the silence that is on record.
    assertThat(makers).containsExactly("ConsentProofs", "SilenceProcedures");
    assertThat(counters).containsExactly("SilenceProcedures");
  }
}
