package org.clearinghouse1540.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;

/** Looks up the other way round: everything that rests on a document, in all States. */
@Component
public final class SourceUsage {
  private final RecordedFields recorded;
  private final CitedDocuments documents;

  SourceUsage(RecordedFields recorded, CitedDocuments documents) {
    this.recorded = recorded;
    this.documents = documents;
  }

  /**
   * A place that rests on a document.
   *
   * @param article of the document, where it is named
   */
  public record Place(MatrixId matrix, FieldKey key, String article, String page) {}

  /** Everything that rests on a document, by State, form and row. */
  public List<Place> on(long document) {
    return recorded.citing(document).stream().map(SourceUsage::place).toList();
  }

  private static Place place(RecordedFields.CitationInField citation) {
    return new Place(citation.matrix(), citation.key(), citation.article(), citation.page());
  }

  /**
   * Evidence to look at again: it rests on something that is repealed, or issued before a year.
   *
   * @param cited its title
   * @param because {@code repealed} or {@code old}
   */
  public record Old(Place place, String cited, String issued, String because) {}

  /** Evidence of a State that rests on something repealed, or issued before a year. */
  public List<Old> toCheck(String state, int before) {
    return old(state, before);
  }

  /** The same in all States, in the order of their names in the register; at most 2,000 places. */
  public List<Old> toCheckEverywhere(int before) {
    return old("", before);
  }

  private List<Old> old(String state, int before) {
    Map<Long, CitedDocument> outdated = new HashMap<>();
    documents.outdated(before).forEach(document -> outdated.put(document.id(), document));
    return recorded.citingAny(state, List.copyOf(outdated.values())).stream()
        .map(
            citation -> {
              CitedDocument document =
                  Objects.requireNonNull(outdated.get(citation.document()), "one of those asked");
              return new Old(
                  place(citation),
                  document.title(),
                  document.issuedOn(),
                  document.repealed().isEmpty() ? "old" : "repealed");
            })
        .toList();
  }
}
