package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.document.OfflineSheet;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.files.FormulaGuard;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/**
 * Reads a plan from the tables of a file: files of the program in each language, and any table
 * whose headings are known. Every cell and every paragraph is placed or reported.
 */
@Component
class PlanFileReader {
  private static final int LONGEST = 300;
  private static final int MOST = 40;
  private final PlanWords words;
  private final PlanFieldNames names;

  PlanFileReader(PlanWords words, PlanFieldNames names) {
    this.words = words;
    this.names = names;
  }

  /** Reads a file for a plan; the account adds up for every file. */
  PlanFile read(FileTables file, NationalPlan plan) {
    return new SourceParser(file.mediaType().startsWith("text/"), new PlanFacts(plan, words))
        .read(file);
  }

  /** Parses one file. */
  private final class SourceParser {
    private final ContentAccount.Builder account = new ContentAccount.Builder();
    private final List<FoundLine> lines = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final PlanDates dates = new PlanDates();
    private final PlanFieldNames.Reader fields = names.reader();
    private final List<String> around = new ArrayList<>();
    private final boolean guarded;
    private final PlanFacts facts;

    SourceParser(boolean guarded, PlanFacts facts) {
      this.guarded = guarded;
      this.facts = facts;
    }

    PlanFile read(FileTables file) {
      int number = 0;
      for (Block block : file.blocks()) {
        number++;
        switch (block) {
          case Block.Words paragraph -> outside("¶ " + number, paragraph.words());
          case Block.Cells cells when OfflineSheet.isBeside(cells) -> beside(cells, file);
          case Block.Cells cells -> table(cells, number);
        }
      }
      file.warnings().forEach(warning -> account.report("", "", warning));
      return new PlanFile(lines, states, around, account.build());
    }

    // The sheets of an offline packet that the program wrote; what a person added is reported.
    private void beside(Block.Cells cells, FileTables file) {
      Set<String> own = new HashSet<>(PlanPacket.ownTexts());
      for (Block block : file.blocks()) {
        if (block instanceof Block.Cells table && !OfflineSheet.isBeside(table)) {
          table.rows().forEach(row -> row.forEach(text -> own.add(OfflineSheet.shortened(text))));
        }
      }
      for (int row = 0; row < cells.rows().size(); row++) {
        List<String> texts = texts(cells.rows().get(row));
        for (int column = 0; column < texts.size(); column++) {
          if (own.contains(texts.get(column)) && !texts.get(column).isBlank()) {
            account.place();
          } else {
            outside(new Place(cells.name(), row).cell(column), texts.get(column));
          }
        }
      }
    }

    private void table(Block.Cells cells, int number) {
      String name = cells.name().isEmpty() ? String.valueOf(number) : cells.name();
      Optional<Head> head = Optional.empty();
      for (int row = 0; row < cells.rows().size(); row++) {
        List<String> texts = texts(cells.rows().get(row));
        Optional<Head> another = Head.of(texts, words);
        if (another.isPresent()) {
          head = another;
          heading(new Place(name, row), texts, another.get());
        } else if (head.isPresent() && !endsTable(texts, head.get())) {
          line(new Place(name, row), texts, head.get());
        } else {
          head = texts.stream().allMatch(String::isBlank) ? head : Optional.empty();
          pieces(new Place(name, row), texts);
        }
      }
    }

    // Our documents have marks of direction around names, which are no part of a value.
    private List<String> texts(List<String> row) {
      return row.stream()
          .map(text -> guarded ? FormulaGuard.unguarded(text) : text)
          .map(PlanFacts::plain)
          .toList();
    }

    // Below the table that the program writes is the foot, alone in the first cell of its row.
    private boolean endsTable(List<String> texts, Head head) {
      long filled = texts.stream().filter(text -> !text.isBlank()).count();
      return filled == 0 || filled == 1 && facts.isFoot(texts.getFirst());
    }

