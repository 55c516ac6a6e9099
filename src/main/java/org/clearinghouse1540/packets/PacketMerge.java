package org.clearinghouse1540.packets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.exchange.MatrixCopy;
import org.clearinghouse1540.exchange.MatrixExchange;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.CommentDraft;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the entries of a packet with the current matrix, and merges them as comments. */
@Component
final class PacketMerge {
  private final MatrixExchange exchange;
  private final MatrixFields fields;
  private final FieldComments comments;
  private final MatrixViews matrices;
  private final CitedDocuments documents;
  private final Packets packets;
  private final TransactionTemplate transaction;

  PacketMerge(
      MatrixExchange exchange,
      MatrixFields fields,
      FieldComments comments,
      MatrixViews matrices,
      CitedDocuments documents,
      Packets packets,
      TransactionTemplate transaction) {
    this.exchange = exchange;
    this.fields = fields;
    this.comments = comments;
    this.matrices = matrices;
    this.documents = documents;
    this.packets = packets;
    this.transaction = transaction;
  }

  /**
   * A field with an entry.
   *
   * @param line the field as downloaded
   * @param now its current value
   * @param changed whether the field was changed after the download
   * @param drafts comments of the State on the field that are not sent yet
   */
  record Row(
      Packet.Line line,
      Packet.Answer answer,
      String now,
      boolean changed,
      List<FieldComment> drafts) {
    Row {
      drafts = List.copyOf(drafts);
    }

    /** Whether a person has to check the entry before it is merged. */
    public boolean isConflict() {
      return changed || !drafts.isEmpty();
    }
  }

  /** The fields with entries, without entries that are already recorded as comments. */
  List<Row> rows(Packets.Uploaded uploaded) {
    MatrixId id = uploaded.packet().matrix();
    MatrixCopy copy = exchange.copy(id);
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
                field.version() != line.version(),
                onField.stream().filter(comment -> comment.sent().isEmpty()).toList()));
      }
    }
    return rows;
  }

  private boolean isSame(FieldComment comment, Packet.Answer answer) {
    List<String> named =
        comment.citations().stream()
            .flatMap(citation -> documents.find(citation.document()).stream())
            .map(CitedDocument::title)
            .toList();
    List<String> wanted = answer.source().isEmpty() ? List.of() : List.of(answer.source());
    return comment.words().equals(answer.words())
        && comment.mark().equals(answer.mark())
        && named.equals(wanted);
  }

  /**
   * Stores entries as comments on their fields, all or none; they are not sent yet.
   *
   * @param chosen the fields whose entries are merged
   * @param replaced the fields whose entry replaces the comments that are not sent yet
   * @return the number of entries that were merged
   */
  int merge(Actor actor, Packets.Uploaded uploaded, Set<FieldKey> chosen, Set<FieldKey> replaced) {
    MatrixId id = uploaded.packet().matrix();
    FormFields form = FormFields.of(matrices.form(id));
    Set<FieldKey> merged = new HashSet<>();
    transaction.executeWithoutResult(
        status -> {
          for (Row row : rows(uploaded)) {
            Packet.Answer answer = row.answer();
            if (chosen.contains(answer.key())) {
              if (replaced.contains(answer.key())) {
                row.drafts().forEach(draft -> comments.drop(actor, id, draft.id()));
              }
              comments.write(actor, id, form, draft(actor, id, answer));
              merged.add(answer.key());
            }
          }
          packets.close(uploaded.packet().id());
        });
    return merged.size();
  }

  private CommentDraft draft(Actor actor, MatrixId id, Packet.Answer answer) {
    List<Citation> citations =
        answer.source().isEmpty()
            ? List.of()
            : List.of(
                Citation.of(documents.add(actor, CitedDocument.of(id.state(), answer.source()))));
    return new CommentDraft(answer.key(), answer.words(), answer.mark(), citations);
  }
}
