package org.clearinghouse1540.kit.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** A tagged PDF (PDF/UA-1) of an HTML document, with its fonts in it. */
public final class PdfRenderer {
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  /** Letters that DejaVu lacks, Chinese above all; it comes with the program. */
  private static final String CHINESE = "/kit/document/DroidSansFallbackFull.ttf";

  /** What was measured of the fonts; measuring them takes longer than writing a page. */
  private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

  static {
    // It would tell every user on standard error how it draws; what fails is thrown.
    XRLog.setLoggingEnabled(false);
  }

  private PdfRenderer() {}

  /** The bytes of the PDF; the document brings its own style sheet. */
  public static byte[] of(Document html) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFastMode();
      builder.useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS);
      builder.usePdfUaAccessibility(true);
      builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
      builder.useUnicodeLineBreaker(new LineBreaks());
      builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
      font(builder, "DejaVu Sans", "DejaVuSans.ttf", 400);
      font(builder, "DejaVu Sans", "DejaVuSans-Bold.ttf", 700);
      builder.useFont(
          () -> PdfRenderer.class.getResourceAsStream(CHINESE),
          "Chinese",
          400,
          FontStyle.NORMAL,
          true);
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
    FSSupplier<InputStream> bytes = () -> PdfRenderer.class.getResourceAsStream(FONTS + file);
    builder.useFont(bytes, family, weight, FontStyle.NORMAL, true);
  }
}
