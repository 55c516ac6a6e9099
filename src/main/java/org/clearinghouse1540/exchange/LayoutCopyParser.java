package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final List<FormVersion> forms;
  private final List<Message> unrecognized = new ArrayList<>();
  private final ProblemCollector problems = new ProblemCollector();
  private final Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
  private final PartChoice parts = new PartChoice(this);
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
          if (!parts.hasAny()) {
            header.paragraph(words);
          } else {
            header.later(words);
          }
        }
        case Block.Cells cells -> {
          if (!isList(cells) && !header.table(cells)) {
            Optional<FormVersion.Part> part = parts.of(form, cells, heading);
            part.ifPresent(
                found -> {
                  header.requireOneState();
                  new PartTableParser(this, lists, found, original(form, found)).read(cells);
                });
            // A title is that of the table behind it, not of all that follow.
            heading = part.isPresent() ? "" : heading;
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

  private static Block turned(Block block) {
    return block instanceof Block.Cells cells
        ? new Block.Cells(cells.name(), cells.rows().stream().map(List::reversed).toList())
        : block;
  }

  /** The parts of the form that were read. */
  PartChoice parts() {
    return parts;
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
  static boolean isLegend(Block.Cells cells) {
    return !cells.rows().isEmpty()
        && !cells.rows().getFirst().isEmpty()
        && isWord("code", cells.rows().getFirst().getFirst());
  }

  private static boolean isWord(String key, String text) {
    return CopyLabels.ALL.stream().anyMatch(words -> bare(words.get(key)).equals(bare(text)));
  }

  /** Letters and digits alone, folded. */
  static String bare(String text) {
    return TextFolding.IGNORING_DIACRITICS.words(text).replace(" ", "");
  }
}
