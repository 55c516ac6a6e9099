package org.clearinghouse1540.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.schedule.FileJobs;
import org.junit.jupiter.api.Test;

/** A file that was ordered: how long it is there, and for whom. */
class OrderedFilesTest {
  @Test
  void aFileIsGoneAfterAnHour() {
    AtomicLong now = new AtomicLong();
    try (FileJobs jobs = new FileJobs("example", 2, now::get)) {
      String id = jobs.newId();
      jobs.begin(id, "person", (out, progress) -> 1);
      while (jobs.find("person", id).orElseThrow().inProgress()) {
        Thread.onSpinWait();
      }
      FileJobs.Status status = jobs.find("person", id).orElseThrow().status();
      assertThat(status)
          .isInstanceOfSatisfying(
              FileJobs.Status.Ready.class, ready -> assertThat(ready.file()).exists());
      now.set(Duration.ofMinutes(61).toNanos());
      assertThat(jobs.list("person")).isEmpty();
      assertThat(jobs.find("person", id)).isEmpty();
      assertThat(((FileJobs.Status.Ready) status).file()).doesNotExist();
    }
  }

  /** An order that waits long in the queue is there for an hour after it was finished. */
  @Test
  void theHourBeginsWhenTheFileIsFinished() {
    AtomicLong now = new AtomicLong();
    CountDownLatch made = new CountDownLatch(1);
    try (FileJobs jobs = new FileJobs("example", 2, now::get)) {
      String id = jobs.newId();
      jobs.begin(
          id,
          "person",
          (out, progress) -> {
            awaited(made);
            return 1;
          });
      now.set(Duration.ofMinutes(70).toNanos());
      assertThat(jobs.find("person", id).orElseThrow().inProgress()).isTrue();
      made.countDown();
      while (jobs.find("person", id).orElseThrow().inProgress()) {
        Thread.onSpinWait();
      }
      now.set(Duration.ofMinutes(129).toNanos());
      assertThat(jobs.find("person", id)).isPresent();
      now.set(Duration.ofMinutes(131).toNanos());
      assertThat(jobs.find("person", id)).isEmpty();
    }
  }

  private static void awaited(CountDownLatch made) {
    try {
      made.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Others who order much remove nothing of a person, and no order is dropped. */
  @Test
  void everyOrderIsMadeAndStaysForItsHour() {
    try (FileJobs jobs = new FileJobs("example", 2)) {
      String first = jobs.newId();
      jobs.begin(first, "person", (out, progress) -> 1);
      List<String> others = new ArrayList<>();
      for (int at = 0; at < 60; at++) {
        String id = jobs.newId();
        others.add(id);
        jobs.begin(id, "other " + at % 30, (out, progress) -> 1);
      }
      for (int at = 0; at < others.size(); at++) {
        String owner = "other " + at % 30;
        while (jobs.find(owner, others.get(at)).orElseThrow().inProgress()) {
          Thread.onSpinWait();
        }
      }
      assertThat(jobs.find("person", first).orElseThrow().status())
          .isInstanceOfSatisfying(
              FileJobs.Status.Ready.class, ready -> assertThat(ready.file()).exists());
    }
  }

  @Test
  void aPersonWithManyFinishedFilesIsAskedToWait() {
    try (FileJobs jobs = new FileJobs("example", 2)) {
      for (int at = 0; at < 12; at++) {
        jobs.requireCapacity("person");
        String id = jobs.newId();
        jobs.begin(id, "person", (out, progress) -> 1);
        while (jobs.find("person", id).orElseThrow().inProgress()) {
          Thread.onSpinWait();
        }
      }
      assertThatThrownBy(() -> jobs.requireCapacity("person"))
          .isInstanceOfSatisfying(
              BadInput.class,
              refused ->
                  assertThat(refused.problems().getFirst().message().key())
                      .isEqualTo("kit.files.many"));
      jobs.requireCapacity("another person");
    }
  }

  @Test
  void anArchiveBelongsToTheAccountInTheRoleAndForTheStateOfTheOrder() {
    Viewer first = new Viewer("person", Role.POINT_OF_CONTACT, "Example State 543");
    assertThat(
            List.of(
                first.orderOwner(),
                new Viewer("person", Role.POINT_OF_CONTACT, "Example State 544").orderOwner(),
                new Viewer("person", Role.MISSION, "Example State 543").orderOwner()))
        .doesNotHaveDuplicates();
  }
}
