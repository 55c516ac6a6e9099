package org.clearinghouse1540.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.clearinghouse1540.Clearinghouse;

/**
 * The classes of the program in a jar, as they are when it is installed: made once for all
 * processes that the tests of a Java virtual machine start. The first command that runs to its end
 * writes an archive of its loaded classes beside the jar, from which later processes start with
 * less work.
 */
final class InstalledClasses {
  private static final Path FOLDER = made();

  private InstalledClasses() {}

  /**
   * The options of a Java virtual machine that starts the program from the jar.
   *
   * @param writes whether it may write the archive when it ends, which takes seconds
   */
  static List<String> options(boolean writes) {
    return List.of(
        writes ? "-XX:+AutoCreateSharedArchive" : "-XX:-AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + FOLDER.resolve("classes.jsa"),
        "-Xshare:auto",
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off",
        "-cp",
        FOLDER.resolve("clearinghouse.jar") + File.pathSeparator + libraries());
  }

  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(part -> part.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path made() {
    try {
      Path folder = Files.createTempDirectory("clearinghouse-classes");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Path classes =
          Path.of(Clearinghouse.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path jar = folder.resolve("clearinghouse.jar");
      ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
      if (tool.run(System.out, System.err, "cf0", jar + "", "-C", classes + "", ".") != 0) {
        throw new IOException("no jar could be written: " + jar);
      }
      return folder;
    } catch (IOException | java.net.URISyntaxException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException stillUsed) {
      throw new UncheckedIOException(stillUsed);
    }
  }
}
