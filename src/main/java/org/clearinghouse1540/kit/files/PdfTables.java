package org.clearinghouse1540.kit.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;

/** Reads the tables of a PDF by the lines around their cells, and text by its position. */
final class PdfTables {
  private static final int MOST_PAGES = 200;

  private PdfTables() {}

  static FileTables read(byte[] content) {
    DocumentText text = PdfText.read(content); // Refuses incomplete and locked files and scans.
    try (PdfForm form = PdfForm.open(content)) {
      PDDocument document = form.document();
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw BadInput.of("file", "kit.file.pdf-pages", MOST_PAGES);
      }
      List<List<PdfGlyphs.Glyph>> glyphs = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        glyphs.add(PdfGlyphs.of(document, page));
      }
      PdfLines lines = new PdfLines(glyphs);
      List<List<Block>> pages = new ArrayList<>();
      List<Message> warnings = new ArrayList<>(text.warnings());
      warnings.removeIf(warning -> warning.key().equals("kit.file.header-text"));
      for (PDPage page : document.getPages()) {
        PdfPage read = new PdfPage(page, glyphs.get(pages.size()), lines);
        pages.add(read.blocks());
        if (read.isAligned()) {
          warnings.add(Message.of("kit.file.aligned", pages.size()));
        }
      }
      List<Block> once = dropRepeated(pages);
      List<Block> blocks = inOrder(pages);
      blocks.addAll(once);
      return new FileTables("application/pdf", blocks, warnings);
    } catch (InvalidPasswordException locked) {
      throw BadInput.of("file", "kit.file.pdf-locked");
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | NullPointerException
        | IndexOutOfBoundsException
        | ClassCastException damaged) {
      throw DocumentText.damaged("PDF");
    }
  }

  /** The blocks of all pages; a table that continues on the next page is joined to one. */
  private static List<Block> inOrder(List<List<Block>> pages) {
    List<Block> blocks = new ArrayList<>();
    for (List<Block> page : pages) {
      if (!blocks.isEmpty()
          && !page.isEmpty()
          && blocks.getLast() instanceof Block.Cells last
          && page.getFirst() instanceof Block.Cells next
          && width(last) == width(next)) {
        blocks.removeLast();
        page.removeFirst();
        blocks.add(joined(last, next));
      }
      blocks.addAll(page);
    }
    return blocks;
  }

  // Text that begins or ends most pages is a header or a footer; it is one paragraph after the
  // text.
  private static List<Block> dropRepeated(List<List<Block>> pages) {
    PageFurniture furniture =
        new PageFurniture(
            pages.stream()
                .map(page -> edges(page).stream().map(PdfTables::text).toList())
                .toList());
    for (int at = 0; at < pages.size(); at++) {
      int number = at;
      List<Block> dropped =
          edges(pages.get(at)).stream()
              .filter(block -> pages.size() > 2 && furniture.drops(text(block), number))
              .toList();
      pages.get(at).removeIf(block -> dropped.stream().anyMatch(edge -> edge == block));
    }
    return furniture.removed().stream().<Block>map(Block.Words::new).toList();
  }

  private static List<Block> edges(List<Block> page) {
    List<Block> edges = new ArrayList<>();
    for (int i = 0; i < Math.min(2, page.size()); i++) {
      edges.add(page.get(i));
      edges.add(page.get(page.size() - 1 - i));
    }
    edges.removeIf(block -> !(block instanceof Block.Words));
    return edges;
  }

  private static String text(Block block) {
    return block instanceof Block.Words words ? words.words() : "";
  }

  private static int width(Block.Cells cells) {
    return cells.rows().isEmpty() ? 0 : cells.rows().getFirst().size();
  }

  private static Block.Cells joined(Block.Cells last, Block.Cells next) {
    int head = 0;
    while (head < Math.min(next.rows().size(), last.rows().size())
        && next.rows().get(head).equals(last.rows().get(head))) {
      head++;
    }
    List<List<String>> rows = new ArrayList<>(last.rows());
    rows.addAll(next.rows().subList(head, next.rows().size()));
    return new Block.Cells("", rows);
  }
}
