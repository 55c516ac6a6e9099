package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way of a matrix: sending, answering, holding, approving, publishing, re-opening. */
@Controller
class WorkflowPages {
  private final MatrixViews sheets;
  private final ReviewCycles rounds;
  private final FieldComments comments;
  private final Consents consents;
  private final CitedDocuments documents;
  private final MatrixPageView screen;
  private final Clock clock;

  WorkflowPages(
      MatrixViews sheets,
      ReviewCycles rounds,
      FieldComments comments,
      Consents consents,
      CitedDocuments documents,
      MatrixPageView screen,
      Clock clock) {
    this.sheets = sheets;
    this.rounds = rounds;
    this.comments = comments;
    this.consents = consents;
    this.documents = documents;
    this.screen = screen;
    this.clock = clock;
  }

  /** An expert sends the draft to its State, takes it back, or re-opens a matrix. */
  @PostMapping("/matrices/{code}/{year}/expert")
  Object byExpert(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String note) {
    MatrixId id = sheets.id(viewer, code, year);
    return switch (step) {
      case "send" -> take(viewer, language, id, WorkflowStep.SEND, "", note);
      case "take-back" -> take(viewer, language, id, WorkflowStep.TAKE_BACK, "", note);
      case "reopen" -> take(viewer, language, id, WorkflowStep.REOPEN, "", note);
      default -> throw new NotFound();
    };
  }

  /** The State sends its comments and asks for a change, or agrees. */
  @PostMapping("/matrices/{code}/{year}/answer")
  Object byState(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "") String note) {
    MatrixId id = sheets.id(viewer, code, year);
    if (step.equals("agree")) {
      return take(viewer, language, id, WorkflowStep.AGREE, document, note);
    }
    if (!step.equals("ask-change")) {
      throw new NotFound();
    }
    return done(
        viewer,
        language,
        id,
        () -> {
          if (!WorkflowStep.ASK_CHANGE.isFrom(rounds.get(id).stage())) {
            return Optional.of(Texts.get(language, "matrix.refused.stage"));
          }
          int sent = comments.send(viewer.actor(), id);
          if (sent == 0 && note.isBlank()) {
            throw new BadInput("note", "Write what should change, here or beside a field.");
          }
          return refused(
              language, rounds.take(viewer.actor(), id, WorkflowStep.ASK_CHANGE, "", "", note));
        });
  }

  /** The Committee approves. */
  @PostMapping("/matrices/{code}/{year}/approval")
  Object approve(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "") String note) {
    return take(
        viewer, language, sheets.id(viewer, code, year), WorkflowStep.APPROVE, document, note);
  }

  /** A member asks that nothing is decided for now, or no longer does. */
  @PostMapping("/matrices/{code}/{year}/hold")
  Object hold(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String lift) {
    MatrixId id = sheets.id(viewer, code, year);
    return done(
        viewer,
        language,
        id,
        () -> {
          if (lift.isEmpty()) {
            rounds.hold(viewer.actor(), id, why);
          } else if (!rounds.lift(viewer.actor(), id, why)) {
            return Optional.of("There is no hold of yours to lift.");
          }
          return Optional.empty();
        });
  }

  /** The State consents to publication, or takes its consent back; it holds at once. */
  @PostMapping("/matrices/{code}/{year}/consent")
  Object consent(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "") String withdraw) {
    MatrixId id = sheets.id(viewer, code, year);
    LocalDate today = LocalDate.now(clock);
    ReviewCycle round = rounds.get(id);
    return done(
        viewer,
        language,
        id,
        () -> {
          if (withdraw.isEmpty()) {
            consents.give(
                viewer.actor(),
                round.subject(),
                ConsentGrant.express(
                    GateKey.CONSENT,
                    Audience.EVERYBODY,
                    viewer.party(),
                    document,
                    today,
                    Optional.empty()),
                today);
          } else {
            consents.withdraw(
                viewer.actor(),
                round.subject(),
                GateKey.CONSENT,
                Audience.EVERYBODY,
                document,
                today);
          }
          return Optional.empty();
        });
  }

  /** The secretariat publishes, or keeps what was approved. */
  @PostMapping("/matrices/{code}/{year}/publication")
  Object publish(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String note) {
    MatrixId id = sheets.id(viewer, code, year);
    WorkflowStep wanted = step.equals("keep") ? WorkflowStep.KEEP : WorkflowStep.PUBLISH;
    return take(viewer, language, id, wanted, "", note);
  }

  /** The State writes beside a field, proposes a mark, or drops what it did not send. */
  @PostMapping("/matrices/{code}/{year}/comment")
  Object comment(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String article,
      @RequestParam(defaultValue = "0") long drop) {
    MatrixId id = sheets.id(viewer, code, year);
    return done(
        viewer,
        language,
        id,
        () -> {
          if (drop > 0) {
            return comments.drop(viewer.actor(), id, drop)
                ? Optional.empty()
                : Optional.of("This was sent already.");
          }
          comments.write(
              viewer.actor(),
              id,
              FormFields.of(sheets.form(id)),
              FieldKey.of(field),
              words,
              mark.isEmpty() ? Optional.empty() : FieldMark.find(mark.equals("none") ? "" : mark),
              source(viewer, id, title, article));
          return Optional.empty();
        });
  }

  private List<Citation> source(Viewer viewer, MatrixId id, String title, String article) {
    if (title.isBlank()) {
      return List.of();
    }
    long document = documents.add(viewer.actor(), CitedDocument.of(id.state(), title));
    return List.of(new Citation(document, article, "", "", "", false, List.of(), ""));
  }

  /** An expert takes a proposal of the State over, or declines it. */
  @PostMapping("/matrices/{code}/{year}/comment/decision")
  Object decide(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "0") long comment,
      @RequestParam(defaultValue = "") String take,
      @RequestParam(defaultValue = "") String words) {
    MatrixId id = sheets.id(viewer, code, year);
    return done(
        viewer,
        language,
        id,
        () -> {
          comments.decide(
              viewer.actor(),
              comments.of(id).stream()
                  .filter(fieldComment -> fieldComment.id() == comment)
                  .findFirst()
                  .orElseThrow(NotFound::new),
              take.equals("yes"),
              words);
          return Optional.empty();
        });
  }

  private Object take(
      Viewer viewer,
      Language language,
      MatrixId id,
      WorkflowStep step,
      String document,
      String note) {
    String by = step == WorkflowStep.AGREE ? viewer.party() : "1540 Committee";
    return done(
        viewer,
        language,
        id,
        () -> refused(language, rounds.take(viewer.actor(), id, step, by, document, note)));
  }

  private static Optional<String> refused(Language language, WorkflowStep.Decision decision) {
    return switch (decision) {
      case WorkflowStep.Decision.Taken taken -> Optional.empty();
      case WorkflowStep.Decision.Refused refused ->
          Optional.of(Texts.get(language, refused.reason()));
    };
  }

  private Object done(
      Viewer viewer, Language language, MatrixId id, Supplier<Optional<String>> work) {
    MatrixView before = sheets.get(viewer, language, id);
    List<String> problems;
    try {
      Optional<String> problem = work.get();
      if (problem.isEmpty()) {
        return "redirect:" + before.address() + "#way";
      }
      problems = List.of(problem.get());
    } catch (BadInput bad) {
      problems = bad.reasons();
    }
    return screen.of(viewer, language, id, 0, problems).withStatus(400);
  }
}
