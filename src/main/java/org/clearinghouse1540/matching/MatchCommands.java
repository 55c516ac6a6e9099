package org.clearinghouse1540.matching;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.kit.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code clearinghouse match}: candidates for needs, from files. */
@Command(name = "match", mixinStandardHelpOptions = true)
public final class MatchCommands implements Callable<Integer> {
  /** The format of the result. */
  enum Format {
    json,
    text
  }

  @Option(names = "--needs", required = true, paramLabel = "FILE")
  private Path needs = Path.of("");

  @Option(names = "--offers", required = true, paramLabel = "FILE")
  private Path offers = Path.of("");

  @Option(names = "--format")
  private Format format = Format.json;

  @Option(names = "--without", paramLabel = "PARTS")
  private String without = "";

  @Option(names = "--model", paramLabel = "FOLDER")
  private Optional<Path> model = Optional.empty();

  @Option(names = "--best", paramLabel = "N")
  private int best = Integer.MAX_VALUE;

  @Mixin private CommandOutput output = new CommandOutput();

  /** Made by the command line. */
  public MatchCommands() {}

  @Override
  public Integer call() {
    Set<ScoreComponent> parts = ScoreComponent.allBut(without);
    if (best < 1) {
      throw BadInput.of("--best", "matching.refused.best");
    }
    List<MatchNeed> wanted = MatchFileReader.needs(needs);
    List<MatchOffer> given = MatchFileReader.offers(offers);
    Embeddings vectors = model.map(Embeddings::from).orElseGet(Embeddings::bundled);
    if (parts.contains(ScoreComponent.EMBEDDING)) {
      model.ifPresent(folder -> refuse(vectors));
    }
    CandidateFinder finder = CandidateFinder.standalone(vectors);
    List<List<Candidate>> ranked = finder.rankAll(wanted, given, parts, best);
    List<MatchResult> matched = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      MatchNeed need = wanted.get(i);
      matched.add(MatchResult.of(need, ranked.get(i), finder.workshopCandidates(need, wanted)));
    }
    if (parts.contains(ScoreComponent.EMBEDDING)) {
      finder
          .modelProblem()
          .map(problem -> Message.of("matching.without-model", problem))
          .ifPresent(output::notice);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(
        format == Format.json
            ? JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(matched)
            : text(matched));
    return 0;
  }

  // A model that the user chose must work; the bundled model is optional.
  private static void refuse(Embeddings vectors) {
    vectors
        .problem()
        .ifPresent(
            problem -> {
              throw new BadInput("--model", problem);
            });
  }

  private static String text(List<MatchResult> matched) {
    StringBuilder text = new StringBuilder();
    for (MatchResult need : matched) {
      text.append(need.need()).append('\n');
      for (MatchResult.Line line : need.candidates()) {
        text.append("  ").append(line.offer());
        if (line.excludedBecause() == null) {
          text.append(" covers ").append(String.join("; ", line.covers()));
          text.append(" | not ").append(String.join("; ", line.doesNotCover()));
        } else {
          text.append(" - ").append(line.excludedBecause());
        }
        text.append('\n');
      }
    }
    return text.toString().stripTrailing();
  }
}
