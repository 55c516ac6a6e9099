package org.clearinghouse1540.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.clearinghouse1540.kit.text.Language;
import org.jspecify.annotations.Nullable;

/** The candidates of one need, as printed by {@code match}. */
record MatchResult(
    String need,
    List<Line> candidates,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SetLine> together,
    @JsonProperty("one_workshop") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<WorkshopLine> oneWorkshop) {

  /** One candidate. */
  record Line(
      String offer,
      double score,
      List<String> covers,
      @JsonProperty("does_not_cover") List<String> doesNotCover,
      List<String> reasons,
      @JsonProperty("excluded_because") @Nullable String excludedBecause,
      List<Words> passages) {}

  /** A passage of a text that supports a reason. */
  record Words(String of, int start, int end, String words, String why) {}

  /** One offer of a combination, with its additional coverage. */
  record SetLine(String offer, List<String> adds) {}

  /** Another need that the same workshop could address. */
  record WorkshopLine(String need, List<String> reasons) {}

  static MatchResult of(
      MatchNeed need, List<Candidate> candidates, List<WorkshopCandidate> workshop) {
    return new MatchResult(
        need.id(),
        candidates.stream().map(MatchResult::line).toList(),
        OfferBundle.of(candidates).map(OfferBundle::offers).orElse(List.of()).stream()
            .map(
                contribution ->
                    new SetLine(
                        contribution.candidate().offer().id(),
                        contribution.adds().stream()
                            .map(subject -> Reason.names(List.of(subject), Language.EN))
                            .toList()))
            .toList(),
        workshop.stream()
            .map(other -> new WorkshopLine(other.need().id(), texts(other.reasons())))
            .toList());
  }

  private static Line line(Candidate candidate) {
    return new Line(
        candidate.offer().id(),
        candidate.score(),
        texts(candidate.covers()),
        texts(candidate.doesNotCover()),
        texts(candidate.reasons()),
        candidate.excludedBecause().map(reason -> reason.text(Language.EN)).orElse(null),
        candidate.passages().stream()
            .map(
                passage ->
                    new Words(
                        name(passage.of()),
                        passage.start(),
                        passage.end(),
                        passage.words(),
                        name(passage.why())))
            .toList());
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> texts(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.text(Language.EN)).toList();
  }
}
