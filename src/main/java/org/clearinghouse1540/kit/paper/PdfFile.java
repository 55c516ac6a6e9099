package org.clearinghouse1540.kit.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clearinghouse1540.kit.BadInput;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** A tagged PDF (PDF/UA-1) of an HTML document, with its fonts in it. */
public final class PdfFile {
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  /** A font of this machine with Chinese letters; none small enough comes with the program. */
  private static final Optional<Path> CHINESE =
      Stream.of(
              "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
              "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf")
          .map(Path::of)
          .filter(Files::isReadable)
          .findFirst();

  /** What was measured of the fonts; measuring them takes longer than writing a page. */
  private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

  private PdfFile() {}

  /**
   * Refuses what cannot be drawn.
   *
   * @throws BadInput if the text has Chinese letters and the machine has no font for them
   */
  public static void checkLetters(String text) {
    if (!draws(text)) {
      throw new BadInput(
          "file",
          "This machine has no font for the Chinese letters in this file; take DOCX, or let the"
              + " operator install the font Droid Sans Fallback.");
    }
  }

  /** Whether this machine has a font for all letters of a text. */
  public static boolean draws(String text) {
    return CHINESE.isPresent() || text.codePoints().noneMatch(Character::isIdeographic);
  }

  /** The bytes of the PDF; the document brings its own style sheet. */
  public static byte[] of(Document html) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFastMode();
      builder.useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS);
      builder.usePdfUaAccessibility(true);
      builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
      builder.useUnicodeLineBreaker(new BetweenWords());
      builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
      font(builder, "DejaVu Sans", "DejaVuSans.ttf", 400);
      font(builder, "DejaVu Sans", "DejaVuSans-Bold.ttf", 700);
      CHINESE.ifPresent(file -> builder.useFont(file.toFile(), "Chinese"));
      builder.withW3cDocument(new W3CDom().fromJsoup(html), null);
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** How many pages a PDF has. */
  public static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void font(PdfRendererBuilder builder, String family, String file, int weight) {
    FSSupplier<InputStream> bytes = () -> PdfFile.class.getResourceAsStream(FONTS + file);
    builder.useFont(bytes, family, weight, FontStyle.NORMAL, true);
  }
}
