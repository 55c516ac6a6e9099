package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.retrieval.Embeddings;

/** Says why: what an offer covers, what it does not, and the words of both texts that carry it. */
final class Explainer {
  /** From here on an offer is said to cover something in part. */
  static final float IN_PART = 0.6f;

  private static final float BESIDE = 0.4f;
  private static final double NEAR_IN_MEANING = 0.45;

  private final TaxonomyIndex nodes;
  private final Eligibility reach;
  private final Embeddings vectors;

  Explainer(TaxonomyIndex nodes, Eligibility reach, Embeddings vectors) {
    this.nodes = nodes;
    this.reach = reach;
    this.vectors = vectors;
  }

  /** What is said of one candidate while it is being explained. */
  private record Saying(
      List<Reason> covers, List<Reason> not, List<Reason> reasons, List<ReasonPassage> passages) {
    static Saying empty() {
      return new Saying(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  Candidate candidate(
      NeedFeatures wanted,
      OfferFeatures given,
      double score,
      Optional<Reason> against,
      Eligibility.Verdict verdict,
      Set<ScoreComponent> parts,
      boolean closely) {
    Saying saying = Saying.empty();
    boolean rules = parts.contains(ScoreComponent.RULES);
    if (parts.contains(ScoreComponent.THESAURUS)) {
      for (TermMatch piece : wanted.said().subjects()) {
        boolean out = rules && given.isOut(piece.node(), wanted, nodes);
        piece(wanted, given, piece, out, saying);
      }
      for (TermMatch piece : wanted.said().helps()) {
        piece(wanted, given, piece, rules && given.isOut(piece.node()), saying);
      }
    }
    if (rules) {
      outs(given, saying);
      reach(given.offer(), verdict, against, saying);
      terms(wanted, given, saying);
    }
    said(wanted, given, parts, saying, closely);
    boolean excluded = against.isPresent();
    return new Candidate(
        given.offer(),
        excluded ? 0 : Math.round(score * 1000) / 1000.0,
        excluded ? List.of() : saying.covers(),
        saying.not(),
        saying.reasons(),
        against,
        saying.passages().stream().distinct().toList());
  }

  private void piece(
      NeedFeatures wanted, OfferFeatures given, TermMatch piece, boolean out, Saying saying) {
    Object thing = nodes.thing(piece.node());
    float share = out ? 0 : given.cover()[piece.node()];
    ReasonPassage.Why why;
    if (share >= 1) {
      saying.covers().add(Reason.of("covers", thing, piece.words()));
      why = ReasonPassage.Why.COVERED;
    } else if (share >= IN_PART) {
      saying.covers().add(Reason.of("covers-in-part", thing, piece.words()));
      why = ReasonPassage.Why.IN_PART;
    } else if (out) {
      saying.not().add(Reason.of("excluded-piece", thing, piece.words()));
      why = ReasonPassage.Why.EXCLUDED;
    } else if (share >= BESIDE) {
      saying.not().add(Reason.of(Reason.NEAR, thing, piece.words(), nearest(given, piece.node())));
      why = ReasonPassage.Why.NOT_COVERED;
    } else {
      saying.not().add(Reason.of("not-covered", thing, piece.words()));
      why = ReasonPassage.Why.NOT_COVERED;
    }
    for (TextSpan span : piece.spans()) {
      saying
          .passages()
          .add(ReasonPassage.of(ReasonPassage.Of.NEED, wanted.said().text(), span, why));
    }
    if (share >= IN_PART) {
      for (TermMatch offered : pieces(given)) {
        if (nodes.meets(offered.node(), piece.node()) >= share) {
          for (TextSpan span : offered.spans()) {
            saying
                .passages()
                .add(ReasonPassage.of(ReasonPassage.Of.OFFER, given.said().text(), span, why));
          }
        }
      }
    }
  }

  private static List<TermMatch> pieces(OfferFeatures given) {
    return Stream.concat(given.said().subjects().stream(), given.said().helps().stream()).toList();
  }

  private Object nearest(OfferFeatures given, int wanted) {
    Object nearest = "";
    float best = 0;
    for (TermMatch offered : pieces(given)) {
      if (nodes.meets(offered.node(), wanted) > best) {
        best = nodes.meets(offered.node(), wanted);
        nearest = nodes.thing(offered.node());
      }
    }
    return nearest;
  }

  private static void outs(OfferFeatures given, Saying saying) {
    String words = ExclusionRules.outs(given);
    if (!words.isEmpty()
        && saying.not().stream().noneMatch(reason -> reason.key().equals("excluded-piece"))) {
      saying.reasons().add(Reason.of("excludes", words));
    }
    for (ParsedText.Out out : given.said().out()) {
      ReasonPassage.Of of = out.apart() ? ReasonPassage.Of.EXCLUDES : ReasonPassage.Of.OFFER;
      String text = out.apart() ? given.offer().excludes() : given.said().text();
      saying.passages().add(ReasonPassage.of(of, text, out.span(), ReasonPassage.Why.EXCLUDED));
    }
  }

  private void terms(NeedFeatures wanted, OfferFeatures given, Saying saying) {
    MatchNeed need = wanted.need();
    MatchOffer offer = given.offer();
    if (Scorer.otherWeapon(wanted, given)) {
      saying
          .reasons()
          .add(
              Reason.of(
                  "other-weapons",
                  String.join(" ", given.said().weapons()),
                  String.join(" ", wanted.said().weapons())));
    }
    if (!offer.languages().isEmpty() && !need.language().isEmpty()) {
      boolean other = Scorer.otherLanguage(need, offer);
      saying
          .reasons()
          .add(
              Reason.of(
                  other ? "language-differs" : "language-fits",
                  String.join(", ", offer.languages())));
    }
    if (!offer.from().isEmpty()
        && !need.date().isEmpty()
        && offer.from().compareTo(need.date() + "~") > 0) {
      saying.reasons().add(Reason.of("available-from", offer.from()));
    }
    if (!offer.answers().isBlank() && AnswerScope.isFor(offer.answers(), need, reach)) {
      saying
          .reasons()
          .add(
              Reason.of(
                  saying.covers().isEmpty() ? "answers-request-not-item" : "answers-this",
                  offer.answers()));
    }
  }

  private void reach(
      MatchOffer offer, Eligibility.Verdict verdict, Optional<Reason> against, Saying saying) {
    String regions = String.join(", ", offer.regions());
    if (against.isPresent()) {
      return;
    }
    saying
        .reasons()
        .add(
            switch (verdict) {
              case INSIDE -> Reason.of("region-fits", regions);
              case SOME -> Reason.of("region-fits-some", regions);
              case EVERYWHERE -> Reason.of("region-everywhere");
              case UNKNOWN, OUTSIDE, NO_MEMBER -> Reason.of("region-unknown", regions);
              case NOT_SAID -> Reason.of("region-not-said");
            });
  }

  private void said(
      NeedFeatures wanted,
      OfferFeatures given,
      Set<ScoreComponent> parts,
      Saying saying,
      boolean closely) {
    if (wanted.said().subjects().isEmpty()) {
      saying.reasons().add(Reason.of("need-not-specific"));
    }
    double nearness = Embeddings.nearness(wanted.vector(), given.vector());
    if (given.said().isEmpty()) {
      saying.reasons().add(Reason.of("offer-areas-not-known", given.offer().text()));
    } else if (!saying.covers().isEmpty()) {
      saying.reasons().add(Reason.of("offer-says", given.offer().text()));
    } else if (nearness < NEAR_IN_MEANING
        && saying.not().stream().noneMatch(reason -> reason.key().equals(Reason.NEAR))) {
      saying.reasons().add(Reason.of("nothing-in-common"));
    }
    if (parts.contains(ScoreComponent.EMBEDDING)
        && nearness >= NEAR_IN_MEANING
        && saying.covers().stream().noneMatch(reason -> reason.key().equals("covers"))) {
      String text = given.said().text();
      TextSpan clause = closely ? clause(wanted, text) : new TextSpan(0, text.length());
      saying.reasons().add(Reason.of("near-in-meaning", clause.of(text)));
      saying
          .passages()
          .add(
              ReasonPassage.of(
                  ReasonPassage.Of.OFFER,
                  given.said().text(),
                  clause,
                  ReasonPassage.Why.NEAR_IN_MEANING));
    }
  }

  // The clause that means most nearly what is asked.
  private TextSpan clause(NeedFeatures wanted, String text) {
    List<TextSpan> clauses = Clauses.of(text);
    if (clauses.size() == 1) {
      return clauses.getFirst();
    }
    List<float[]> read = vectors.all(clauses.stream().map(textSpan -> textSpan.of(text)).toList());
    int best = 0;
    for (int i = 1; i < clauses.size(); i++) {
      if (Embeddings.nearness(wanted.vector(), read.get(i))
          > Embeddings.nearness(wanted.vector(), read.get(best))) {
        best = i;
      }
    }
    return clauses.get(best);
  }
}
