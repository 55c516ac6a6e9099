package org.clearinghouse1540.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.parser.Parser;

/** All words in the bytes of a file, its properties among them, whatever its form. */
public final class FileWords {
  private FileWords() {}

  public static String of(byte[] bytes) {
    try {
      if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
        return ofZip(bytes);
      }
      if (bytes.length > 4 && new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("%PDF")) {
        return ofPdf(bytes);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String ofZip(byte[] bytes) throws IOException {
    StringBuilder words = new StringBuilder();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        words.append(entry.getName()).append('\n');
        words.append(
            Parser.unescapeEntities(
                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8),
                false));
      }
    }
    return words.toString();
  }

  private static String ofPdf(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      StringBuilder words = new StringBuilder(new PDFTextStripper().getText(document));
      document
          .getDocumentInformation()
          .getMetadataKeys()
          .forEach(
              key ->
                  words
                      .append('\n')
                      .append(document.getDocumentInformation().getPropertyStringValue(key)));
      if (document.getDocumentCatalog().getMetadata() != null) {
        words.append(
            new String(
                document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
      }
      return words.toString();
    }
  }
}
