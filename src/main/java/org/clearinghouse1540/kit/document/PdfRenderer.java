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

/** Renders an HTML document as a tagged PDF (PDF/UA-1) with embedded fonts. */
public final class PdfRenderer {
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  /** Characters that DejaVu does not include, above all Chinese; the font is bundled. */
  private static final String CHINESE = "/kit/document/DroidSansFallbackFull.ttf";

  /** Font metrics; computing them takes longer than rendering a page. */
  private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

  static {
    // The renderer would print its progress on standard error; it throws exceptions on failure.
    XRLog.setLoggingEnabled(false);
  }

  private PdfRenderer() {}

  /** The bytes of the PDF; the document contains its style sheet. */
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

  /** The number of pages of a PDF. */
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
