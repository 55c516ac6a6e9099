package org.clearinghouse1540.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.sources.RecordFiles;
import org.clearinghouse1540.sources.SourceDocument;
import org.clearinghouse1540.sources.SourceDocuments;
import org.springframework.stereotype.Component;

/** The text and the files of an information note. */
@Component
class NoteFiles implements RecordFiles {
  private static final Pattern PROPOSAL = Pattern.compile("proposal/(\\d{1,18})");
  private final Proposals proposals;
  private final SourceDocuments documents;
  private final Originals originals;

  NoteFiles(Proposals proposals, SourceDocuments documents, Originals originals) {
    this.proposals = proposals;
    this.documents = documents;
    this.originals = originals;
  }

  /** The text of a note; empty after its file was withdrawn. */
  String text(NoteProposal proposal) {
    return document(proposal).map(SourceDocument::text).orElse("");
  }

  private Optional<SourceDocument> document(NoteProposal proposal) {
    return documents.find(proposal.document());
  }

  /** The files of a note: the same note may have come in several. */
  List<Original> of(NoteProposal proposal) {
    return originals.of("proposal/" + proposal.id());
  }

  @Override
  public Optional<Target> find(Viewer viewer, String record) {
    Matcher named = PROPOSAL.matcher(record);
    return named.matches() && viewer.may(Permission.IMPORT_NOTES)
        ? proposals
            .find(Long.parseLong(named.group(1)))
            .map(
                proposal ->
                    new Target(
                        document(proposal).map(SourceDocument::title).orElse(""),
                        "",
                        Original.Readership.COMMITTEE))
        : Optional.empty();
  }
}
