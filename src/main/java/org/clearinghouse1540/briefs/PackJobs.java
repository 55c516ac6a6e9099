package org.clearinghouse1540.briefs;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.store.ViewerDataSource.Asker;
import org.clearinghouse1540.kit.text.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Creates brief packs in the background, one at a time. A finished pack is available for one hour
 * to the user who ordered it; it is not stored in the database.
 */
@Component
final class PackJobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PackJobs.class);
  private static final long KEPT = Duration.ofHours(1).toNanos();
  private static final int MOST = 24;
  private static final int MOST_OF_ONE = 3;

  private final BriefPackBuilder packs;
  private final Map<String, Job> byId = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "brief-packs");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  PackJobs(BriefPackBuilder packs) {
    this.packs = packs;
  }

  /** The state of a job. */
  sealed interface JobState {
    /** In progress; no documents yet while it is in the queue. */
    record InProgress(int done, int all) implements JobState {}

    /** Finished; it contains facts from the records on these subjects. */
    record Ready(byte[] zip, int papers, List<Subject> subjects) implements JobState {
      public Ready {
        subjects = List.copyOf(subjects);
      }
    }

    /** It could not be created, for these reasons. */
    record Failed(List<Message> reasons) implements JobState {
      public Failed {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /** A job of one user. */
  record Job(String id, String owner, BriefPackBuilder.Order order, long asked, JobState state) {
    Job with(JobState next) {
      return new Job(id, owner, order, asked, next);
    }

    /** Whether the pack is not finished. */
    boolean inProgress() {
      return state instanceof JobState.InProgress;
    }
  }

  /**
   * Starts a job, which reads with the rights of this user.
   *
   * @throws BadInput if this user has too many unfinished jobs
   */
  String begin(Viewer user, BriefPackBuilder.Order order) {
    String owner = user.orderOwner();
    packs.check(user.asker(), order);
    byte[] bytes = new byte[9];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    synchronized (byId) {
      forgetOld();
      long own =
          byId.values().stream().filter(j -> j.inProgress() && j.owner().equals(owner)).count();
      if (own >= MOST_OF_ONE || byId.values().stream().filter(Job::inProgress).count() >= MOST) {
        throw BadInput.of("", "briefs.refused.busy");
      }
      while (byId.size() >= MOST) {
        String oldest =
            byId.values().stream().filter(job -> !job.inProgress()).findFirst().orElseThrow().id();
        byId.remove(oldest);
      }
      byId.put(id, new Job(id, owner, order, System.nanoTime(), new JobState.InProgress(0, 0)));
    }
    worker.execute(() -> make(id, user.asker(), order));
    return id;
  }

  private void forgetOld() {
    byId.values().removeIf(job -> !job.inProgress() && System.nanoTime() - job.asked() > KEPT);
  }

  private void make(String id, Asker reader, BriefPackBuilder.Order order) {
    try {
      BriefPackBuilder.Pack pack =
          packs.pack(reader, order, (done, all) -> update(id, new JobState.InProgress(done, all)));
      Map<String, byte[]> files = pack.files();
      update(id, new JobState.Ready(BriefPackBuilder.zip(files), papers(files), pack.subjects()));
    } catch (BadInput bad) {
      update(id, new JobState.Failed(bad.problems().stream().map(Problem::message).toList()));
    } catch (RuntimeException | Error bug) {
      LOG.error("a brief pack could not be made", bug);
      update(id, new JobState.Failed(List.of(Message.of("briefs.refused.defect"))));
    }
  }

  private static int papers(Map<String, byte[]> files) {
    return (int) files.keySet().stream().filter(name -> name.endsWith(".docx")).count();
  }

  private void update(String id, JobState state) {
    synchronized (byId) {
      byId.computeIfPresent(id, (key, job) -> job.with(state));
    }
  }

  /** A job of this user on this event. */
  Optional<Job> find(String owner, long event, String id) {
    synchronized (byId) {
      forgetOld();
      return Optional.ofNullable(byId.get(id))
          .filter(job -> job.owner().equals(owner) && job.order().event() == event);
    }
  }

  /** The jobs of this user on this event, the most recent first. */
  List<Job> list(String owner, long event) {
    synchronized (byId) {
      forgetOld();
      return byId.values().stream()
          .filter(job -> job.owner().equals(owner) && job.order().event() == event)
          .toList()
          .reversed();
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
