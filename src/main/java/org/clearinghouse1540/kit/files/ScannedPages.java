package org.clearinghouse1540.kit.files;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ChildProcess;

/**
 * The pages of a scan, recognized one by one. It runs in the process of {@link SandboxedReader}
 * alone: there each page is decoded into a plain grey picture, so that Tesseract, another process
 * with limits, never reads the bytes that were received.
 */
final class ScannedPages {
  private static final String PICTURE = "page.png";
  private static final String FOUND = "page.tsv";
  private static final int MOST_PAGES = 15;
  private static final long MOST_PIXELS = 30_000_000;
  private static final int DOTS_PER_INCH = 200;
  private static final int SECONDS_A_PAGE = 25;
  private static final int MEMORY_KILOBYTES = 1_500_000;

  /** Stands between the folder for the pictures and the rest. */
  static final String AFTER_FOLDER = "\0";

  private final Path folder;
  private final String program;
  private final String languages;
  private final StringBuilder text = new StringBuilder();

  private ScannedPages(Path folder, String program, String languages) {
    this.folder = folder;
    this.program = program;
    this.languages = languages;
  }

  /**
   * Reads a scan.
   *
   * @param how the folder for the pictures, {@link #AFTER_FOLDER}, and the program and the
   *     languages with a colon between them
   * @throws BadInput if it is too large or damaged
   */
  static DocumentText read(byte[] content, String how) {
    int end = how.indexOf(AFTER_FOLDER);
    int colon = how.lastIndexOf(':');
    ScannedPages pages =
        new ScannedPages(
            Path.of(how.substring(0, end)),
            how.substring(end + AFTER_FOLDER.length(), colon),
            how.substring(colon + 1));
    FileKind kind = FileKind.of(content);
    ImageIO.setUseCache(false);
    try {
      if (kind == FileKind.PDF) {
        pages.pdf(content);
      } else {
        pages.pictures(content);
      }
    } catch (IOException | RuntimeException damaged) {
      if (damaged instanceof BadInput refused) {
        throw refused;
      }
      throw DocumentText.damaged();
    }
    return new DocumentText(kind.safeMediaType(""), pages.text.toString().strip(), List.of());
  }

  private void pdf(byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      requirePages(document.getNumberOfPages());
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        recognize(
            renderer.renderImageWithDPI(page, resolution(document.getPage(page)), ImageType.GRAY));
      }
    }
  }

  // A page may claim any size; a large one is drawn with fewer dots.
  private static float resolution(PDPage page) {
    double inches = page.getCropBox().getWidth() / 72.0 * (page.getCropBox().getHeight() / 72.0);
    double most = Math.sqrt(MOST_PIXELS / 2.0 / Math.max(inches, 0.01));
    if (most < 20) {
      throw tooLarge();
    }
    return (float) Math.min(DOTS_PER_INCH, most);
  }

  private void pictures(byte[] content) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw DocumentText.damaged();
      }
      ImageReader reader = readers.next();
      reader.setInput(in);
      int pages = reader.getNumImages(true);
      requirePages(pages);
      for (int page = 0; page < pages; page++) {
        // The header says the size before anything is decoded.
        if ((long) reader.getWidth(page) * reader.getHeight(page) > MOST_PIXELS) {
          throw tooLarge();
        }
        recognize(grey(reader.read(page)));
      }
      reader.dispose();
    }
  }

  private static BufferedImage grey(BufferedImage picture) {
    BufferedImage grey =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D drawing = grey.createGraphics();
    drawing.setColor(java.awt.Color.WHITE);
    drawing.fillRect(0, 0, grey.getWidth(), grey.getHeight());
    drawing.drawImage(picture, 0, 0, null);
    drawing.dispose();
    return grey;
  }

  private static void requirePages(int pages) {
    if (pages < 1 || pages > MOST_PAGES) {
      throw BadInput.of("file", "kit.scan.pages", MOST_PAGES);
    }
  }

  private static BadInput tooLarge() {
    return BadInput.of("file", "kit.scan.too-large");
  }

  private void recognize(BufferedImage page) throws IOException {
    Path picture = folder.resolve(PICTURE);
    Path found = folder.resolve(FOUND);
    try {
      ImageIO.write(page, "png", picture.toFile());
      ProcessBuilder builder =
          ChildProcess.of(
                  List.of(
                      "/bin/sh",
                      "-c",
                      "ulimit -v \"$1\"; ulimit -t \"$2\"; ulimit -f 20000; ulimit -c 0;"
                          + " exec \"$3\" \"$4\" stdout -l \"$5\" tsv",
                      "recognize",
                      String.valueOf(MEMORY_KILOBYTES),
                      String.valueOf(SECONDS_A_PAGE),
                      program,
                      picture.toString(),
                      languages))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(found.toFile());
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      end(builder.start());
      text.append(RecognizedText.of(Files.readString(found))).append("\n\n");
    } finally {
      Files.deleteIfExists(picture);
      Files.deleteIfExists(found);
    }
  }

  /** Deletes the folder with the files that an ended process left in it. */
  static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(PICTURE));
    Files.deleteIfExists(folder.resolve(FOUND));
    Files.deleteIfExists(folder);
  }

  private static void end(Process process) {
    try {
      if (!process.waitFor(SECONDS_A_PAGE, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw BadInput.of("file", "kit.file.too-costly");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
