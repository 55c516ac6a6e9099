package org.clearinghouse1540.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clearinghouse site --out FOLDER}: the public pages as files, in six languages. */
@Command(
    name = "site",
    description =
        "Write the public pages as files, in six languages. The program must be stopped; a running"
            + " one keeps such a folder itself: run --site FOLDER.",
    mixinStandardHelpOptions = true)
public final class SiteCommand implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder to write: new, empty, or written by this command before.")
  private Path out = Path.of("site");

  /** Made by the command line. */
  public SiteCommand() {}

  @Override
  public Integer call() {
    StaticSite.check(out);
    int port = freePort();
    Settings settings = Settings.plain(installation.folder(), port);
    try (DataFolder folder = DataFolder.open(installation.folder())) {
      int pages =
          installation.atDoors(
              folder,
              doors -> {
                try (ConfigurableApplicationContext context =
                    ServerRunner.context(settings, doors, false)) {
                  return StaticSite.write(
                      settings.reached().value(),
                      out,
                      LocalDate.now(context.getBean(Clock.class)).toString(),
                      written -> System.err.println(written + " pages…"));
                }
              });
      System.err.println(pages + " pages written to " + out + ".");
    }
    return 0;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new BadInput("--out", "This machine has no free port to render the pages with.");
    }
  }
}
