package org.clearinghouse1540.packets;

import java.util.HashSet;
import java.util.Set;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.matrix.CommentDraft;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.matrix.WrittenCitation;
import org.springframework.stereotype.Component;

/** Merges the entries of a packet as comments on the fields of the current matrix. */
@Component
final class PacketMerge {
  private final PacketComparison comparison;
  private final FieldComments comments;
  private final MatrixViews matrices;
  private final Packets packets;

  PacketMerge(
      PacketComparison comparison, FieldComments comments, MatrixViews matrices, Packets packets) {
    this.comparison = comparison;
    this.comments = comments;
    this.matrices = matrices;
    this.packets = packets;
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
    packets.close(
        uploaded.packet().id(),
        () -> {
          for (PacketComparison.Row row : comparison.rows(uploaded)) {
            Packet.Answer answer = row.answer();
            if (chosen.contains(answer.key())) {
              if (replaced.contains(answer.key())) {
                row.drafts().forEach(draft -> comments.drop(actor, id, draft.id()));
              }
              comments.write(actor, id, form, draft(answer));
              merged.add(answer.key());
            }
          }
        });
    return merged.size();
  }

  private static CommentDraft draft(Packet.Answer answer) {
    return new CommentDraft(
        answer.key(), answer.words(), answer.mark(), WrittenCitation.of(answer.source(), ""));
  }
}
