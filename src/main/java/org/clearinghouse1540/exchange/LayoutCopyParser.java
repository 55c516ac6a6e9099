package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.WordingNote;

/**
 * Parses a copy in the official layout. A table is assigned to a part by the labels of its rows, a
 * cell to a field by its row and the position of its column. The rest is reported. Pure.
 */
final class LayoutCopyParser {
  private static final double NAMED = 0.5;
  private static final double NOT_SEEN = 0.25;

  private final List<FormVersion> forms;
  private final List<Message> unrecognized = new ArrayList<>();
  private final ProblemCollector problems = new ProblemCollector();
  private final Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
  private final Set<String> partsSeen = new HashSet<>();
  private final Map<String, RowLabels> labels = new HashMap<>();
  private CopyAccount account = new CopyAccount(List.of());

  private LayoutCopyParser(List<FormVersion> forms) {
    this.forms = forms;
  }

  /**
   * Parses a file.
   *
   * @throws BadInput if the file has no table of a matrix
   */
  static ImportProposal read(FileTables file, VersionChoice choice) {
    return new LayoutCopyParser(choice.forms()).parse(file, new FormVersionDetector(choice));
  }

  private ImportProposal parse(FileTables file, FormVersionDetector detector) {
    SheetDivision.Divided division = SheetDivision.of(file, detector.candidates());
    FileTables divided = division.file();
    FormVersion form = detector.detect(divided);
    detector.remark().ifPresent(unrecognized::add);
    // In a file of pages, tables in a right-to-left language are in the order of the drawing.
    boolean drawn =
        form.direction().equals("rtl") && file.mediaType().equals(CopyFormat.PDF.mediaType());
    List<Block> blocks =
        drawn ? divided.blocks().stream().map(LayoutCopyParser::turned).toList() : divided.blocks();
    // Documents and passages first, because citations refer to them.
    account = new CopyAccount(blocks, division.firstRows());
    CopyLists lists = new CopyLists(this, form);
    CopyHeaderParser header = new CopyHeaderParser(this, form);
    lists(blocks, CopyLabels::sources).forEach(lists::sources);
    lists(blocks, CopyLabels::passages).forEach(lists::passages);
    tables(blocks, form, lists, header);
    lists(blocks, CopyLabels::cited).forEach(lists::cited);
    lists(blocks, CopyLabels::decisions).forEach(lists::decisions);
    file.warnings()
        .forEach(
            warning -> account.report("", "", report("exchange.unrecognized.warning", warning)));
    unrecognized.addAll(problems.problems());
    placeWording(blocks, new FormWording(form), header.state());
    return new ImportProposal(
        header.state(),
        defined(form),
        CopyLabels.status(blocks),
        contents,
        lists.documents(),
        unrecognized,
        account.build());
  }

  private void tables(
      List<Block> blocks, FormVersion form, CopyLists lists, CopyHeaderParser header) {
    String heading = "";
    for (Block block : blocks) {
      switch (block) {
        case Block.Words words -> {
          heading = words.words();
          if (partsSeen.isEmpty()) {
            header.paragraph(words);
          }
        }
        case Block.Cells cells -> {
          if (!isList(cells) && !header.table(cells)) {
            part(form, cells, heading)
                .ifPresent(
                    part ->
                        new PartTableParser(this, lists, part, original(form, part)).read(cells));
          }
        }
      }
    }
  }

  private void placeWording(List<Block> blocks, FormWording form, String state) {
    for (Block block : blocks) {
      if (block instanceof Block.Words words
          && (form.has(words.words())
              || WordingNote.isNote(words.words())
              || FormWording.isFooter(words.words(), state))) {
        account.place(words);
      }
      if (block instanceof Block.Cells cells && isLegend(cells)) {
        for (int row = 0; row < cells.rows().size(); row++) {
          for (int column = 0; column < cells.rows().get(row).size(); column++) {
            if (form.has(cells.rows().get(row).get(column))) {
              account.place(cells, row, column);
            }
          }
        }
      }
    }
  }

  // The version with the words of its definition, not of the language of the copy.
  private FormVersion defined(FormVersion form) {
    return forms.stream()
        .filter(known -> known.version().equals(form.version()))
        .findFirst()
        .orElse(form);
  }

