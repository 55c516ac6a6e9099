package org.clearinghouse1540.kit.files;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ChildProcess;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.MessageCodec;

/**
 * Parses an untrusted file in a separate process with limits on memory, time and output, so that a
 * hostile file can end only that process. Two files are parsed at the same time; others wait for
 * their turn.
 */
public final class SandboxedReader {
  private static final int SECONDS = 30;
  private static final int READ = 0;
  private static final int REFUSED = 1;
  // All of them are handed over: a value that is missing may be named in the last one.
  private static final int MOST_WARNINGS = 10_000;
  private static final int SECONDS_FOR_A_SCAN = 60;
  // One at a time: recognition takes a whole processor. Others wait for less than a minute.
  private static final ReaderQueue SCANS = new ReaderQueue(1, 10, Duration.ofSeconds(45));
  private static final ReaderQueue QUEUE = new ReaderQueue(2, 30, Duration.ofSeconds(45));
  private static final RecentReadings TABLES = new RecentReadings(4_000_000);

  private SandboxedReader() {}

  /**
   * Like {@link DocumentText#read(byte[], String)}, in a separate process.
   *
   * @throws BadInput if it cannot be read
   */
  public static DocumentText read(byte[] content, String fileName) {
    if (content.length > DocumentText.MOST_BYTES) {
      return DocumentText.read(content, fileName); // Refused there without reading.
    }
    return QUEUE.inTurn(() -> inProcess("text", content, fileName)).read();
  }

  /**
   * Like {@link #read(byte[], String)}; nothing if the file is a scan, which has no text.
   *
   * @throws BadInput if it cannot be read for another reason
   */
  public static Optional<DocumentText> readUnlessScan(byte[] content, String fileName) {
    if (content.length > DocumentText.MOST_BYTES) {
      return Optional.of(DocumentText.read(content, fileName)); // Refused there without reading.
    }
    Answer answer = QUEUE.inTurn(() -> inProcess("text", content, fileName));
    boolean scan = answer.refusal().map(Message::key).filter("kit.file.scan"::equals).isPresent();
    return scan ? Optional.empty() : Optional.of(answer.read());
  }

  /** The text of a file; nothing if it has none or cannot be read. */
  public static Optional<DocumentText> find(byte[] content, String fileName) {
    return content.length > DocumentText.MOST_BYTES
        ? Optional.empty()
        : QUEUE.inTurn(() -> inProcess("text", content, fileName)).text();
  }

  /** The text of a file, or the reason why there is none. */
  record Answer(Optional<DocumentText> text, Optional<Message> refusal) {
    static Answer refused(Message refusal) {
      return new Answer(Optional.empty(), Optional.of(refusal));
    }

    DocumentText read() {
      return text.orElseThrow(() -> new BadInput("file", refusal.orElseThrow()));
    }
  }

  /**
   * Like {@link FileTables#read(byte[], String)}, in a separate process.
   *
   * @throws BadInput if it cannot be read
   */
  public static FileTables tables(byte[] content, String fileName) {
    if (content.length > DocumentText.MOST_BYTES) {
      return FileTables.read(content, fileName); // Refused there without reading.
    }
    String key = RecentReadings.key(content, fileName);
    DocumentText read =
        TABLES.find(key).orElseGet(() -> TABLES.keep(key, inOtherProcess(content, fileName)));
    return FileTables.ofJson(read.mediaType(), read.text(), read.warnings());
  }

  private static DocumentText inOtherProcess(byte[] content, String fileName) {
    return QUEUE.inTurn(() -> inProcess("tables", content, fileName)).read();
  }

  /**
   * Recognizes the text of a scan.
   *
   * @param how the program and the languages, with a colon between them
   * @return its text, or the reason why it cannot be recognized
   */
  static Answer scan(byte[] content, String how) {
    return SCANS.inTurn(() -> inFolder(content, how));
  }

