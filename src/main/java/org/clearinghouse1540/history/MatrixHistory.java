package org.clearinghouse1540.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.history.HistoryStep.Entry;
import org.clearinghouse1540.history.HistoryStep.Kind;
import org.clearinghouse1540.history.HistoryStep.Progress;
import org.clearinghouse1540.history.NeedHistoryReader.HistoryContext;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.needs.MatrixRow;
import org.clearinghouse1540.needs.NeedDraft;
import org.clearinghouse1540.needs.NeedDrafts;
import org.clearinghouse1540.needs.NeedOrigins;
import org.clearinghouse1540.needs.RecordedRow;
import org.springframework.stereotype.Component;

/** The first and the last step of a history: the field of the matrix, and its change. */
@Component
final class MatrixHistory {
  private final NeedOrigins origins;
  private final NeedDrafts drafts;
  private final FieldChangeProposals proposals;
  private final FieldNames fields;
  private final Journal journal;

  MatrixHistory(
      NeedOrigins origins,
      NeedDrafts drafts,
      FieldChangeProposals proposals,
      FieldNames fields,
      Journal journal) {
    this.journal = journal;
    this.origins = origins;
    this.drafts = drafts;
    this.proposals = proposals;
    this.fields = fields;
  }

  /** The origin of a need: as the need states it, or as its own State knows it. */
  String origin(Viewer viewer, NeedItem item) {
    return item.origin().isEmpty()
        ? drafts.findByNeed(viewer.party(), item.id()).map(NeedDraft::origin).orElse("")
        : item.origin();
  }

  HistoryStep field(HistoryContext context) {
    String origin = origin(context.viewer(), context.item());
    if (origin.isEmpty()) {
      return new HistoryStep(Kind.FIELD, Progress.NONE, List.of());
    }
    Optional<MatrixRow> row = MatrixRow.of(origin).filter(found -> context.isInternal());
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(
            "",
            Message.of("history.entry.origin", origins.name(origin, context.language())),
            "",
            row.map(MatrixRow::address).orElse("")));
    row.filter(found -> found.state().equals(context.request().state()))
        .ifPresent(found -> entries.addAll(then(context, found)));
    return new HistoryStep(Kind.FIELD, Progress.COMPLETE, entries);
  }

  // The past is read, not computed from the current values.
  private List<Entry> then(HistoryContext context, MatrixRow row) {
    Instant moment = moment(context.request());
    LocalDate day = LocalDate.ofInstant(moment, DateText.HEADQUARTERS);
    return origins
        .recordedAt(context.viewer(), context.language(), row, moment)
        .map(recorded -> content(recorded, day))
        .orElse(List.of());
  }

  /** The end of the day of receipt, or the moment when the request was recorded, if earlier. */
  private Instant moment(Request request) {
    Optional<Instant> recorded =
        ViewerDataSource.as(
            "program",
            () ->
                journal.list("request/" + request.id()).stream().map(JournalEntry::at).findFirst());
    Instant received =
        request
            .receipt()
            .map(receipt -> receipt.receivedOn().plusDays(1))
            .map(day -> day.atStartOfDay(DateText.HEADQUARTERS).toInstant().minusMillis(1))
            .orElse(Instant.EPOCH);
    return recorded.filter(received::isAfter).orElse(received);
  }

  private static List<Entry> content(RecordedRow recorded, LocalDate day) {
    return recorded.lines().isEmpty()
        ? List.of(Entry.undated("", "history.entry.no-content"))
        : recorded.lines().stream()
            .map(line -> Entry.undated(line.words(), "history.entry.content", line.label(), day))
            .toList();
  }

  HistoryStep change(HistoryContext context) {
    List<FieldComment> proposed =
        context.isInternal() ? proposals.listFor(context.item().id()) : List.of();
    List<Entry> entries = new ArrayList<>();
    for (FieldComment comment : proposed) {
      entries.add(proposal(comment, context.language()));
      if (!comment.decidedWords().isEmpty()) {
        entries.add(Entry.undated(comment.decidedWords(), "history.entry.change.reason"));
      }
    }
    boolean accepted = proposed.stream().anyMatch(MatrixHistory::isAccepted);
    return new HistoryStep(Kind.CHANGE, Progress.of(!proposed.isEmpty(), accepted), entries);
  }

  private Entry proposal(FieldComment comment, Language language) {
    String form = comment.matrix().form();
    MatrixRow row = new MatrixRow(comment.matrix().state(), form, comment.key().row());
    return new Entry(
        comment.sent().map(DateText::day).orElse(""),
        Message.of(
            "history.entry.change." + status(comment),
            fields.field(form, comment.key(), language),
            comment.mark().map(mark -> mark.code()).orElse("–")),
        comment.words(),
        row.address());
  }

  private static String status(FieldComment comment) {
    if (comment.isUndecided()) {
      return comment.sent().isPresent() ? "pending" : "with-response";
    }
    return isAccepted(comment) ? "accepted" : "declined";
  }

  private static boolean isAccepted(FieldComment comment) {
    return comment.decision().filter(FieldComment.CommentDecision.TAKEN::equals).isPresent();
  }
}
