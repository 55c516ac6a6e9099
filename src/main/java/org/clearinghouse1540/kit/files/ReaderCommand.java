package org.clearinghouse1540.kit.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts the process of {@link SandboxedReader}: the Java of the program with
 * little memory, and with the prepared classes of the installation if there are any.
 */
final class ReaderCommand {
  /** The property with the classes of the reader, if they are not those of this process. */
  static final String CLASSES = "clearinghouse.reader.classes";

  /** The property with the file of prepared classes (an AOT cache of the virtual machine). */
  static final String PREPARED = "clearinghouse.reader.prepared";

  private ReaderCommand() {}

  /** The program and its arguments. */
  static List<String> get() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    String prepared = System.getProperty(PREPARED, "");
    if (prepared.isEmpty()) {
      command.add("-Xshare:auto");
    } else {
      // Remarks about prepared classes that do not fit would be taken for the answer.
      command.addAll(List.of("-XX:AOTCache=" + prepared, "-Xlog:disable"));
    }
    command.addAll(
        List.of(
            "-Djava.awt.headless=true",
            // A reader writes no log, and starts faster without one.
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "-Dslf4j.internal.verbosity=ERROR",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty(CLASSES, System.getProperty("java.class.path")),
            SandboxedReader.class.getName()));
    return command;
  }
}
