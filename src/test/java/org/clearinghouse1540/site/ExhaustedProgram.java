package org.clearinghouse1540.site;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.Clearinghouse;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.startup.Settings;

/** The program in a process that has as many open files as it may, so that it opens no port. */
final class ExhaustedProgram {
  private static final Path NULL = Path.of("/dev/null");

  private ExhaustedProgram() {}

  public static void main(String[] arguments) throws IOException {
    load(arguments);
    List<InputStream> open = new ArrayList<>();
    int status = -1;
    try {
      while (open.size() < 100_000) {
        open.add(new FileInputStream(NULL.toFile()));
      }
    } catch (IOException exhausted) {
      status = Clearinghouse.status(arguments);
    }
    System.exit(status);
  }

  // A class or text that is first used later could not be read from its file.
  private static void load(String... arguments) throws IOException {
    for (Language language : Language.values()) {
      Texts.get(language, "site.written");
    }
    try (ServerSocket socket = new ServerSocket(0)) {
      Settings.plain(NULL, socket.getLocalPort());
    }
    PrintStream errors = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    List<String> refused = new ArrayList<>(List.of(arguments));
    refused.set(refused.indexOf("--out") + 1, NULL.toString());
    if (Clearinghouse.status(refused.toArray(String[]::new)) != 2) {
      throw new IllegalStateException("the pages cannot be written to " + NULL);
    }
    System.setErr(errors);
  }
}
