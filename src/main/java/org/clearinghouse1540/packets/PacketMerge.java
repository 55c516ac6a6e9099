package org.clearinghouse1540.packets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.exchange.MatrixCopy;
import org.clearinghouse1540.exchange.MatrixExchange;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what came back in a packet beside what stands now, field by field, and takes it over. */
@Component
final class PacketMerge {
  private final MatrixExchange copying;
  private final MatrixFields fields;
  private final FieldComments comments;
  private final MatrixViews sheets;
  private final CitedDocuments documents;
  private final Packets packets;
  private final TransactionTemplate transaction;

  PacketMerge(
      MatrixExchange copying,
      MatrixFields fields,
      FieldComments comments,
      MatrixViews sheets,
      CitedDocuments documents,
      Packets packets,
      TransactionTemplate transaction) {
    this.copying = copying;
    this.fields = fields;
    this.comments = comments;
    this.sheets = sheets;
    this.documents = documents;
    this.packets = packets;
    this.transaction = transaction;
  }

  /**
   * A field that was answered.
   *
   * @param now what it says now
   * @param changed whether it was changed since the packet was taken out
   * @param yours what the State wrote beside it meanwhile and did not send yet
   */
  record Beside(
      Packet.Line line,
      Packet.Answer answer,
      String now,
      boolean changed,
      List<FieldComment> yours) {
    Beside {
      yours = List.copyOf(yours);
    }

    /** Whether a person has to look before it is merged. */
    public boolean isConflict() {
      return changed || !yours.isEmpty();
    }
  }

  /** The fields that were answered, without those of which the same stands already. */
  List<Beside> of(Packets.Waiting waiting) {
    MatrixId id = waiting.packet().matrix();
    MatrixCopy copy = copying.copy(id);
    Map<FieldKey, MatrixField> now = fields.of(id);
    List<FieldComment> written = comments.of(id);
    List<Beside> all = new ArrayList<>();
    for (Packet.Answer answer : waiting.answers()) {
      Packet.Line line = waiting.packet().line(answer.key()).orElseThrow();
      List<FieldComment> here =
          written.stream().filter(fieldComment -> fieldComment.key().equals(answer.key())).toList();
      if (here.stream().anyMatch(fieldComment -> isSame(fieldComment, answer))) {
        continue;
      }
      MatrixField field = now.getOrDefault(answer.key(), MatrixField.unset(answer.key()));
      var part = copy.form().partOf(answer.key().row()).orElseThrow();
      all.add(
          new Beside(
              line,
              answer,
              copy.text(
                  part.find(answer.key().row()).orElseThrow(),
                  part.column(answer.key().column()).orElseThrow()),
              field.version() != line.version(),
              here.stream().filter(fieldComment -> fieldComment.sent().isEmpty()).toList()));
    }
    return all;
  }

  private boolean isSame(FieldComment comment, Packet.Answer answer) {
    List<String> named =
        comment.citations().stream()
            .flatMap(citation -> documents.find(citation.document()).stream())
            .map(CitedDocument::title)
            .toList();
    List<String> wanted = answer.source().isEmpty() ? List.of() : List.of(answer.source());
    return comment.words().equals(answer.words())
        && comment.mark().equals(mark(answer))
        && named.equals(wanted);
  }

  private static Optional<FieldMark> mark(Packet.Answer answer) {
    return answer.mark().isEmpty()
        ? Optional.empty()
        : FieldMark.find(answer.mark().equals("none") ? "" : answer.mark());
  }

  /**
   * Takes answers over beside their fields, all or none; they are not sent yet.
   *
   * @param chosen the fields whose answers are taken
   * @param instead those of them where the answer takes the place of what was written meanwhile
   * @return how many were taken
   */
  int take(Actor actor, Packets.Waiting waiting, Set<String> chosen, Set<String> instead) {
    MatrixId id = waiting.packet().matrix();
    if (chosen.isEmpty()) {
      throw new BadInput("field", "Choose at least one field, or drop the packet.");
    }
    FormFields form = FormFields.of(sheets.form(id));
    Set<String> taken = new HashSet<>();
    transaction.executeWithoutResult(
        status -> {
          for (Beside beside : of(waiting)) {
            String name = beside.answer().key().name();
            if (!chosen.contains(name)) {
              continue;
            }
            if (instead.contains(name)) {
              beside.yours().forEach(old -> comments.drop(actor, id, old.id()));
            }
            comments.write(
                actor,
                id,
                form,
                beside.answer().key(),
                beside.answer().words(),
                mark(beside.answer()),
                source(actor, id, beside.answer()));
            taken.add(name);
          }
          packets.end(waiting.packet().id());
        });
    return taken.size();
  }

  private List<Citation> source(Actor actor, MatrixId id, Packet.Answer answer) {
    return answer.source().isEmpty()
        ? List.of()
        : List.of(Citation.of(documents.add(actor, CitedDocument.of(id.state(), answer.source()))));
  }
}
