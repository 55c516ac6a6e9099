package org.clearinghouse1540.app;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.clearinghouse1540.Clearinghouse;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.notes.TestDocuments;

/**
 * The classes of the program in a jar, as they are when it is installed: made once for all
 * processes that the tests of a run start. The first command that runs to its end writes an archive
 * of its loaded classes, from which later processes start with less work; the processes that read
 * files have prepared classes, as in an installation.
 */
final class InstalledClasses {
  private static final String JAR = "clearinghouse.jar";
  private static final String READER = "reader.aot";
  private final Path folder;

  private InstalledClasses(Path folder) {
    this.folder = folder;
  }

  /** The classes of this run. */
  static InstalledClasses get() {
    return new InstalledClasses(PreparedData.classes());
  }

  /**
   * The options of a Java virtual machine that starts the program from the jar.
   *
   * @param writes whether it may write the archive when it ends, which takes seconds
   */
  List<String> options(boolean writes) {
    return List.of(
        writes ? "-XX:+AutoCreateSharedArchive" : "-XX:-AutoCreateSharedArchive",
        // An archive for each process of tests: two that write the same one disturb each other.
        "-XX:SharedArchiveFile=" + folder.resolve(ProcessHandle.current().pid() + ".jsa"),
        "-Xshare:auto",
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off",
        "-cp",
        classes(folder));
  }

  /** Lets the processes that read files for this process start from the prepared classes. */
  static void useForReaders(Path folder) {
    if (Files.exists(folder.resolve(READER))) {
      System.setProperty("clearinghouse.reader.classes", classes(folder));
      System.setProperty("clearinghouse.reader.prepared", folder.resolve(READER).toString());
    }
  }

  private static String classes(Path folder) {
    return folder.resolve(JAR)
        + File.pathSeparator
        + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(part -> part.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
  }

  /** Writes the jar, and the prepared classes of the reader, into an empty folder. */
  static void make(Path folder) throws IOException {
    try {
      Path classes =
          Path.of(Clearinghouse.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path jar = folder.resolve(JAR);
      ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
      if (tool.run(System.out, System.err, "cf0", jar + "", "-C", classes + "", ".") != 0) {
        throw new IOException("no jar could be written: " + jar);
      }
      prepareReader(folder);
    } catch (URISyntaxException | InterruptedException unwritable) {
      throw new IOException(unwritable);
    }
  }

  // One process reads a document; at its end the virtual machine writes what it loaded.
  private static void prepareReader(Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xlog:disable"));
    command.addAll(List.of("-XX:AOTCacheOutput=" + folder.resolve(READER), "-cp"));
    command.addAll(List.of(classes(folder), SandboxedReader.class.getName()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (DataOutputStream out = new DataOutputStream(process.getOutputStream())) {
      send(out, "tables".getBytes(StandardCharsets.UTF_8));
      send(out, "note.docx".getBytes(StandardCharsets.UTF_8));
      send(out, TestDocuments.docx(List.of("A paragraph of an invented note.")));
    }
    // Without the prepared classes the tests hold as well.
    if (!process.waitFor(4, TimeUnit.MINUTES)) {
      process.destroyForcibly().onExit().join();
    }
  }

  private static void send(DataOutputStream to, byte[] bytes) throws IOException {
    to.writeInt(bytes.length);
    to.write(bytes);
  }
}
