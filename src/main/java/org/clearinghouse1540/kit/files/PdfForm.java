package org.clearinghouse1540.kit.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Message;

/**
 * A PDF whose form fields are part of its pages, at their places. A value that no page shows, a
 * ticked box and each annotation with words are reported.
 */
final class PdfForm implements Closeable {
  private final PDDocument document;
  private final Map<String, String> values;
  private final Set<String> annotations;

  private PdfForm(PDDocument document, Map<String, String> values, Set<String> annotations) {
    this.document = document;
    this.values = values;
    this.annotations = annotations;
  }

  /** Opens a file. */
  static PdfForm open(byte[] content) throws IOException {
    PDDocument document = Loader.loadPDF(content);
    Set<String> annotations = annotations(document);
    PDAcroForm form = document.getDocumentCatalog().getAcroForm();
    if (form == null) {
      return new PdfForm(document, Map.of(), annotations);
    }
    if (form.xfaIsDynamic()) {
      document.close();
      throw BadInput.of("file", "kit.file.pdf-xfa");
    }
    Map<String, String> values = values(form);
    try {
      form.flatten(form.getFields(), form.getNeedAppearances());
    } catch (IOException | IllegalArgumentException | IllegalStateException notDrawn) {
      document.close();
      document = Loader.loadPDF(content); // All its values are reported.
    }
    return new PdfForm(document, values, annotations);
  }

  private static Map<String, String> values(PDAcroForm form) {
    Map<String, String> values = new LinkedHashMap<>();
    for (PDField field : form.getFieldTree()) {
      String value = field.getValueAsString();
      boolean off = field instanceof PDButton && (value.equals("Off") || value.isEmpty());
      if (!off && !value.isBlank() && !(field instanceof PDSignatureField)) {
        values.put(field.getFullyQualifiedName(), value.strip());
      }
    }
    return values;
  }

  private static Set<String> annotations(PDDocument document) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        String contents = annotation.getContents();
        boolean note =
            !(annotation instanceof PDAnnotationWidget || annotation instanceof PDAnnotationLink);
        if (note && contents != null && !contents.isBlank()) {
          words.add(contents.strip());
        }
      }
    }
    return words;
  }

  PDDocument document() {
    return document;
  }

  /** The remarks on the form for a person, beside the text of the pages. */
  List<Message> warnings(String text) {
    List<Message> warnings = new ArrayList<>();
    String shown = plain(text);
    values.forEach(
        (field, value) -> {
          if (!shown.contains(plain(value))) {
            warnings.add(Message.of("kit.file.form-value", field, value));
          }
        });
    annotations.forEach(words -> warnings.add(Message.of("kit.file.comment", words)));
    return warnings;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Z}\\u200b]+", "");
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
