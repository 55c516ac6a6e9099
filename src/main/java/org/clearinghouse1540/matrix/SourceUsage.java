package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.sources.AddressChecks;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.sources.SilentAddress;
import org.springframework.stereotype.Component;

/** The usage of cited documents in all matrices, and the citations that need a review. */
@Component
public final class SourceUsage {
  private final RecordedFields recorded;
  private final CitedDocuments documents;
  private final AddressChecks addresses;
  private final DocumentUses uses;

  SourceUsage(
      RecordedFields recorded,
      CitedDocuments documents,
      AddressChecks addresses,
      DocumentUses uses) {
    this.uses = uses;
    this.recorded = recorded;
    this.documents = documents;
    this.addresses = addresses;
  }

  /**
   * A field that cites a document.
   *
   * @param places the places in the document as written; may be empty
   */
  public record Place(MatrixId matrix, FieldKey key, String places) {}

  /** The address of the kept text of a document at the passages that a field cites. */
  public static String passageAddress(long document, MatrixId matrix, FieldKey key) {
    return "/cited/%d/passage?state=%s&form=%s&field=%s#passage"
        .formatted(
            document,
            matrix.state().replace(" ", "%20"),
            matrix.form(),
            key.name().replace(" ", "%20"));
  }

  /** The States whose matrices name sources in a field, by their codes. */
  public List<String> statesWithSources(String form, FieldKey key) {
    return recorded.statesWithSources(form, key);
  }

  /** The fields that cite a document, by State, form and row. */
  public List<Place> on(long document) {
    return recorded.citing(document).stream().map(SourceUsage::place).toList();
  }

  /** The days on which the address of a document did not answer, if there were several. */
  public Optional<SilentAddress> silent(long document) {
    return Optional.ofNullable(addresses.silent(List.of(document)).get(document));
  }

  private static Place place(RecordedFields.CitationInField citation) {
    return new Place(citation.matrix(), citation.key(), citation.places());
  }

  /**
   * A citation to review: its document is repealed, was issued before a year, or is at an address
   * that does not answer.
   *
   * @param document the number of the document
   * @param cited the title of the document
   * @param issued the date of the document
   * @param silent the days without an answer, if that is the reason
   */
  public record Outdated(
      Place place,
      long document,
      String cited,
      String issued,
      OutdatedReason reason,
      Optional<SilentAddress> silent) {}

  /** The reason to review a citation. */
  public enum OutdatedReason {
    /** The document was issued before the year. */
    OLD,
    /** The document is repealed. */
    REPEALED,
    /** Its address did not answer on several days. */
    DEAD;

    /** The reason in lower case, as in texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A cited document to review.
   *
   * @param state the code of the first State with a field that cites it
   * @param fields how many fields cite it
   * @param silent the days without an answer, if that is the reason
   */
  public record OutdatedDocument(
      CitedDocument document,
      String state,
      int fields,
      OutdatedReason reason,
      Optional<SilentAddress> silent) {}

  /** The citations of a State to review. */
  public List<Outdated> toCheck(String state, int before) {
    ReviewedDocuments reviewed = reviewed(before);
    return recorded.citingAny(state, List.copyOf(reviewed.documents().values())).stream()
        .flatMap(
            citation ->
                reviewed.reasons(citation.document()).stream()
                    .map(
                        reason -> {
                          CitedDocument document = reviewed.get(citation.document());
                          return new Outdated(
                              place(citation),
                              document.id(),
                              document.title(),
                              document.issuedOn(),
                              reason,
                              reviewed.silent(document.id(), reason));
                        }))
        .toList();
  }

  /** The documents to review that any field cites: one line for each reason, by State and date. */
  public List<OutdatedDocument> toCheckEverywhere(int before) {
    ReviewedDocuments reviewed = reviewed(before);
    return uses.of(reviewed.documents().keySet()).stream()
        .sorted(
            Comparator.comparing(DocumentUses.DocumentUse::state)
                .thenComparing(use -> reviewed.get(use.document()).issuedOn())
                .thenComparing(DocumentUses.DocumentUse::document))
        .flatMap(
            use ->
                reviewed.reasons(use.document()).stream()
                    .map(
                        reason ->
                            new OutdatedDocument(
                                reviewed.get(use.document()),
                                use.state(),
                                use.fields(),
                                reason,
                                reviewed.silent(use.document(), reason))))
        .toList();
  }

  private ReviewedDocuments reviewed(int before) {
    Map<Long, CitedDocument> found = new HashMap<>();
    documents.outdated(before).forEach(document -> found.put(document.id(), document));
    Set<Long> outdated = Set.copyOf(found.keySet());
    Map<Long, SilentAddress> silent = addresses.silent();
    found.putAll(documents.byId(silent.keySet()));
    return new ReviewedDocuments(found, outdated, silent);
  }

  /** Documents to review, with the reasons. */
  private record ReviewedDocuments(
      Map<Long, CitedDocument> documents, Set<Long> outdated, Map<Long, SilentAddress> silent) {

    CitedDocument get(long id) {
      return Objects.requireNonNull(documents.get(id));
    }

    List<OutdatedReason> reasons(long id) {
      List<OutdatedReason> reasons = new ArrayList<>();
      if (outdated.contains(id)) {
        reasons.add(get(id).repealed().isEmpty() ? OutdatedReason.OLD : OutdatedReason.REPEALED);
      }
      if (silent.containsKey(id)) {
        reasons.add(OutdatedReason.DEAD);
      }
      return reasons;
    }

    Optional<SilentAddress> silent(long id, OutdatedReason reason) {
      return reason == OutdatedReason.DEAD ? Optional.ofNullable(silent.get(id)) : Optional.empty();
    }
  }
}
