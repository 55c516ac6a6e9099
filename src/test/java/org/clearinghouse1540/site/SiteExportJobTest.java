package org.clearinghouse1540.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestClock;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.JournalChanges;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.matrix.StepDetails;
import org.clearinghouse1540.matrix.WorkflowStep;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.startup.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exported site while consents change. */
class SiteExportJobTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private static final LocalDate TODAY = LocalDate.now(DateText.HEADQUARTERS);

  @TempDir private Path parent = Path.of("");
  private final Subject subject = new Subject(Subject.Kind.REFERENCE, "T" + System.nanoTime());
  private final Consents consents = PROGRAM.bean(Consents.class);
  private final TestClock clock = new TestClock();
  private final SiteExportJob job = anotherRun();

  private void withhold() {
    ConsentGrant grant =
        ConsentGrant.toPublish(
            GateKey.WITHHELD, "Example mission", "NV 1 (invented)", TODAY.minusDays(1));
    ViewerDataSource.asProgram(
        () -> consents.give(CLERK, subject, grant, SeenText.writtenInTheSameForm(), TODAY));
  }

  private void release() {
    ConsentWithdrawal released =
        new ConsentWithdrawal(GateKey.WITHHELD, Audience.EVERYBODY, "NV 2 (invented)");
    ViewerDataSource.asProgram(() -> consents.withdraw(CLERK, subject, released, TODAY));
  }

  @Test
  void aWithdrawalWhileTheSiteIsWrittenRemovesTheOldSiteAndEndsTheNewOne() {
    Path folder = parent.resolve("site");
    List<Integer> pages = new ArrayList<>();
    job.update(
        folder,
        written -> {
          serve(folder);
          pages.add(written);
          withhold();
        });
    assertThat(pages).as("it ends at once").containsExactly(1);
    assertThat(parent).as("neither the old site nor a part of the new one").isEmptyDirectory();
    release();
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  // Whether the site that was served is there while the new one is written; false if none is.
  private boolean isServedMeanwhile(Path folder) {
    return isServedMeanwhile(folder, job);
  }

  private static boolean isServedMeanwhile(Path folder, SiteExportJob job) {
    List<Boolean> served = new ArrayList<>();
    try {
      job.update(
          folder,
          written -> {
            served.add(Files.exists(folder));
            throw new Stopped();
          });
    } catch (Stopped ended) {
      assertThat(served).hasSize(1);
    }
    return served.contains(true);
  }

  @Test
  void aMatrixThatTheCommitteeNoLongerPublishesIsRemovedAtOnce() {
    MatrixId id = new MatrixId("Example State 373", "2017");
    take(id, WorkflowStep.SEND, WorkflowStep.AGREE, WorkflowStep.APPROVE);
    ViewerDataSource.asProgram(
        () ->
            consents.give(
                CLERK,
                PROGRAM.bean(ReviewCycles.class).get(id).subject(),
                ConsentGrant.toPublish(GateKey.CONSENT, id.state(), "NV 4 (invented)", TODAY),
                SeenText.writtenInTheSameForm(),
                TODAY));
    take(id, WorkflowStep.PUBLISH);
    Path folder = parent.resolve("kept");
    isServedMeanwhile(folder);
    serve(folder);
    assertThat(isServedMeanwhile(folder)).as("nothing was closed").isTrue();
    take(id, WorkflowStep.KEEP);
    assertThat(isServedMeanwhile(folder)).isFalse();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aConsentThatEndedByItsLastDayRemovesTheSite() {
    Path folder = parent.resolve("ended");
    isServedMeanwhile(folder);
    serve(folder);
    ConsentGrant grant =
        ConsentGrant.toPublish(
                GateKey.CONSENT, "Example mission", "NV 3 (invented)", TODAY.minusDays(9))
            .endingOn(Optional.of(TODAY.minusDays(3)));
    ViewerDataSource.asProgram(
        () ->
            consents.give(
                CLERK, subject, grant, SeenText.writtenInTheSameForm(), TODAY.minusDays(5)));
    assertThat(isServedMeanwhile(folder)).isFalse();
  }

  @Test
  void aFileThatItsStateWithdrewRemovesTheSiteWithItsText() {
    String state = "Example State 979";
    AtomicLong file = new AtomicLong();
    ViewerDataSource.asProgram(
        () ->
            file.set(
                PROGRAM
                    .bean(Originals.class)
                    .receive(
                        CLERK,
                        IncomingFile.of(
                                "record/979", Original.Kind.TABLE, "f.txt", new byte[] {97, 57})
                            .with(state, Original.Readership.COMMITTEE))));
    Path folder = parent.resolve("withdrawn");
    isServedMeanwhile(folder);
    serve(folder);
    assertThat(isServedMeanwhile(folder)).as("nothing was closed").isTrue();
    assertThat(
            PROGRAM
                .person(Role.POINT_OF_CONTACT, state)
                .post("/originals/" + file + "/withdrawal", Map.of("why", "Sent by mistake"))
                .statusCode())
        .isEqualTo(302);
    assertThat(isServedMeanwhile(folder)).isFalse();
  }

  @Test
  void aRestartKeepsTheSiteUnlessSomethingWasClosedMeanwhile() {
    Path folder = parent.resolve("restarted");
    withhold();
    release();
    job.keep(folder, PROGRAM.bean(SiteExportJob.Releases.class).closed());
    serve(folder);
    assertThat(isServedMeanwhile(folder, anotherRun())).as("of an unknown copy").isFalse();
    serve(folder);
    job.keep(folder, PROGRAM.bean(SiteExportJob.Releases.class).closed());
    assertThat(isServedMeanwhile(folder, anotherRun())).as("nothing was closed").isTrue();
    withhold();
    assertThat(isServedMeanwhile(folder, anotherRun())).isFalse();
    release();
  }

  private SiteExportJob anotherRun() {
    return new SiteExportJob(
        PROGRAM.bean(Settings.class),
        PROGRAM.bean(SiteExportJob.Releases.class),
        PROGRAM.bean(JournalChanges.class),
        clock,
        PROGRAM.bean(Schedule.class));
  }

  private static void take(MatrixId id, WorkflowStep... steps) {
    ViewerDataSource.asProgram(
        () -> {
          for (WorkflowStep step : steps) {
            String by = step == WorkflowStep.APPROVE ? ReviewCycles.COMMITTEE : id.state();
            PROGRAM
                .bean(ReviewCycles.class)
                .take(
                    CLERK,
                    id,
                    step,
                    StepDetails.document(by, "Note (invented)", SeenText.writtenInTheSameForm()));
          }
        });
  }

  // As an earlier run left it.
  private static void serve(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(StaticSite.MARKER), "A site that is still served\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
