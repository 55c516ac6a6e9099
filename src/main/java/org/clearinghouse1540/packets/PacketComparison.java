package org.clearinghouse1540.packets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.exchange.MatrixCopies;
import org.clearinghouse1540.exchange.MatrixCopy;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.WrittenCitation;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;

/** Compares the entries of a packet with the current matrix and its comments. */
@Component
final class PacketComparison {
  private final MatrixCopies copies;
  private final MatrixFields fields;
  private final FieldComments comments;
  private final CitedDocuments documents;

  PacketComparison(
      MatrixCopies copies, MatrixFields fields, FieldComments comments, CitedDocuments documents) {
    this.copies = copies;
    this.fields = fields;
    this.comments = comments;
    this.documents = documents;
  }

  /**
   * A field with an entry.
   *
   * @param line the field as downloaded
   * @param now its current value
   * @param changed whether the field was changed after the download
   * @param version the number of changes of the field
   * @param drafts comments of the State on the field that are not sent yet
   */
  record Row(
      Packet.Line line, Packet.Answer answer, String now, int version, List<FieldComment> drafts) {
    Row {
      drafts = List.copyOf(drafts);
    }

    /** Whether the field was changed after the download. */
    public boolean changed() {
      return version != line.version();
    }

    /** The field as a page shows it: its version and its comments that are not sent yet. */
    String seen() {
      return answer.key().name()
          + drafts.stream().map(draft -> ":" + draft.id()).collect(Collectors.joining())
          + "@"
          + version;
    }

    /** Whether a person has to check the entry before it is merged. */
    public boolean isConflict() {
      return changed() || !drafts.isEmpty();
    }
  }

  /** The fields with entries, without entries that are already recorded as comments. */
  List<Row> rows(Packets.Uploaded uploaded) {
    MatrixId id = uploaded.packet().matrix();
    MatrixCopy copy = copies.copy(id);
    Map<FieldKey, MatrixField> now = fields.of(id);
    List<FieldComment> written = comments.of(id);
    List<Row> rows = new ArrayList<>();
    for (Packet.Answer answer : uploaded.answers()) {
      FieldKey key = answer.key();
      Packet.Line line = uploaded.packet().line(key).orElseThrow();
      List<FieldComment> onField =
          written.stream().filter(comment -> comment.key().equals(key)).toList();
      if (onField.stream().noneMatch(comment -> isSame(comment, answer))) {
        MatrixField field = now.getOrDefault(key, MatrixField.unset(key));
        rows.add(
            new Row(
                line,
                answer,
                copy.text(key),
                field.version(),
                onField.stream().filter(comment -> comment.sent().isEmpty()).toList()));
      }
    }
    return rows;
  }

  private boolean isSame(FieldComment comment, Packet.Answer answer) {
    List<String> named =
        Stream.concat(
                comment.named().stream().map(WrittenCitation::title),
                comment.citations().stream()
                    .flatMap(citation -> documents.find(citation.document()).stream())
                    .map(CitedDocument::title))
            .distinct()
            .toList();
    List<String> wanted =
        WrittenCitation.of(answer.source(), "").stream()
            .map(WrittenCitation::title)
            .distinct()
            .toList();
    return comment.words().equals(answer.words())
        && comment.mark().equals(answer.mark())
        && named.equals(wanted);
  }
}
