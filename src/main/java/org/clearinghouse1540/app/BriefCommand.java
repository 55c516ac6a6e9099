package org.clearinghouse1540.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clearinghouse1540.briefs.BriefPackBuilder;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.Events;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse brief EVENT --out DIR}: the brief pack of an event. */
@Command(
    name = "brief",
    description =
        "Write the briefs for an event: an overview, one on each State that attends, one on each"
            + " region. They hold what the Committee's experts may see. The program must be"
            + " stopped; a running one offers the same on the page of the event.",
    mixinStandardHelpOptions = true)
public final class BriefCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "EVENT",
      description = "The event: its number, or its number in the reference table such as EV020.")
  private String event = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write: new, or empty.")
  private Path out = Path.of("briefs");

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "LANGUAGE",
      description = "Languages such as en,ar, or all (default: en).")
  private List<String> languages = new ArrayList<>(List.of("en"));

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "A region or group to brief on too, such as OSCE; may be given several times.")
  private List<String> groups = new ArrayList<>();

  @Mixin private Installation installation = new Installation();

  /** Made by the command line. */
  public BriefCommand() {}

  @Override
  public Integer call() {
    List<Language> wanted = languages();
    checkFolder();
    if (!installation.hasDatabase()) {
      throw new BadInput(
          "--data",
          "There is no database in the folder "
              + installation.folder()
              + "; name another: --data FOLDER.");
    }
    long start = System.nanoTime();
    try (DataFolder folder = DataFolder.open(installation.folder())) {
      Map<String, byte[]> files = installation.atDoors(folder, doors -> files(doors, wanted));
      write(files);
      System.err.printf(
          Locale.ROOT,
          "%d papers written to %s (%.1f s).%n",
          files.keySet().stream().filter(name -> name.endsWith(".docx")).count(),
          out,
          (System.nanoTime() - start) / 1e9);
    }
    return 0;
  }

  private Map<String, byte[]> files(
      org.clearinghouse1540.kit.store.DatabaseRoles doors, List<Language> wanted) {
    Settings settings = Settings.plain(installation.folder(), 0);
    try (ConfigurableApplicationContext context = ServerRunner.context(settings, doors, false)) {
      BriefPackBuilder.Wanted pack =
          new BriefPackBuilder.Wanted(number(context.getBean(Events.class)), wanted, groups);
      return context
          .getBean(BriefPackBuilder.class)
          .make(
              pack,
              (done, all) -> {
                if (done == all || done % 10 == 0) {
                  System.err.println(done + " of " + all + " papers…");
                }
              });
    }
  }

  private long number(Events events) {
    return ViewerDataSource.as(
        "committee",
        () ->
            events.list().stream()
                .filter(
                    item ->
                        Long.toString(item.id()).equals(event)
                            || item.referenceId().equalsIgnoreCase(event))
                .findFirst()
                .map(Event::id)
                .orElseThrow(
                    () -> new BadInput("EVENT", "There is no event " + event + " on record.")));
  }

  private List<Language> languages() {
    if (languages.equals(List.of("all"))) {
      return List.of(Language.values());
    }
    return languages.stream()
        .map(String::strip)
        .map(
            code ->
                Language.find(code)
                    .orElseThrow(
                        () ->
                            new BadInput(
                                "--languages",
                                "There is no language "
                                    + code
                                    + "; there are ar, zh, en, fr, ru, es, or all.")))
        .distinct()
        .toList();
  }

  private void checkFolder() {
    try {
      if (Files.isDirectory(out)) {
        try (Stream<Path> inside = Files.list(out)) {
          if (inside.findAny().isEmpty()) {
            return;
          }
        }
      } else if (!Files.exists(out)) {
        return;
      }
    } catch (IOException unreadable) {
      // told below
    }
    throw new BadInput(
        "--out", "There is something else in " + out + "; name an empty folder or a new one.");
  }

  private void write(Map<String, byte[]> files) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = out.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      Files.write(out.resolve("briefs.zip"), BriefPackBuilder.zip(files));
    } catch (IOException unwritable) {
      throw new BadInput(
          "--out", "The folder " + out + " cannot be written; name another: --out DIR.");
    }
  }
}
