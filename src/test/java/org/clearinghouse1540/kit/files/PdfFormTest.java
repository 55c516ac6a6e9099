package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that a person typed into a PDF are read or reported. */
class PdfFormTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCompletedFieldIsAtItsPlaceAndANoteIsReported(boolean appearances) throws IOException {
    byte[] file = form(appearances, true);
    DocumentText read = DocumentText.read(file, "form.pdf");
    assertThat(read.text()).contains("State: Example State 428");
    assertThat(read.warnings())
        .contains(Message.of("kit.file.comment", "Withdrawn, see our letter"))
        .contains(Message.of("kit.file.form-value", "training", "Yes"));
    FileTables tables = FileTables.read(file, "form.pdf");
    assertThat(tables.blocks()).contains(new Block.Words("State: Example State 428"));
    assertThat(tables.warnings()).containsAll(read.warnings());
  }

  @Test
  void aValueThatCannotBeDrawnIsReported() throws IOException {
    assertThat(DocumentText.read(form(true, false), "form.pdf").warnings())
        .contains(Message.of("kit.file.form-value", "state", "Example State 428"));
  }

  @Test
  void aFormWhoseFieldsOnlyItsOwnProgramShowsIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      PDAcroForm form = new PDAcroForm(document);
      form.setXFA(new PDXFAResource(new COSStream()));
      document.getDocumentCatalog().setAcroForm(form);
      document.save(out);
    }
    assertThat(Refusal.of(() -> DocumentText.read(out.toByteArray(), "form.pdf")))
        .isEqualTo(Problem.of("file", "kit.file.pdf-xfa"));
  }

  private static byte[] form(boolean appearances, boolean visible) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        stream.setFont(font, 11);
        stream.beginText();
        stream.newLineAtOffset(60, 745);
        stream.showText("Request form of an invented State with enough words");
        stream.newLineAtOffset(0, -41);
        stream.showText("State:");
        stream.endText();
      }
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("Helv"), font);
      form.setDefaultResources(resources);
      form.setDefaultAppearance("/Helv 11 Tf 0 g");
      text(form, page, appearances, visible);
      box(form);
      PDAnnotationText note = new PDAnnotationText();
      note.setContents("Withdrawn, see our letter");
      note.setRectangle(new PDRectangle(300, 700, 20, 20));
      page.getAnnotations().add(note);
      document.save(out);
    }
    return out.toByteArray();
  }

  private static void text(PDAcroForm form, PDPage page, boolean appearances, boolean visible)
      throws IOException {
    PDTextField field = new PDTextField(form);
    field.setPartialName("state");
    field.setDefaultAppearance("/Helv 11 Tf 0 g");
    form.getFields().add(field);
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    widget.setRectangle(new PDRectangle(95, 699, 200, 18));
    widget.setPage(page);
    widget.setPrinted(visible);
    widget.setHidden(!visible);
    page.getAnnotations().add(widget);
    if (appearances) {
      field.setValue("Example State 428");
    } else {
      field.getCOSObject().setString(COSName.V, "Example State 428");
      form.setNeedAppearances(true);
    }
  }

  private static void box(PDAcroForm form) {
    PDCheckBox box = new PDCheckBox(form);
    box.setPartialName("training");
    box.getCOSObject().setItem(COSName.V, COSName.getPDFName("Yes"));
    form.getFields().add(box);
  }
}
