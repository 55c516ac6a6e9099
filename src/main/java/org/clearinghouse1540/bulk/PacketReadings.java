package org.clearinghouse1540.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.Original;
import org.springframework.stereotype.Component;

/**
 * Completed packets: each is kept as received and compared with the records, and a person takes or
 * leaves each field. The file is read again for each decision, so that nothing that was read before
 * can differ from it; a record that changed since is refused.
 */
@Component
public final class PacketReadings {
  private static final String TAKE = "take";
  private final BulkFiles files;
  private final PacketUploads uploads;

  PacketReadings(BulkFiles files, PacketUploads uploads) {
    this.files = files;
    this.uploads = uploads;
  }

  /**
   * Reads and keeps a file; nothing of it is recorded.
   *
   * @return the address of the page with the decisions
   * @throws BadInput with all problems of the file, or if it contains no change
   */
  public String read(PacketTable table, Viewer viewer, Form form) {
    var sent = form.requiredFile("file");
    form.check();
    SentFile file = sent.orElseThrow();
    require(files.plan(table, viewer, file));
    return table.page() + "/" + uploads.add(table, viewer, file);
  }

  private static BulkPlan require(BulkPlan plan) {
    if (plan.isEmpty()) {
      throw BadInput.of("file", "bulk.refused.nothing", plan.unchanged());
    }
    return plan;
  }

  private BulkPlan plan(PacketTable table, Viewer viewer, long id) {
    return files.plan(table, viewer, files.kept(table, id).orElseThrow(NotFound::new));
  }

  /**
   * The page with the decisions; at first all changes are chosen. A file from which nothing can be
   * taken any more, such as one whose record was sent since, can still be discarded.
   */
  public PacketReadingView page(
      PacketTable table, Viewer viewer, Language language, SubmittedForm submitted, long id) {
    Original file = open(table, id);
    FormView form = submitted.view(table.page() + "/" + id);
    List<Problem> problems = new ArrayList<>();
    return BadInput.collect(() -> plan(table, viewer, id), problems::add)
        .map(
            plan ->
                new PacketReadingView(
                    table.page(),
                    file.fileName(),
                    id,
                    new Rows(table, language).of(plan.proposals()),
                    plan.unchanged(),
                    plan.account(),
                    List.of(),
                    form.with(TAKE, choices(plan.proposals()))))
        .orElseGet(
            () ->
                new PacketReadingView(
                    table.page(),
                    file.fileName(),
                    id,
                    List.of(),
                    0,
                    new ContentAccount(0, 0, List.of()),
                    problems.stream().map(Problem::message).toList(),
                    form));
  }

  private Original open(PacketTable table, long id) {
    return files.received(table).stream()
        .filter(file -> file.id() == id && !file.withdrawn())
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static List<String> choices(List<BulkProposal> proposals) {
    return proposals.stream()
        .flatMap(proposal -> proposal.fields().stream().map(proposal::name))
        .toList();
  }

  /**
   * Records the chosen fields, all or none, or discards the file, which stays on record.
   *
   * @throws BadInput if nothing is chosen, if what is chosen is no whole record, or if a record
   *     changed in the meantime
   * @throws NotFound if another user decided on the file in the meantime
   */
  public void take(PacketTable table, Viewer viewer, Form form, long id) {
    if (form.checked("drop")) {
      uploads.decide(viewer.actor(), table, open(table, id).id(), 0, List.of());
      return;
    }
    BulkPlan plan = require(plan(table, viewer, id));
    List<String> chosen = form.someOf(TAKE, choices(plan.proposals()));
    if (chosen.isEmpty()) {
      form.problem(TAKE, "bulk.refused.none-chosen");
    }
    form.check();
    List<BulkChange> changes = new ArrayList<>();
    for (BulkProposal proposal : plan.proposals()) {
      List<String> fields =
          proposal.fields().stream()
              .filter(field -> chosen.contains(proposal.name(field)))
              .toList();
      if (!fields.isEmpty()) {
        changes.add(
            table.read(viewer, proposal.before(), new Form(proposal.with(fields), Map.of())));
      }
    }
    uploads.decide(viewer.actor(), table, id, chosen.size(), changes);
  }

  /** The proposals for a reader. */
  private static final class Rows {
    private final BulkWriter writer;
    private final Language language;
    private final Map<String, BulkColumn> columns = new HashMap<>();

    Rows(PacketTable table, Language language) {
      this.writer = new BulkWriter(table, language);
      this.language = language;
      table.columns().forEach(column -> columns.put(column.field(), column));
    }

    List<PacketReadingView.Row> of(List<BulkProposal> proposals) {
      return proposals.stream()
          .map(
              proposal ->
                  new PacketReadingView.Row(
                      proposal.title(),
                      proposal.place(),
                      proposal.before().isEmpty(),
                      proposal.fields().stream().map(field -> value(proposal, field)).toList()))
          .toList();
    }

    private PacketReadingView.Value value(BulkProposal proposal, String field) {
      BulkColumn column = java.util.Objects.requireNonNull(columns.get(field));
      return new PacketReadingView.Value(
          proposal.name(field),
          column.label().in(language),
          writer.text(column, proposal.recorded(field)),
          writer.text(column, proposal.values().getOrDefault(field, List.of())));
    }
  }
}
