package org.clearinghouse1540.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.obligations.FormDefinitionFiles;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.OfficialReview;
import org.clearinghouse1540.obligations.OfficialWords;
import org.clearinghouse1540.obligations.ProposedForms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Official copies of the form: what they say, and the proposals that follow from it. Words change
 * in the language of the copy alone; other rows or numbers become a new version of the form.
 */
@Component
public final class OfficialCopies {
  private final Forms forms;
  private final ProposedForms proposals;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OfficialCopies(
      Forms forms, ProposedForms proposals, TransactionTemplate transaction, Clock clock) {
    this.forms = forms;
    this.proposals = proposals;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The changes that a copy would make.
   *
   * @param file the copy as received
   * @param review its words beside the present ones; empty if it is a copy of a new version
   * @param newVersion the files of a new version, if rows or numbers differ
   * @param reports rows and passages that differ
   */
  public record Plan(
      SentFile file,
      Optional<OfficialReview> review,
      Optional<FormDefinitionFiles> newVersion,
      List<Message> reports) {
    public Plan {
      reports = List.copyOf(reports);
    }
  }

  /**
   * The proposals that follow from a copy.
   *
   * @param words the number of the proposal with its words
   * @param newVersion the number of the proposal of a new version
   */
  public record Proposed(OptionalLong words, OptionalLong newVersion) {}

  /** Compares an uploaded copy; it is parsed in a separate process. */
  Plan planUpload(SentFile file, String version, String year) {
    checkTables(file);
    return plan(SandboxedReader.tables(file.content(), file.name()), file, version, year);
  }

  /**
   * Compares a copy with the form; nothing is stored.
   *
   * @param version the version of the form; empty if the copy says so
   * @param year the year of a new version; empty for the year in the title or the present one
   * @throws BadInput if it cannot be read, or if nothing follows from it
   */
  public Plan plan(SentFile file, String version, String year) {
    checkTables(file);
    return plan(FileTables.read(file.content(), file.name()), file, version, year);
  }

  private static void checkTables(SentFile file) {
    if (CopyFormat.isJson(file.content())) {
      throw BadInput.of("file", "exchange.refused.own-copy");
    }
  }

  private Plan plan(FileTables tables, SentFile file, String version, String year) {
    OfficialCopy copy = OfficialCopyReader.read(tables, forms.list(), version);
    OfficialWords words = copy.words(file.name());
    List<Message> reports = new ArrayList<>(tables.warnings());
    reports.addAll(words.reports());
    boolean latest = copy.defined().version().equals(forms.current().version());
    Optional<FormDefinitionFiles> files =
        latest ? newVersion(copy, file.name(), year) : Optional.empty();
    if (copy.newYear().isPresent()) {
      if (files.isEmpty()) {
        throw BadInput.of("file", "exchange.refused.new-version", copy.newYear().get());
      }
      return new Plan(file, Optional.empty(), files, reports);
    }
    if (!copy.differences().isEmpty()) {
      reports.add(
          files.isPresent()
              ? Message.of("exchange.official.new-version", year(copy, year))
              : Message.of("exchange.official.no-new-version"));
    }
    OfficialWords reported =
        new OfficialWords(
            words.version(),
            words.language(),
            words.source(),
            words.words(),
            words.uncertain(),
            reports);
    Optional<OfficialReview> review =
        Optional.of(proposals.compare(reported)).filter(found -> !found.lines().isEmpty());
    if (review.isEmpty() && files.isEmpty()) {
      throw BadInput.of("file", "exchange.refused.nothing-new", words.version());
    }
    return new Plan(file, review, files, reports);
  }

  private Optional<FormDefinitionFiles> newVersion(OfficialCopy copy, String source, String year) {
    FormDefinitionFiles before = forms.folder(copy.defined().version()).orElseThrow();
    Optional<FormDefinitionFiles> files =
        NewVersionFiles.of(copy, before, year(copy, year), source);
    files.ifPresent(proposals::check);
    return files;
  }

  // The year in the title, or this one; a new version is always later than the others.
  private String year(OfficialCopy copy, String wanted) {
    if (!wanted.isEmpty()) {
      return wanted;
    }
    int next = Integer.parseInt(forms.current().version()) + 1;
    return copy.newYear().orElse(String.valueOf(Math.max(next, LocalDate.now(clock).getYear())));
  }

  /** The versions of the form, the latest first. */
  List<String> versions() {
    return forms.list().reversed().stream().map(FormVersion::version).toList();
  }

  /** Stores the proposals with the copy as received, all or none. */
  public Proposed propose(Actor actor, Plan plan) {
    return transaction.execute(status -> store(actor, plan));
  }

  /**
   * Takes words over in the name of a person, and proposes a new version if rows differ.
   *
   * @param keys the words; empty for all whose place is certain
   */
  public Proposed accept(Actor actor, Plan plan, List<String> keys) {
    Set<String> chosen =
        new HashSet<>(
            keys.isEmpty() ? plan.review().map(OfficialReview::certain).orElse(List.of()) : keys);
    for (String key : keys) {
      if (plan.review().flatMap(review -> review.find(key)).isEmpty()) {
        throw BadInput.of("--word", "exchange.refused.no-word", key);
      }
    }
    if (plan.review().isPresent() && chosen.isEmpty()) {
      throw BadInput.of("--word", "obligations.refused.no-words");
    }
    return transaction.execute(
        status -> {
          Proposed proposed = store(actor, plan);
          proposed.words().ifPresent(id -> proposals.accept(actor, id, chosen));
          return proposed;
        });
  }

  private Proposed store(Actor actor, Plan plan) {
    OptionalLong words =
        plan.review().stream()
            .mapToLong(review -> proposals.propose(actor, review.read(), plan.file()))
            .findFirst();
    OptionalLong version =
        plan.newVersion().stream()
            .mapToLong(files -> proposals.propose(actor, files, List.of(plan.file())))
            .findFirst();
    return new Proposed(words, version);
  }
}
