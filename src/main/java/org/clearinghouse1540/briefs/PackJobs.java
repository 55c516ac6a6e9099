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
import org.clearinghouse1540.kit.BadInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Packs in the making. One is made at a time, on a thread of its own, so that pages answer
 * meanwhile. A finished pack waits an hour for the person who asked for it, and for nobody else; it
 * is not kept in the database, because it can be made again.
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

  /** Where a job is. */
  sealed interface State {
    /** Being made; nothing of nothing while it waits for another. */
    record Making(int done, int all) implements State {}

    /** Done. */
    record Ready(byte[] zip, int papers) implements State {}

    /** It could not be made; the sentence says why. */
    record Failed(String why) implements State {}
  }

  /** A job of one person. */
  record Job(String id, String owner, BriefPackBuilder.Wanted wanted, long asked, State state) {
    Job with(State next) {
      return new Job(id, owner, wanted, asked, next);
    }

    /** Whether the page of it asks again. */
    boolean making() {
      return state instanceof State.Making;
    }
  }

  /**
   * Begins one.
   *
   * @throws BadInput if this person has several in the making already
   */
  String begin(String owner, BriefPackBuilder.Wanted wanted) {
    packs.check(wanted);
    byte[] bytes = new byte[9];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    synchronized (byId) {
      byId.values().removeIf(job -> !job.making() && System.nanoTime() - job.asked() > KEPT);
      long own = byId.values().stream().filter(j -> j.making() && j.owner().equals(owner)).count();
      if (own >= MOST_OF_ONE || byId.values().stream().filter(Job::making).count() >= MOST) {
        throw new BadInput("event", "Other packs are being made; wait until they are done.");
      }
      while (byId.size() >= MOST) {
        String oldest =
            byId.values().stream().filter(job -> !job.making()).findFirst().orElseThrow().id();
        byId.remove(oldest);
      }
      byId.put(id, new Job(id, owner, wanted, System.nanoTime(), new State.Making(0, 0)));
    }
    worker.execute(() -> make(id, wanted));
    return id;
  }

  private void make(String id, BriefPackBuilder.Wanted wanted) {
    try {
      Map<String, byte[]> files =
          packs.make(wanted, (done, all) -> tell(id, new State.Making(done, all)));
      tell(id, new State.Ready(BriefPackBuilder.zip(files), papers(files)));
    } catch (BadInput bad) {
      tell(id, new State.Failed(bad.sentence()));
    } catch (RuntimeException bug) {
      LOG.error("a brief pack could not be made", bug);
      tell(
          id,
          new State.Failed("There is a problem with the program. Please make the document again."));
    }
  }

  private static int papers(Map<String, byte[]> files) {
    return (int) files.keySet().stream().filter(name -> name.endsWith(".docx")).count();
  }

  private void tell(String id, State state) {
    synchronized (byId) {
      byId.computeIfPresent(id, (key, job) -> job.with(state));
    }
  }

  /** A job of this person on this event. */
  Optional<Job> find(String owner, long event, String id) {
    synchronized (byId) {
      return Optional.ofNullable(byId.get(id))
          .filter(job -> job.owner().equals(owner) && job.wanted().event() == event);
    }
  }

  /** The jobs of this person on this event, the latest first. */
  List<Job> list(String owner, long event) {
    synchronized (byId) {
      return byId.values().stream()
          .filter(job -> job.owner().equals(owner) && job.wanted().event() == event)
          .toList()
          .reversed();
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
