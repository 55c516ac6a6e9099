package org.clearinghouse1540.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.exchange.OfficialCopies;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.obligations.FormDefinitionFiles;
import org.clearinghouse1540.obligations.OfficialReview;
import org.clearinghouse1540.obligations.OfficialWords;
import org.clearinghouse1540.obligations.ProposedForms;
import org.clearinghouse1540.startup.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code clearinghouse forms adopt}: compares an official copy of the form with its present words,
 * and takes them over in the name of a person. The program must be stopped.
 */
@Command(name = "adopt", mixinStandardHelpOptions = true)
public final class AdoptFormCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--form", paramLabel = "YEAR")
  private String version = "";

  @Option(names = "--year", paramLabel = "YEAR")
  private String year = "";

  @Option(names = "--word", paramLabel = "KEY")
  private List<String> words = new ArrayList<>();

  @Option(names = "--accept-as", paramLabel = "ACCOUNT")
  private Optional<String> account = Optional.empty();

  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public AdoptFormCommand() {}

  @Override
  public Integer call() {
    SentFile copy = read();
    return installation.withApplication(
        application -> ViewerDataSource.as("program", () -> run(application, copy)));
  }

  private SentFile read() {
    try {
      if (!Files.isRegularFile(file)) {
        throw BadInput.of("FILE", "exchange.refused.no-file", file);
      }
      return new SentFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw BadInput.of("FILE", "exchange.refused.unreadable", file);
    }
  }

  private int run(ConfigurableApplicationContext application, SentFile copy) {
    application.getBean(ProposedForms.class).load();
    OfficialCopies copies = application.getBean(OfficialCopies.class);
    Optional<Actor> person = account.map(name -> person(application, name));
    OfficialCopies.Plan plan = copies.plan(copy, version, year);
    plan.review().ifPresent(this::show);
    plan.reports().forEach(report -> output.notice("commands.adopt.report", report));
    if (person.isPresent()) {
      copies.accept(person.get(), plan, words);
    }
    plan.review().ifPresent(review -> summary(review, person.isPresent()));
    plan.newVersion()
        .ifPresent(
            files ->
                output.result(
                    person.isPresent()
                        ? "commands.adopt.version"
                        : "commands.adopt.planned-version",
                    yearOf(files)));
    return 0;
  }

  private void show(OfficialReview review) {
    for (OfficialReview.Line line : review.lines()) {
      output.result(
          line.uncertain() ? "commands.adopt.uncertain" : "commands.adopt.word",
          line.place(),
          line.key());
      line.before().lines().forEach(text -> output.data("- " + text));
      line.after().lines().forEach(text -> output.data("+ " + text));
    }
  }

  private void summary(OfficialReview review, boolean accepted) {
    OfficialWords read = review.read();
    String language = read.language().ownName();
    int certain = words.isEmpty() ? review.certain().size() : words.size();
    if (accepted) {
      output.result("commands.adopt.accepted", read.version(), language, certain);
    } else {
      int uncertain = review.lines().size() - review.certain().size();
      output.result("commands.adopt.planned", read.version(), language, certain, uncertain);
    }
  }

  private static String yearOf(FormDefinitionFiles files) {
    return files.name().substring(files.name().lastIndexOf('-') + 1);
  }

  // A person takes words over, never the program.
  private static Actor person(ConfigurableApplicationContext application, String name) {
    Accounts accounts = application.getBean(Accounts.class);
    return Stream.of(Role.EXPERT, Role.SECRETARIAT)
        .filter(role -> accounts.holds(name, new RoleGrant(role, "")))
        .findFirst()
        .map(role -> new Actor(name, role.key()))
        .orElseThrow(() -> BadInput.of("--accept-as", "commands.refused.no-adopter", name));
  }
}
