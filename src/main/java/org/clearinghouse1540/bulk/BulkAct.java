package org.clearinghouse1540.bulk;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.Original;
import org.springframework.stereotype.Component;

/** The download of a table of records, and the binding act that records an uploaded one. */
@Component
public final class BulkAct {
  private static final int MOST_LINES = 100;

  private final BulkFiles files;

  BulkAct(BulkFiles files) {
    this.files = files;
  }

  /** The imported files of a table that the current user may know of, as received. */
  public List<Original> files(BulkTable table) {
    return files.received(table);
  }

  /** The records that a user may change, as a file to keep. */
  public Download download(BulkTable table, Viewer viewer, String format, Language language) {
    FileFormat found =
        FileFormat.find(format)
            .filter(known -> known == FileFormat.XLSX || known == FileFormat.CSV)
            .orElseThrow(NotFound::new);
    return Download.file(
        files.write(table, viewer, found, language),
        found.mediaType(),
        table.kind() + "." + found.ending());
  }

  /** The records of some groups as an offline packet; all groups if none are chosen. */
  public Download packet(PacketTable table, Viewer viewer, List<String> chosen, Language language) {
    List<String> all = table.groups(viewer, language).stream().map(Option::value).toList();
    List<String> known = all.stream().filter(chosen::contains).toList();
    return Download.file(
        files.packet(table, viewer, known.isEmpty() ? all : known, language),
        FileFormat.XLSX.mediaType(),
        table.sheet() + "-" + language.code() + ".xlsx");
  }

  /** The page of an offline packet. */
  public PacketView page(
      PacketTable table,
      Viewer viewer,
      Language language,
      PacketView.PacketTexts texts,
      SubmittedForm submitted) {
    List<Option> groups = table.groups(viewer, language);
    return new PacketView(
        texts,
        PacketForm.of(submitted, table.page() + "/file", language, groups),
        submitted.view(table.page()),
        files.received(table));
  }

  /**
   * Records the rows of an uploaded file; the check page lists them, and the cells that no column
   * has a place for.
   *
   * @throws BadInput with all problems of the file, or if it contains no change
   */
  public void record(BulkTable table, Viewer viewer, Form form, Act act) {
    SentFile file = sent(form);
    BulkPlan plan = files.plan(table, viewer, file);
    if (plan.isEmpty()) {
      throw BadInput.of("file", "bulk.refused.nothing", plan.unchanged());
    }
    act.on(file.name(), table.page());
    if (table.isPersonal()) {
      act.keepsNoContent().toCheck("bulk.personal");
    }
    lines(act, plan.added(), "bulk.line.added");
    lines(act, plan.changed(), "bulk.line.changed");
    act.toCheck("bulk.line.unchanged", plan.unchanged());
    account(act, plan.account());
    files.accept(table, viewer, plan);
  }

  private static SentFile sent(Form form) {
    var sent = form.requiredFile("file");
    form.check();
    return sent.orElseThrow();
  }

  private static void lines(Act act, List<BulkChange> changes, String key) {
    changes.stream().limit(MOST_LINES).forEach(change -> act.toCheck(key, change.title()));
    if (changes.size() > MOST_LINES) {
      act.toCheck("bulk.line.more", changes.size() - MOST_LINES);
    }
  }

  private static void account(Act act, ContentAccount account) {
    act.toCheck(
        "kit.content.account", account.total(), account.placed(), account.reported().size());
    account.reported().stream()
        .limit(MOST_LINES)
        .forEach(
            piece ->
                act.unsent(
                    Message.of(
                        "bulk.line.unplaced",
                        BulkSheet.isolated(piece.at()),
                        BulkSheet.isolated(piece.text()),
                        piece.reason())));
    if (account.reported().size() > MOST_LINES) {
      act.unsent(Message.of("bulk.line.more", account.reported().size() - MOST_LINES));
    }
  }
}