  private FormVersion.Part original(FormVersion form, FormVersion.Part part) {
    return defined(form).parts().stream()
        .filter(known -> known.key().equals(part.key()))
        .findFirst()
        .orElse(part);
  }

  /** The labels of the rows of a part. */
  RowLabels labels(FormVersion.Part part) {
    return labels.computeIfAbsent(part.key(), key -> new RowLabels(part.rows()));
  }

  private static Block turned(Block block) {
    return block instanceof Block.Cells cells
        ? new Block.Cells(cells.name(), cells.rows().stream().map(List::reversed).toList())
        : block;
  }

  Map<FieldKey, FieldValue> contents() {
    return contents;
  }

  /** Reports a passage that could not be assigned to a field, and returns the report. */
  Message report(String key, Object... arguments) {
    Message report = Message.of(key, arguments);
    unrecognized.add(report);
    return report;
  }

  /** The account of the file. */
  CopyAccount account() {
    return account;
  }

  /** Parses a part of the file; its problems are reported with the place. */
  <T> Optional<T> parse(Object place, Supplier<T> parser) {
    return problems.parse(place, parser);
  }

  private static List<Block.Cells> lists(
      List<Block> blocks, Function<CopyLabels, List<String>> heads) {
    return blocks.stream()
        .filter(block -> block instanceof Block.Cells cells && isHead(cells, heads))
        .map(block -> (Block.Cells) block)
        .toList();
  }

  private static boolean isList(Block.Cells cells) {
    return isHead(cells, CopyLabels::sources)
        || isHead(cells, CopyLabels::passages)
        || isHead(cells, CopyLabels::cited)
        || isHead(cells, CopyLabels::decisions);
  }

  private static boolean isHead(Block.Cells cells, Function<CopyLabels, List<String>> heads) {
    return !cells.rows().isEmpty()
        && CopyLabels.ALL.stream()
            .map(heads)
            .anyMatch(
                head ->
                    cells.rows().getFirst().size() >= head.size()
                        && bare(String.join("", cells.rows().getFirst().subList(0, head.size())))
                            .equals(bare(String.join("", head))));
  }

  // A sheet can be empty, and so can its first line.
  private static boolean isLegend(Block.Cells cells) {
    return !cells.rows().isEmpty()
        && !cells.rows().getFirst().isEmpty()
        && isWord("code", cells.rows().getFirst().getFirst());
  }

  private static boolean isWord(String key, String text) {
    return CopyLabels.ALL.stream().anyMatch(words -> bare(words.get(key)).equals(bare(text)));
  }

  // The part whose rows are in the table; if several have the same rows, the heading decides.
  private Optional<FormVersion.Part> part(FormVersion form, Block.Cells cells, String heading) {
    FormVersion.Part best = null;
    double most = 0;
    double second = 0;
    for (FormVersion.Part part : form.parts()) {
      RowLabels known = labels(part);
      double found =
          cells.rows().stream()
              .flatMap(row -> row.stream().limit(3).flatMap(cell -> known.find(cell).stream()))
              .distinct()
              .count();
      boolean named = !heading.isBlank() && bare(part.title()).endsWith(bare(heading));
      found += found == 0 ? 0 : named ? NAMED : partsSeen.contains(part.key()) ? 0 : NOT_SEEN;
      if (found > most) {
        second = most;
        most = found;
        best = part;
      } else {
        second = Math.max(second, found);
      }
    }
    if (best == null) {
      if (!isLegend(cells)) {
        cells.rows().stream()
            .map(row -> String.join(" | ", row.stream().distinct().toList()))
            .filter(line -> !line.isBlank() && !line.startsWith("["))
            .forEach(line -> report("exchange.unrecognized.table", line));
      }
      return Optional.empty();
    }
    partsSeen.add(best.key());
    if (most - second < 1 && most % 1 < NAMED) {
      report("exchange.unrecognized.part", best.title());
    }
    return Optional.of(best);
  }

  /** Letters and digits alone, folded. */
  static String bare(String text) {
    return TextFolding.IGNORING_DIACRITICS.words(text).replace(" ", "");
  }
}
