package org.clearinghouse1540.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.briefs.BriefPackBuilder;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.startup.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse brief EVENT --out FOLDER}: writes the brief pack of an event. */
@Command(name = "brief", mixinStandardHelpOptions = true)
public final class BriefCommand implements Callable<Integer> {
  @Parameters(paramLabel = "EVENT", descriptionKey = "event")
  private String event = "";

  @Option(names = "--out", required = true, paramLabel = "FOLDER")
  private Path out = Path.of("briefs");

  @Option(names = "--languages", split = ",", paramLabel = "LANGUAGE")
  private List<String> languages = new ArrayList<>(List.of("en"));

  @Option(names = "--group", paramLabel = "NAME")
  private List<String> groups = new ArrayList<>();

  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public BriefCommand() {}

  @Override
  public Integer call() {
    List<Language> wanted = languages();
    checkFolder();
    installation.requireDatabase();
    long start = System.nanoTime();
    Map<String, byte[]> files =
        installation.withApplication(application -> files(application, wanted));
    write(files);
    long papers = files.keySet().stream().filter(name -> name.endsWith(".docx")).count();
    String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    output.notice("commands.brief.written", papers, out, seconds);
    return 0;
  }

  private Map<String, byte[]> files(
      ConfigurableApplicationContext application, List<Language> wanted) {
    long id = eventId(application.getBean(Events.class));
    BriefPackBuilder.Order pack = new BriefPackBuilder.Order(id, wanted, groups);
    return application
        .getBean(BriefPackBuilder.class)
        .make(BriefPackBuilder.EXPERTS, pack, this::progress);
  }

  private void progress(int done, int all) {
    if (done == all || done % 10 == 0) {
      output.notice("commands.brief.progress", done, all);
    }
  }

  private long eventId(Events events) {
    return ViewerDataSource.as(
        "committee",
        () ->
            events.list().stream()
                .filter(this::isWanted)
                .findFirst()
                .map(Event::id)
                .orElseThrow(() -> BadInput.of("EVENT", "commands.refused.no-event", event)));
  }

  private boolean isWanted(Event candidate) {
    return Long.toString(candidate.id()).equals(event)
        || candidate.referenceId().equalsIgnoreCase(event);
  }

  private List<Language> languages() {
    if (languages.equals(List.of("all"))) {
      return List.of(Language.values());
    }
    return languages.stream().map(String::strip).map(BriefCommand::language).distinct().toList();
  }

  private static Language language(String code) {
    String known =
        Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
    return Language.find(code)
        .orElseThrow(() -> BadInput.of("--languages", "commands.refused.language", code, known));
  }

  private void checkFolder() {
    if (!isFree()) {
      throw BadInput.of("--out", "kit.file.folder-in-use", out);
    }
  }

  private boolean isFree() {
    try {
      if (!Files.isDirectory(out)) {
        return !Files.exists(out);
      }
      try (Stream<Path> inside = Files.list(out)) {
        return inside.findAny().isEmpty();
      }
    } catch (IOException unreadable) {
      return false;
    }
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
      throw ResourceShortage.or(
          BadInput.of("--out", "kit.file.folder-unwritable", out), unwritable);
    }
  }
}