    private void heading(Place place, List<String> texts, Head head) {
      for (int column = 0; column < texts.size(); column++) {
        if (head.columns().containsKey(column)) {
          account.place();
        } else {
          report(place.cell(column), texts.get(column), "plans.unplaced.column");
        }
      }
    }

    private void line(Place place, List<String> texts, Head head) {
      Map<PlanColumn, String> values = head.values(texts);
      if (!values.containsKey(PlanColumn.ACTION) || isSection(texts)) {
        String reason = isSection(texts) ? "plans.unplaced.section" : "plans.unplaced.no-action";
        for (int column = 0; column < texts.size(); column++) {
          report(place.cell(column), texts.get(column), reason);
        }
        return;
      }
      PlanCells cells = new PlanCells(values, words, dates, fields);
      FoundLine found = cells.line(place.cell(0));
      boolean read = !cells.refused().containsKey(PlanColumn.ACTION);
      if (read) {
        lines.add(found);
      }
      Message noLine = Message.of("plans.unplaced.no-action");
      for (int column = 0; column < texts.size(); column++) {
        PlanColumn known = head.columns().get(column);
        Message reason =
            known == null
                ? Message.of("plans.unplaced.column")
                : cells.refused().getOrDefault(known, noLine);
        boolean placed = read && known != null && !cells.refused().containsKey(known);
        piece(
            place.cell(column), texts.get(column), placed ? Optional.empty() : Optional.of(reason));
      }
    }

    // A cell that is merged over the whole row is the title of a section.
    private static boolean isSection(List<String> texts) {
      return texts.size() > 2 && texts.stream().distinct().count() == 1;
    }

    private void pieces(Place place, List<String> texts) {
      boolean fact =
          texts.size() > 1
              && texts.stream().filter(text -> !text.isBlank()).count() == 2
              && facts.read(texts.get(0) + ": " + texts.get(1)).isPresent();
      if (fact) {
        outside(place.cell(0), texts.get(0) + ": " + texts.get(1));
        account.place();
        return;
      }
      for (int column = 0; column < texts.size(); column++) {
        outside(place.cell(column), texts.get(column));
      }
    }

    private void outside(String at, String text) {
      Optional<PlanFacts.Fact> fact = facts.read(text);
      if (!text.isBlank() && text.length() < LONGEST && around.size() < MOST) {
        around.add(text.strip());
      }
      fact.filter(PlanFacts.Fact::isState).ifPresent(found -> states.add(found.value()));
      piece(
          at,
          text,
          fact.isPresent() ? Optional.empty() : Optional.of(Message.of("plans.unplaced.outside")));
    }

    private void report(String at, String text, String reason) {
      piece(at, text, Optional.of(Message.of(reason)));
    }

    private void piece(String at, String text, Optional<Message> reason) {
      if (text.isBlank()) {
        return;
      }
      reason.ifPresentOrElse(why -> account.report(at, text.strip(), why), account::place);
    }
  }

  /** A row of a table. */
  private record Place(String table, int row) {
    String cell(int column) {
      return FileTables.address(table, column, row);
    }
  }

  /** The heading row of a table: the known columns by their place; each is taken once. */
  private record Head(Map<Integer, PlanColumn> columns) {
    static Optional<Head> of(List<String> texts, PlanWords words) {
      Map<Integer, PlanColumn> columns = new HashMap<>();
      for (int place = 0; place < texts.size(); place++) {
        int at = place;
        words
            .column(texts.get(place))
            .filter(column -> !columns.containsValue(column))
            .ifPresent(column -> columns.put(at, column));
      }
      boolean known = columns.size() > 1 && columns.containsValue(PlanColumn.ACTION);
      return known ? Optional.of(new Head(columns)) : Optional.empty();
    }

    Map<PlanColumn, String> values(List<String> texts) {
      Map<PlanColumn, String> values = new EnumMap<>(PlanColumn.class);
      columns.forEach(
          (place, column) -> {
            if (place < texts.size() && !texts.get(place).isBlank()) {
              values.put(column, texts.get(place));
            }
          });
      return values;
    }
  }
}
