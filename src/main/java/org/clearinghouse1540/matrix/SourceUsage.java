package org.clearinghouse1540.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;

/** The usage of cited documents in all matrices, and the citations that need a review. */
@Component
public final class SourceUsage {
  private final RecordedFields recorded;
  private final CitedDocuments documents;

  SourceUsage(RecordedFields recorded, CitedDocuments documents) {
    this.recorded = recorded;
    this.documents = documents;
  }

  /**
   * A field that cites a document.
   *
   * @param places the places in the document as written; may be empty
   */
  public record Place(MatrixId matrix, FieldKey key, String places) {}

  /** The fields that cite a document, by State, form and row. */
  public List<Place> on(long document) {
    return recorded.citing(document).stream().map(SourceUsage::place).toList();
  }

  private static Place place(RecordedFields.CitationInField citation) {
    return new Place(citation.matrix(), citation.key(), citation.places());
  }

  /**
   * A citation to review: its document is repealed, or was issued before a year.
   *
   * @param cited the title of the document
   * @param issued the date of the document
   */
  public record Outdated(Place place, String cited, String issued, OutdatedReason reason) {}

  /** The reason to review a citation. */
  public enum OutdatedReason {
    /** The document was issued before the year. */
    OLD,
    /** The document is repealed. */
    REPEALED;

    /** The reason in lower case, as in texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The citations of a State to review: of documents repealed or issued before a year. */
  public List<Outdated> toCheck(String state, int before) {
    return outdated(state, before);
  }

  /** The citations of all States to review; at most 2,000. */
  public List<Outdated> toCheckEverywhere(int before) {
    return outdated("", before);
  }

  private List<Outdated> outdated(String state, int before) {
    Map<Long, CitedDocument> found = new HashMap<>();
    documents.outdated(before).forEach(document -> found.put(document.id(), document));
    return recorded.citingAny(state, List.copyOf(found.values())).stream()
        .map(
            citation -> {
              CitedDocument document = Objects.requireNonNull(found.get(citation.document()));
              return new Outdated(
                  place(citation),
                  document.title(),
                  document.issuedOn(),
                  document.repealed().isEmpty() ? OutdatedReason.OLD : OutdatedReason.REPEALED);
            })
        .toList();
  }
}
