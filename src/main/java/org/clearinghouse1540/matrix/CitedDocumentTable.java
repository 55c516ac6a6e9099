package org.clearinghouse1540.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkChange;
import org.clearinghouse1540.bulk.BulkColumn;
import org.clearinghouse1540.bulk.BulkRecord;
import org.clearinghouse1540.bulk.BulkTable;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocumentFiles;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Component;

/** Cited documents as a table, an index of the files that are kept of them. */
@Component
final class CitedDocumentTable implements BulkTable {
  private static final String STATE = "state";
  private static final String FILE = "file";

  private final CitedDocuments documents;
  private final CitedDocumentFiles files;
  private final Originals originals;
  private final FileStates states;

  CitedDocumentTable(
      CitedDocuments documents, CitedDocumentFiles files, Originals originals, FileStates states) {
    this.documents = documents;
    this.files = files;
    this.originals = originals;
    this.states = states;
  }

  @Override
  public String kind() {
    return "documents";
  }

  @Override
  public String page() {
    return "/evidence";
  }

  @Override
  public Permission permission() {
    return Permission.EDIT_SOURCES;
  }

  @Override
  public List<BulkColumn> columns() {
    return List.of(
        BulkColumn.text(STATE, "outreach.country"),
        BulkColumn.text("title", "matrix.cite.title"),
        BulkColumn.text("symbol", "matrix.cite.symbol"),
        BulkColumn.text("language", "matrix.cite.language"),
        BulkColumn.text("address", "matrix.cite.address"),
        BulkColumn.text("issued", "matrix.cite.issued"),
        BulkColumn.text("archived", "matrix.cite.archived"),
        BulkColumn.text("archived-on", "matrix.cite.archived-on"),
        BulkColumn.text("repealed", "matrix.cited.repealed"),
        BulkColumn.file(FILE, "bulk.file"));
  }

  @Override
  public List<BulkRecord> records(Viewer viewer) {
    List<BulkColumn> columns = columns();
    return documents.list().stream().map(document -> stored(document, columns)).toList();
  }

  private BulkRecord stored(CitedDocument document, List<BulkColumn> columns) {
    FormView form = CitedDocumentForm.filled(SubmittedForm.none().view(page()), document);
    Map<String, List<String>> values = new HashMap<>();
    columns.forEach(column -> values.put(column.field(), form.values(column.field())));
    values.put(STATE, List.of(document.state()));
    values.put(
        FILE, latest(document).map(file -> name(document, file)).map(List::of).orElse(List.of()));
    return new BulkRecord(document.id(), document.title(), values);
  }

  private Optional<Original> latest(CitedDocument document) {
    return files.originals(document.id()).stream()
        .filter(file -> !file.withdrawn())
        .reduce((earlier, later) -> later);
  }

  private static String name(CitedDocument document, Original file) {
    return document.id() + "-" + file.fileName().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }

  @Override
  public Map<String, byte[]> files(Viewer viewer) {
    Map<String, byte[]> kept = new TreeMap<>();
    for (CitedDocument document : documents.list()) {
      latest(document)
          .ifPresent(
              file ->
                  originals
                      .content(file)
                      .ifPresent(content -> kept.put(name(document, file), content)));
    }
    return kept;
  }

  @Override
  public BulkChange read(Viewer viewer, Optional<BulkRecord> before, Form form) {
    String named = form.value(STATE);
    String state = named.isEmpty() ? "" : states.code(named).orElse("");
    if (!named.isEmpty() && state.isEmpty()) {
      form.problem(STATE, "matrix.refused.file-state", named);
    }
    long id = before.map(BulkRecord::number).orElse(0L);
    documents
        .find(id)
        .filter(known -> !known.state().equals(state))
        .ifPresent(
            known -> form.problem(STATE, "matrix.refused.file-owner", states.name(known.state())));
    Optional<CitedDocument> document = CitedDocumentForm.read(form, id, state);
    Optional<SentFile> file = form.file(FILE);
    Optional<DocumentText> text =
        file.map(sent -> SandboxedReader.read(sent.content(), sent.name()));
    document
        .filter(added -> added.id() == 0)
        .ifPresent(added -> form.problems(documents.contradictions(added)));
    form.check();
    CitedDocument read = document.orElseThrow();
    return new BulkChange(
        state,
        read.title(),
        actor -> {
          long number = write(actor, read);
          if (file.isPresent() && text.isPresent()) {
            files.keep(actor, read.withId(number), file.get(), text.get());
          }
        });
  }

  private long write(Actor actor, CitedDocument document) {
    if (document.id() == 0) {
      return documents.add(actor, document);
    }
    documents.change(actor, document);
    return document.id();
  }
}
