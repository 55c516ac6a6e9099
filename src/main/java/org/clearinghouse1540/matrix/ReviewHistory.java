package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Reads the history of a matrix for a page: steps, holds and consents as they were recorded. */
@Component
public final class ReviewHistory {
  private final ReviewSteps steps;
  private final ReviewCycles cycles;
  private final MatrixHolds holds;
  private final Consents consents;
  private final States states;

  ReviewHistory(
      ReviewSteps steps, ReviewCycles cycles, MatrixHolds holds, Consents consents, States states) {
    this.steps = steps;
    this.cycles = cycles;
    this.holds = holds;
    this.consents = consents;
    this.states = states;
  }

  /** The history of a matrix, the oldest line first. */
  ReviewHistoryView view(Viewer viewer, Language language, MatrixId id) {
    return new ReviewHistoryView(
        lines(viewer, language, id),
        versions(language, id),
        viewer.representsState(),
        steps.shownInstead(id).map(step -> title(step, language)));
  }

  private List<ReviewLine> lines(Viewer viewer, Language language, MatrixId id) {
    List<ReviewLine> lines = new ArrayList<>();
    steps.list(id).forEach(step -> lines.add(line(viewer, language, step)));
    holds.list(id).forEach(hold -> lines.addAll(lines(language, hold)));
    cycles.subjects(id).stream()
        .flatMap(subject -> consents.list(subject).stream())
        .forEach(
            consent -> {
              if (consent.key() == GateKey.CONSENT) {
                lines.addAll(lines(language, consent));
              }
              ApprovalPeriod.of(id, consent, consent.givenOn())
                  .ifPresent(period -> lines.addAll(lines(language, period)));
            });
    // A withdrawal is known by its day only, and follows what happened on that day.
    lines.sort(Comparator.comparing(ReviewLine::on).thenComparing(ReviewLine::at));
    return lines;
  }

  private ReviewLine line(Viewer viewer, Language language, ReviewStep step) {
    return new ReviewLine(
        DateText.day(step.at()),
        step.at(),
        "matrix.done." + step.step().key(),
        party(step.role(), language),
        viewer.may(Permission.REVIEW_MATRICES) ? step.by() : "",
        step.document(),
        step.note(),
        step.version().map(version -> step.address()));
  }

  private List<ReviewLine> lines(Language language, MatrixHolds.PastHold hold) {
    List<ReviewLine> lines = new ArrayList<>();
    String by = party(hold.by(), language);
    lines.add(line(hold.from(), "matrix.done.hold", by, hold.why()));
    hold.lifted()
        .ifPresent(lifted -> lines.add(line(lifted, "matrix.done.lift", "", hold.liftedWhy())));
    return lines;
  }

  private static ReviewLine line(Instant at, String key, String by, String note) {
    return new ReviewLine(DateText.day(at), at, key, by, "", "", note, Optional.empty());
  }

  private static List<ReviewLine> lines(Language language, ApprovalPeriod period) {
    List<ReviewLine> lines = new ArrayList<>();
    String committee = Texts.get(language, "matrix.committee");
    ConsentRecord record = period.record();
    lines.add(
        new ReviewLine(
            DateText.day(record.recordedAt()),
            record.recordedAt(),
            "matrix.done.period",
            committee,
            "",
            record.document(),
            Isolated.sentence(
                language,
                "matrix.period.days-of",
                DateText.of(period.firstDay().toString(), language),
                DateText.of(period.lastDay().toString(), language),
                period.workingDays()),
            Optional.empty()));
    period
        .stoppedOn()
        .ifPresent(
            day ->
                lines.add(
                    new ReviewLine(
                        day.toString(),
                        Instant.MAX,
                        "matrix.done.period-stopped",
                        committee,
                        "",
                        "",
                        "",
                        Optional.empty())));
    return lines;
  }

  private List<ReviewLine> lines(Language language, ConsentRecord consent) {
    List<ReviewLine> lines = new ArrayList<>();
    String by = states.name(consent.givenBy(), language);
    lines.add(
        new ReviewLine(
            DateText.day(consent.recordedAt()),
            consent.recordedAt(),
            "matrix.done.consent",
            by,
            "",
            consent.document(),
            "",
            Optional.empty()));
    consent
        .withdrawnOn()
        .ifPresent(
            day ->
                lines.add(
                    new ReviewLine(
                        day.toString(),
                        Instant.MAX,
                        "matrix.done.consent-withdrawn",
                        by,
                        "",
                        "",
                        "",
                        Optional.empty())));
    return lines;
  }

  /** The steps that concerned a version, to choose two of them. */
  public List<Option> versions(Language language, MatrixId id) {
    return steps.list(id).stream()
        .filter(step -> step.version().isPresent())
        .map(step -> new Option(Long.toString(step.id()), title(step, language)))
        .toList();
  }

  /** A step with its date, such as {@code Sent to the State, 11 March 2014}. */
  public String title(ReviewStep step, Language language) {
    return Texts.get(
        language,
        "matrix.done.with-date",
        Texts.get(language, "matrix.done." + step.step().key()),
        DateText.of(DateText.day(step.at()), language));
  }

  // The journal and the tables name a party by role and State, such as 'member ABC'.
  private String party(String by, Language language) {
    String[] parts = by.split(" ", 2);
    String role = Texts.get(language, "access.role." + parts[0]);
    return parts.length == 1
        ? role
        : Texts.get(language, "matrix.party", role, states.name(parts[1], language));
  }
}
