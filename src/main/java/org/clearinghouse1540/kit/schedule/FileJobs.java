package org.clearinghouse1540.kit.schedule;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.store.TemporaryFolder;
import org.clearinghouse1540.kit.text.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that users order and that are made in the background, one at a time. A finished file is
 * there for one hour from then on, for its owner alone; it is in no database and no backup, because
 * it repeats what its owner may see.
 */
public final class FileJobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileJobs.class);
  private static final long KEPT = Duration.ofHours(1).toNanos();
  private static final int MOST = 24;

  // Files of a program that was killed are deleted when the next one starts.
  private static final TemporaryFolder FOLDER = folder();
  private static final int MOST_FINISHED_OF_ONE = 12;

  private final Map<String, Job> byId = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final ExecutorService worker;
  private final int mostOfOne;
  private final LongSupplier nanoseconds;

  /** Files whose thread has this name, of which a user may have so many in progress. */
  public FileJobs(String name, int mostOfOne) {
    this(name, mostOfOne, System::nanoTime);
  }

  /** Files that grow old by this clock, in nanoseconds. */
  public FileJobs(String name, int mostOfOne, LongSupplier nanoseconds) {
    this.mostOfOne = mostOfOne;
    this.nanoseconds = nanoseconds;
    worker =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY);
              return thread;
            });
  }

  /** The status of a file. */
  public sealed interface Status {
    /** In progress; no parts yet while it is in the queue. */
    record InProgress(int done, int all) implements Status {}

    /** Finished. */
    record Ready(Path file, int parts) implements Status {}

    /** It could not be made, for these reasons. */
    record Failed(List<Message> reasons) implements Status {
      public Failed {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /**
   * The file of one user.
   *
   * @param since when it reached its status, in nanoseconds
   */
  public record Job(String id, String owner, long since, Status status) {
    /** Whether it is not finished. */
    public boolean inProgress() {
      return status instanceof Status.InProgress;
    }
  }

  /** Receives the number of finished parts and of all parts. */
  public interface Progress {
    void done(int done, int all);
  }

  /** Writes the file. */
  public interface Work {
    /** Writes all parts; the result is their number. */
    int write(OutputStream out, Progress progress) throws IOException;
  }

  /** The number for a file that is begun later. */
  public String newId() {
    byte[] bytes = new byte[9];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Refuses an order if this user, or all users, have too many unfinished ones, or if this user has
   * many finished ones. Nothing that was ordered is removed for another order.
   *
   * @throws BadInput in this case
   */
  public void requireCapacity(String owner) {
    synchronized (byId) {
      forgetOld();
      long open = byId.values().stream().filter(Job::inProgress).count();
      List<Job> own = byId.values().stream().filter(job -> job.owner().equals(owner)).toList();
      if (own.stream().filter(Job::inProgress).count() >= mostOfOne || open >= MOST) {
        throw BadInput.of("", "kit.files.busy");
      }
      if (own.size() >= MOST_FINISHED_OF_ONE) {
        throw BadInput.of("", "kit.files.many", own.size());
      }
    }
  }

  /**
   * Begins a file. It never refuses, as its order may have a receipt; {@link #requireCapacity} was
   * called before.
   */
  public void begin(String id, String owner, Work work) {
    synchronized (byId) {
      forgetOld();
      byId.put(id, new Job(id, owner, nanoseconds.getAsLong(), new Status.InProgress(0, 0)));
    }
    worker.execute(() -> make(id, work));
  }

  /** Whether a file with this number is in progress or there. */
  public boolean knows(String id) {
    synchronized (byId) {
      forgetOld();
      return byId.containsKey(id);
    }
  }

  private void forgetOld() {
    List.copyOf(byId.values()).stream()
        .filter(job -> !job.inProgress() && nanoseconds.getAsLong() - job.since() > KEPT)
        .forEach(this::forget);
  }

  private void forget(Job job) {
    byId.remove(job.id());
    if (job.status() instanceof Status.Ready ready) {
      delete(ready.file());
    }
  }

  private void make(String id, Work work) {
    try {
      // Only the account of the program can read a temporary file.
      Path file = Files.createTempFile(FOLDER.path(), "file", ".part");
      try (OutputStream out = Files.newOutputStream(file)) {
        int parts = work.write(out, (done, all) -> update(id, new Status.InProgress(done, all)));
        update(id, new Status.Ready(file, parts));
      } catch (IOException | RuntimeException | Error failed) {
        delete(file);
        throw failed;
      }
    } catch (IOException | RuntimeException | Error failed) {
      if (!(failed instanceof BadInput)) {
        LOG.error("a file could not be made", failed);
      }
      update(id, new Status.Failed(reasons(failed)));
    }
  }

  private static List<Message> reasons(Throwable failed) {
    return failed instanceof BadInput refused
        ? refused.problems().stream().map(Problem::message).toList()
        : List.of(Message.of("kit.files.defect"));
  }

  private static TemporaryFolder folder() {
    TemporaryFolder opened = TemporaryFolder.open("clearinghouse-ordered", left -> {});
    Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
    return opened;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void update(String id, Status status) {
    synchronized (byId) {
      byId.computeIfPresent(
          id, (key, job) -> new Job(id, job.owner(), nanoseconds.getAsLong(), status));
    }
  }

  /** A file of this user. */
  public Optional<Job> find(String owner, String id) {
    synchronized (byId) {
      forgetOld();
      return Optional.ofNullable(byId.get(id)).filter(job -> job.owner().equals(owner));
    }
  }

  /** The files of this user, the most recent first. */
  public List<Job> list(String owner) {
    synchronized (byId) {
      forgetOld();
      return byId.values().stream().filter(job -> job.owner().equals(owner)).toList().reversed();
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    synchronized (byId) {
      List.copyOf(byId.values()).forEach(this::forget);
    }
  }
}
