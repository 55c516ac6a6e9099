package org.clearinghouse1540.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.meaning.TextVectors;
import org.clearinghouse1540.kit.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code clearinghouse match}: candidates for needs, from files. */
@Command(
    name = "match",
    description =
        "Put offers in order for each need, with reasons (JSON files, see docs/match.md).",
    mixinStandardHelpOptions = true)
public final class MatchCommands implements Callable<Integer> {
  /** In which form the result is printed. */
  enum Format {
    json,
    text
  }

  @Option(names = "--needs", required = true, paramLabel = "FILE", description = "The needs.")
  private Path needs = Path.of("");

  @Option(names = "--offers", required = true, paramLabel = "FILE", description = "The offers.")
  private Path offers = Path.of("");

  @Option(names = "--format", description = "json (default) or text.")
  private Format format = Format.json;

  /** Made by the command line. */
  public MatchCommands() {}

  /** The candidates of one need, as printed. */
  record Matched(String need, List<Line> candidates) {}

  /** One candidate, as printed. */
  record Line(
      String offer,
      double score,
      List<String> covers,
      @JsonProperty("does_not_cover") List<String> doesNotCover,
      List<String> reasons,
      @JsonProperty("excluded_because") @Nullable String excludedBecause) {}

  @Override
  public Integer call() {
    List<Need> wanted = MatchFiles.needs(needs);
    List<Offer> given = MatchFiles.offers(offers);
    FindingCandidates finding = FindingCandidates.standalone(TextVectors.bundled());
    List<Matched> matched = new ArrayList<>();
    for (Need need : wanted) {
      matched.add(
          new Matched(
              need.id(), finding.rank(need, given).stream().map(MatchCommands::line).toList()));
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

  private static Line line(Candidate candidate) {
    return new Line(
        candidate.offer().id(),
        candidate.score(),
        texts(candidate.covers()),
        texts(candidate.doesNotCover()),
        texts(candidate.reasons()),
        candidate.excludedBecause().map(reason -> reason.text(Language.EN)).orElse(null));
  }

  private static List<String> texts(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.text(Language.EN)).toList();
  }

  private static String text(List<Matched> matched) {
    StringBuilder text = new StringBuilder();
    for (Matched need : matched) {
      text.append(need.need()).append('\n');
      for (Line line : need.candidates()) {
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
