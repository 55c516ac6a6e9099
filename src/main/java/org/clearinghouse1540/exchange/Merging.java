package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.Comment;
import org.clearinghouse1540.matrix.Comments;
import org.clearinghouse1540.matrix.Field;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.Fields;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.Sheets;
import org.clearinghouse1540.obligations.Mark;
import org.clearinghouse1540.sources.Cited;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what came back in a packet beside what stands now, field by field, and takes it over. */
@Component
final class Merging {
  private final Copying copying;
  private final Fields fields;
  private final Comments comments;
  private final Sheets sheets;
  private final CitedDocuments documents;
  private final Packets packets;
  private final TransactionTemplate transaction;

  Merging(
      Copying copying,
      Fields fields,
      Comments comments,
      Sheets sheets,
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
      Packet.Line line, Packet.Answer answer, String now, boolean changed, List<Comment> yours) {
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
    Copy copy = copying.copy(id);
    Map<FieldKey, Field> now = fields.of(id);
    List<Comment> written = comments.of(id);
    List<Beside> all = new ArrayList<>();
    for (Packet.Answer answer : waiting.answers()) {
      Packet.Line line = waiting.packet().line(answer.key()).orElseThrow();
      List<Comment> here =
          written.stream().filter(each -> each.key().equals(answer.key())).toList();
      if (here.stream().anyMatch(each -> isSame(each, answer))) {
        continue;
      }
      Field field = now.getOrDefault(answer.key(), Field.unset(answer.key()));
      var part = copy.form().partOf(answer.key().row()).orElseThrow();
      all.add(
          new Beside(
              line,
              answer,
              copy.text(
                  part.find(answer.key().row()).orElseThrow(),
                  part.column(answer.key().column()).orElseThrow()),
              field.version() != line.version(),
              here.stream().filter(each -> each.sent().isEmpty()).toList()));
    }
    return all;
  }

  private boolean isSame(Comment comment, Packet.Answer answer) {
    List<String> named =
        comment.citations().stream()
            .flatMap(each -> documents.find(each.document()).stream())
            .map(Cited::title)
            .toList();
    List<String> wanted = answer.source().isEmpty() ? List.of() : List.of(answer.source());
    return comment.words().equals(answer.words())
        && comment.mark().equals(mark(answer))
        && named.equals(wanted);
  }

  private static Optional<Mark> mark(Packet.Answer answer) {
    return answer.mark().isEmpty()
        ? Optional.empty()
        : Mark.find(answer.mark().equals("none") ? "" : answer.mark());
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
          for (Beside each : of(waiting)) {
            String name = each.answer().key().name();
            if (!chosen.contains(name)) {
              continue;
            }
            if (instead.contains(name)) {
              each.yours().forEach(old -> comments.drop(actor, id, old.id()));
            }
            comments.write(
                actor,
                id,
                form,
                each.answer().key(),
                each.answer().words(),
                mark(each.answer()),
                source(actor, id, each.answer()));
            taken.add(name);
          }
          packets.end(waiting.packet().id());
        });
    return taken.size();
  }

  private List<Citation> source(Actor actor, MatrixId id, Packet.Answer answer) {
    return answer.source().isEmpty()
        ? List.of()
        : List.of(Citation.of(documents.add(actor, Cited.of(id.state(), answer.source()))));
  }
}
