package org.clearinghouse1540.packets;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
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
   * A decision on the entries of a packet.
   *
   * @param chosen the fields whose entries are merged
   * @param replaced the fields whose entry replaces the comments that are not sent yet
   * @param seen what the page showed of each field
   */
  record Choice(Set<FieldKey> chosen, Set<FieldKey> replaced, Set<String> seen) {
    Choice {
      chosen = Set.copyOf(chosen);
      replaced = Set.copyOf(replaced);
      seen = Set.copyOf(seen);
    }

    private boolean has(PacketComparison.Row row) {
      return chosen.contains(row.answer().key());
    }
  }

  /**
   * Stores entries as comments on their fields, all or none; they are not sent yet. Entries that
   * are not chosen stay with the packet.
   *
   * @return whether entries are left
   * @throws BadInput if a chosen field or its comments changed after the page was shown
   */
  boolean merge(Actor actor, MatrixId id, String packet, Choice choice) {
    FormFields form = FormFields.of(matrices.form(id));
    return packets.merge(
        id,
        packet,
        uploaded -> {
          List<PacketComparison.Row> rows = comparison.rows(uploaded);
          if (rows.stream()
              .anyMatch(row -> choice.has(row) && !choice.seen().contains(row.seen()))) {
            throw BadInput.of("field", "packets.refused.meanwhile");
          }
          rows.stream().filter(choice::has).forEach(row -> write(actor, id, form, row, choice));
          return rows.stream()
              .filter(row -> !choice.has(row))
              .map(PacketComparison.Row::answer)
              .toList();
        });
  }

  private void write(
      Actor actor, MatrixId id, FormFields form, PacketComparison.Row row, Choice choice) {
    if (choice.replaced().contains(row.answer().key())) {
      row.drafts().forEach(draft -> comments.drop(actor, id, draft.id()));
    }
    comments.write(actor, id, form, draft(row.answer()));
  }

  private static CommentDraft draft(Packet.Answer answer) {
    return new CommentDraft(
        answer.key(), answer.words(), answer.mark(), WrittenCitation.of(answer.source(), ""));
  }
}
