package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.schedule.FileJobs;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brief packs in the background: their number, their end, and their owners. */
class PackJobsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final ExampleMeeting EXAMPLE = new ExampleMeeting();
  private static final List<Language> ALL = List.of(Language.values());

  @Test
  void aUserHasAtMostThreePacksInProgress() {
    long event = event("Example meeting of many", List.of("KAZ", "KGZ", "TJK", "TKM", "ARM"));
    try (PackJobs jobs = jobs()) {
      List<String> ids = new ArrayList<>();
      for (List<Language> languages : List.of(ALL, List.of(Language.EN), List.of(Language.FR))) {
        ids.add(begin(jobs, "first", event, languages));
      }
      assertThatThrownBy(() -> begin(jobs, "first", event, ALL))
          .isInstanceOfSatisfying(
              BadInput.class,
              bad ->
                  assertThat(bad.reasons(Language.ES))
                      .containsExactly(Message.of("kit.files.busy").in(Language.ES)));
      assertThat(jobs.list(expert("first").orderOwner(), event))
          .extracting(PackJobs.Job::id)
          .as("the most recent first, and no fourth")
          .containsExactlyElementsOf(ids.reversed());
      String other = begin(jobs, "second", event, List.of(Language.EN));
      assertThat(jobs.list(expert("second").orderOwner(), event))
          .extracting(PackJobs.Job::id)
          .containsExactly(other);
      assertThat(jobs.find(expert("first").orderOwner(), event, other)).isEmpty();
      assertThat(jobs.find(expert("second").orderOwner(), event + 1, other)).isEmpty();
      assertThat(finished(jobs, "second", event, other))
          .as("the last in the queue")
          .isInstanceOf(FileJobs.Status.Ready.class);
      assertThat(jobs.list(expert("first").orderOwner(), event))
          .noneMatch(PackJobs.Job::inProgress);
    }
  }

  @Test
  void aFinishedPackHasEachDocumentInBothFormats() throws IOException {
    long event = event("Example meeting of two", List.of("KAZ", "KGZ"));
    try (PackJobs jobs = jobs()) {
      String id = begin(jobs, "reader", event, List.of(Language.EN));
      FileJobs.Status state = finished(jobs, "reader", event, id);
      assertThat(state).isInstanceOf(FileJobs.Status.Ready.class);
      FileJobs.Status.Ready ready = (FileJobs.Status.Ready) state;
      List<String> names = names(Files.readAllBytes(ready.file()));
      assertThat(names).filteredOn(name -> name.endsWith(".docx")).hasSize(ready.parts());
      assertThat(names).filteredOn(name -> name.endsWith(".pdf")).hasSize(ready.parts());
      assertThat(names).contains("en/overview.pdf", "en/brief-KAZ-Kazakhstan.docx");
    }
  }

  @Test
  void aFaultEndsItsPackWithASentenceAndTheNextPackIsMade() {
    long event = event("Example meeting on no day", List.of("Example State 451"));
    try (PackJobs jobs = jobs()) {
      // The program records no such date; the database has it only while the pack is made.
      owner("update outreach_event set start_on = '2026-02-31' where id = " + event);
      String failing = begin(jobs, "reader", event, List.of(Language.EN));
      FileJobs.Status failed = finished(jobs, "reader", event, failing);
      owner("update outreach_event set start_on = '2026-05-04' where id = " + event);
      assertThat(failed)
          .isEqualTo(new FileJobs.Status.Failed(List.of(Message.of("kit.files.defect"))));
      String next = begin(jobs, "reader", event, List.of(Language.EN));
      assertThat(finished(jobs, "reader", event, next)).isInstanceOf(FileJobs.Status.Ready.class);
    }
  }

  @Test
  void aPackWhoseParticipantsAreRemovedWhileItWaitsSaysSo() {
    long many = event("Example meeting in front", List.of("KAZ", "KGZ", "TJK", "TKM", "ARM"));
    long event = event("Example meeting in the queue", List.of("KAZ"));
    try (PackJobs jobs = jobs()) {
      String first = begin(jobs, "reader", many, ALL);
      String waiting = begin(jobs, "reader", event, List.of(Language.EN));
      owner("delete from outreach_participant where event_id = " + event);
      assertThat(finished(jobs, "reader", event, waiting))
          .isEqualTo(new FileJobs.Status.Failed(List.of(Message.of("briefs.refused.nobody"))));
      assertThat(finished(jobs, "reader", many, first)).isInstanceOf(FileJobs.Status.Ready.class);
    }
  }

  private static PackJobs jobs() {
    return new PackJobs(PROGRAM.bean(BriefPackBuilder.class));
  }

  private static long event(String title, List<String> states) {
    return EXAMPLE.event(title, "2026-05-04", "", ExampleMeeting.states(states));
  }

  private static Viewer expert(String name) {
    return new Viewer(name, Role.EXPERT, "");
  }

  private static String begin(PackJobs jobs, String owner, long event, List<Language> languages) {
    return jobs.begin(expert(owner), new BriefPackBuilder.Order(event, languages, List.of()));
  }

  private static FileJobs.Status finished(PackJobs jobs, String owner, long event, String id) {
    long start = System.nanoTime();
    while (jobs.find(expert(owner).orderOwner(), event, id).orElseThrow().inProgress()) {
      assertThat(System.nanoTime() - start).isLessThan(Duration.ofMinutes(2).toNanos());
      Thread.yield();
    }
    return jobs.find(expert(owner).orderOwner(), event, id).orElseThrow().status();
  }

  private static List<String> names(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static void owner(String statement) {
    JdbcClient.create(PROGRAM.owner().plainSource()).sql(statement).update();
  }
}
