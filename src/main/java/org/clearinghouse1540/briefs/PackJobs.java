package org.clearinghouse1540.briefs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.schedule.FileJobs;
import org.clearinghouse1540.kit.store.ViewerDataSource.Asker;
import org.springframework.stereotype.Component;

/** The brief packs that users ordered, see {@link FileJobs}. */
@Component
final class PackJobs implements AutoCloseable {
  private static final int MOST_OF_ONE = 3;

  private final BriefPackBuilder packs;
  private final FileJobs files = new FileJobs("brief-packs", MOST_OF_ONE);
  private final Map<String, Ordered> orders = new HashMap<>();

  PackJobs(BriefPackBuilder packs) {
    this.packs = packs;
  }

  /** An order, with the subjects of the finished pack. */
  private record Ordered(BriefPackBuilder.Order order, List<Subject> subjects) {}

  /**
   * A job of one user.
   *
   * @param subjects the records from which the finished pack has facts
   */
  record Job(FileJobs.Job file, BriefPackBuilder.Order order, List<Subject> subjects) {
    Job {
      subjects = List.copyOf(subjects);
    }

    String id() {
      return file.id();
    }

    FileJobs.Status status() {
      return file.status();
    }

    /** Whether the pack is not finished. */
    boolean inProgress() {
      return file.inProgress();
    }
  }

  /**
   * Starts a job, which reads with the rights of this user.
   *
   * @throws BadInput if this user has too many unfinished jobs
   */
  String begin(Viewer user, BriefPackBuilder.Order order) {
    packs.check(user.asker(), order);
    synchronized (orders) {
      files.requireCapacity(user.orderOwner());
      orders.keySet().removeIf(id -> !files.knows(id));
      String id = files.newId();
      orders.put(id, new Ordered(order, List.of()));
      Asker reader = user.asker();
      files.begin(
          id,
          user.orderOwner(),
          (out, progress) -> {
            BriefPackBuilder.Pack pack = packs.write(reader, order, out, progress::done);
            synchronized (orders) {
              orders.put(id, new Ordered(order, pack.subjects()));
            }
            return pack.papers();
          });
      return id;
    }
  }

  /** A job of this user on this event. */
  Optional<Job> find(String owner, long event, String id) {
    return files.find(owner, id).flatMap(file -> job(file, event));
  }

  /** The jobs of this user on this event, the most recent first. */
  List<Job> list(String owner, long event) {
    return files.list(owner).stream().flatMap(file -> job(file, event).stream()).toList();
  }

  private Optional<Job> job(FileJobs.Job file, long event) {
    synchronized (orders) {
      return Optional.ofNullable(orders.get(file.id()))
          .filter(ordered -> ordered.order().event() == event)
          .map(ordered -> new Job(file, ordered.order(), ordered.subjects()));
    }
  }

  @Override
  public void close() {
    files.close();
  }
}
