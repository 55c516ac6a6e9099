package org.clearinghouse1540.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.TemporaryContent;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.states.FileStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads uploaded copies of the matrices of many States in the background, one after the other. Each
 * file that was read is a proposal to its matrix; the reading can be stopped between two files. The
 * files wait on the disk, and those of a stopped reading are removed at once.
 */
@Component
final class BatchReadings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BatchReadings.class);

  private final MatrixImports imports;
  private final ImportProposals proposals;
  private final FileStates states;
  private final Map<String, Progress> byOwner = new HashMap<>();
  private final Map<Long, List<WaitingFile>> waiting = new HashMap<>();
  private long last;
  private long reading;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "batch-readings");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  BatchReadings(MatrixImports imports, ImportProposals proposals, FileStates states) {
    this.imports = imports;
    this.proposals = proposals;
    this.states = states;
  }

  /**
   * The reading of one user's files.
   *
   * @param number of this reading; a stopped one no longer counts its files
   * @param done the files that were read or refused
   * @param stopped whether the user stopped it
   * @param problems each with the name of its file
   */
  record Progress(long number, int done, int all, boolean stopped, List<Message> problems) {
    Progress {
      problems = List.copyOf(problems);
    }

    /** Whether files are still to be read. */
    boolean running() {
      return !stopped && done < all;
    }

    private Progress next(List<Message> found) {
      List<Message> more = new ArrayList<>(problems);
      more.addAll(found);
      return new Progress(number, done + 1, all, stopped, more);
    }
  }

  /** A file that waits on the disk. */
  private record WaitingFile(String name, TemporaryContent content) {}

  /** The latest reading of a user. */
  Optional<Progress> find(Viewer user) {
    synchronized (byOwner) {
      return Optional.ofNullable(byOwner.get(user.name()));
    }
  }

  /**
   * Starts to read files, with the rights of this user.
   *
   * @param version of the form for files that fit several versions equally; may be empty
   * @throws BadInput if files of this user are still being read
   */
  void begin(Viewer user, List<SentFile> files, String version) {
    long number;
    synchronized (byOwner) {
      if (find(user).filter(Progress::running).isPresent()) {
        throw BadInput.of("file", "exchange.refused.batch-running");
      }
      number = ++last;
      waiting.put(number, onDisk(files));
      byOwner.put(user.name(), new Progress(number, 0, files.size(), false, List.of()));
    }
    worker.execute(() -> read(number, user, version));
  }

  private static List<WaitingFile> onDisk(List<SentFile> files) {
    List<WaitingFile> done = new ArrayList<>();
    try {
      for (SentFile file : files) {
        done.add(new WaitingFile(file.name(), TemporaryContent.of(file.content())));
      }
      return List.copyOf(done);
    } catch (IOException unwritable) {
      done.forEach(file -> file.content().discard());
      throw new UncheckedIOException(unwritable);
    }
  }

  private List<WaitingFile> files(long number) {
    synchronized (byOwner) {
      return waiting.getOrDefault(number, List.of());
    }
  }

  private void remove(long number) {
    synchronized (byOwner) {
      Optional.ofNullable(waiting.remove(number))
          .orElse(List.of())
          .forEach(file -> file.content().discard());
    }
  }

  /** Stops the reading of a user's files after the present one. */
  void stop(Viewer user) {
    synchronized (byOwner) {
      find(user).map(Progress::number).filter(number -> number != reading).ifPresent(this::remove);
      byOwner.computeIfPresent(
          user.name(),
          (owner, progress) ->
              progress.running()
                  ? new Progress(
                      progress.number(), progress.done(), progress.all(), true, progress.problems())
                  : progress);
    }
  }

  private void read(long number, Viewer user, String version) {
    synchronized (byOwner) {
      reading = number;
    }
    try {
      readAll(number, user, version);
    } finally {
      remove(number);
    }
  }

  private void readAll(long number, Viewer user, String version) {
    for (WaitingFile file : files(number)) {
      if (find(user).filter(now -> now.number() == number && now.running()).isEmpty()) {
        return;
      }
      List<Message> found = problems(user, file, version);
      synchronized (byOwner) {
        byOwner.computeIfPresent(
            user.name(), (owner, now) -> now.number() == number ? now.next(found) : now);
      }
    }
  }

  private List<Message> problems(Viewer user, WaitingFile waited, String version) {
    ProblemCollector problems = new ProblemCollector();
    try {
      SentFile file = new SentFile(waited.name(), waited.content().bytes());
      problems.parse(
          file.name(), () -> ViewerDataSource.as(user.asker(), () -> read(user, file, version)));
    } catch (IOException | RuntimeException bug) {
      LOG.error("a copy of a matrix could not be read", bug);
      problems.add(waited.name(), Message.of("exchange.batch.defect"));
    }
    return problems.problems();
  }

  // A file is for the State and the version that it names, and for no other.
  private long read(Viewer user, SentFile file, String version) {
    ImportProposal proposal = imports.read(file.content(), file.name(), version);
    String named = proposal.state().strip();
    if (named.isEmpty()) {
      throw BadInput.of("file", "exchange.refused.names-no-state");
    }
    String code =
        states
            .code(named)
            .orElseThrow(() -> BadInput.of("file", "exchange.refused.no-state", named));
    MatrixId id = new MatrixId(code, proposal.form().version());
    return proposals.add(user.actor(), id, file, proposal);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