  // The other process may be ended at any moment, so this one deletes the pictures of the pages.
  private static Answer inFolder(byte[] content, String how) {
    try {
      Path folder = Files.createTempDirectory("clearinghouse-scan");
      try {
        return inProcess("scan", content, folder + ScannedPages.AFTER_FOLDER + how);
      } finally {
        ScannedPages.delete(folder);
      }
    } catch (IOException shortage) {
      throw BadInput.of("file", "kit.file.busy");
    }
  }

  private static Answer inProcess(String what, byte[] content, String fileName) {
    ProcessBuilder builder =
        ChildProcess.withoutVariables(ReaderCommand.get())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = started(builder);
    try {
      Thread ending = endAfter(process, what.equals("scan") ? SECONDS_FOR_A_SCAN : SECONDS);
      try {
        send(process.getOutputStream(), what, content, fileName);
        return answer(process.getInputStream());
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join(); // The next one starts when it has ended.
        ending.interrupt();
      }
    } catch (IOException gaveUp) {
      return Answer.refused(Message.of("kit.file.too-costly"));
    }
  }

  // The machine may have no file handle, process or memory left for it at the moment.
  private static Process started(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException shortage) {
      throw BadInput.of("file", "kit.file.busy");
    }
  }

  private static Thread endAfter(Process process, int seconds) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                  process.descendants().forEach(ProcessHandle::destroyForcibly);
                  process.destroyForcibly();
                }
              } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static void send(OutputStream to, String what, byte[] content, String fileName)
      throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to))) {
      write(out, what);
      write(out, fileName);
      out.writeInt(content.length);
      out.write(content);
    }
  }

  private static Answer answer(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    if (in.readInt() == REFUSED) {
      return Answer.refused(MessageCodec.read(text(in)));
    }
    String mediaType = text(in);
    String text = text(in);
    List<Message> warnings = new ArrayList<>();
    int count = in.readInt();
    if (count < 0 || count > MOST_WARNINGS) {
      throw new EOFException();
    }
    for (int i = 0; i < count; i++) {
      warnings.add(MessageCodec.read(text(in)));
    }
    return new Answer(Optional.of(new DocumentText(mediaType, text, warnings)), Optional.empty());
  }

  // The other process may have been compromised, so the stated length is checked.
  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > 4 * DocumentText.MOST_TEXT) {
      throw new EOFException();
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  // A reader in the middle of a file would not notice that nobody waits for its answer.
  private static void endWithTheProgram() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(READ)));
  }

  private static DocumentText asTables(byte[] content, String fileName) {
    FileTables tables = FileTables.read(content, fileName);
    String json = tables.toJson();
    if (json.length() > 2 * DocumentText.MOST_TEXT) {
      throw BadInput.of("file", "kit.file.too-many-cells");
    }
    return new DocumentText(tables.mediaType(), json, tables.warnings());
  }

  private static void answer(DataOutputStream out, DocumentText read) throws IOException {
    if (read.warnings().size() > MOST_WARNINGS) {
      throw BadInput.of("file", "kit.file.too-many-warnings", MOST_WARNINGS);
    }
    out.writeInt(READ);
    write(out, read.mediaType());
    write(out, read.text());
    out.writeInt(read.warnings().size());
    for (Message warning : read.warnings()) {
      write(out, MessageCodec.write(warning));
    }
  }

  /** Runs in the separate process: reads one file and answers with its text or a refusal. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    endWithTheProgram();
    DataInputStream in = new DataInputStream(System.in);
    String what = text(in);
    String fileName = text(in);
    byte[] content = in.readNBytes(in.readInt());
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    // Output of libraries must not be mixed with the answer.
    System.setOut(System.err);
    try {
      DocumentText read =
          switch (what) {
            case "tables" -> asTables(content, fileName);
            case "scan" -> ScannedPages.read(content, fileName);
            default -> DocumentText.read(content, fileName);
          };
      answer(out, read);
    } catch (BadInput bad) {
      out.writeInt(REFUSED);
      write(out, MessageCodec.write(bad.problems().getFirst().message()));
    }
    out.flush();
  }
}
