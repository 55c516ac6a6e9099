package org.clearinghouse1540.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.schedule.FileJobs;
import org.junit.jupiter.api.Test;

/** A file that was ordered: how long it is there, and for whom. */
class OrderedFilesTest {
  @Test
  void aFileIsGoneAfterAnHour() {
    AtomicLong now = new AtomicLong();
    try (FileJobs jobs = new FileJobs("example", now::get)) {
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
