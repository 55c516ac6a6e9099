package org.clearinghouse1540.site;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.startup.Installation;
import org.clearinghouse1540.startup.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clearinghouse site --out FOLDER}: exports the public pages in six languages. */
@Command(name = "site", mixinStandardHelpOptions = true)
public final class SiteCommand implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  @Option(names = "--out", required = true, paramLabel = "FOLDER")
  private Path out = Path.of("site");

  /** Used by picocli. */
  public SiteCommand() {}

  @Override
  public Integer call() {
    StaticSite.check(out);
    Settings settings = Settings.plain(installation.folder(), freePort());
    int pages =
        installation.withApplication(
            settings,
            context ->
                StaticSite.write(
                    settings.publicAddress().value(),
                    out,
                    LocalDate.now(context.getBean(Clock.class)).toString(),
                    this::progress));
    output.notice("site.written", pages, out);
    return 0;
  }

  private void progress(int written) {
    if (written % 100 == 0) {
      output.notice("site.progress", written);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw BadInput.of("--out", "site.refused.no-port");
    }
  }
}
