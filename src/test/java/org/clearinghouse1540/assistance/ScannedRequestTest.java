package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.files.TextRecognition;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A request that comes as a scan: typed beside it, or proposed and checked; hostile pictures. */
class ScannedRequestTest {
  private static final TestProgram PROGRAM = RecordedCase.PROGRAM;
  private static final String WORDS = "REQUEST FOR ASSISTANCE";
  private static final String TESSERACT = "clearinghouse.tesseract";
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");

  private HttpResponse<String> send(String name, byte[] content, String text, Language language) {
    return clerk.upload(
        "/arrivals?channel=note-verbale&requester=Example+State+941&requestedOn=2024-02-01"
            + "&receivedOn=2024-02-02&language=en&words0=A+need&lang="
            + language.code()
            + "&text="
            + text,
        name,
        content);
  }

  private static BufferedImage page() {
    BufferedImage page = new BufferedImage(1000, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = page.createGraphics();
    drawing.setColor(Color.WHITE);
    drawing.fillRect(0, 0, 1000, 300);
    drawing.setColor(Color.BLACK);
    drawing.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
    drawing.drawString(WORDS, 60, 120);
    drawing.drawString("Twenty officers, " + System.nanoTime(), 60, 220);
    drawing.dispose();
    return page;
  }

  private static byte[] picture(String kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      assertThat(ImageIO.write(page(), kind, out)).as(kind).isTrue();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static byte[] pdf() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, page()), 20, 500, 560, 168);
      }
      document.save(out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> scans() {
    Map<String, byte[]> scans = new LinkedHashMap<>();
    scans.put("letter.pdf", pdf());
    scans.put("letter.png", picture("png"));
    scans.put("letter.jpg", picture("jpeg"));
    scans.put("letter.tif", picture("tiff"));
    return scans;
  }

  @Test
  void aScanIsAcceptedWithTheTextTypedBesideItAndKeptAsReceived() {
    scans()
        .forEach(
            (name, content) -> {
              String text = "Typed+from+the+scan+" + System.nanoTime();
              HttpResponse<String> answer = send(name, content, text, Language.EN);
              assertThat(answer.statusCode()).as(name).isEqualTo(302);
              String typed = text.replace('+', ' ');
              assertThat(
                      PROGRAM.count(
                          "select count(*) from sources_document d join sources_original o"
                              + " on o.document_id = d.id where d.text = '"
                              + typed
                              + "' and o.bytes = "
                              + content.length))
                  .as(name)
                  .isEqualTo(1);
            });
  }

  @Test
  void whereNothingRecognizesTextTheFormAsksForIt() {
    System.setProperty(TESSERACT, "/no/such/program");
    try {
      byte[] content = picture("png");
      for (Language language : Language.values()) {
        HttpResponse<String> answer = send("letter.png", content, "", language);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(Texts.get(language, "kit.scan.type"));
        assertThat(answer.body()).as("the file is kept").contains("letter.png");
      }
    } finally {
      System.clearProperty(TESSERACT);
    }
  }

  @Test
  void theTextIsProposedAndItsUncertainPlacesMustBeChecked() {
    if (TextRecognition.program().isEmpty()) {
      System.out.println("Tesseract is not installed: only the typed way of a scan was tested.");
      return;
    }
    for (String name : List.of("letter.pdf", "letter.png")) {
      HttpResponse<String> answer =
          send(name, scans().getOrDefault(name, new byte[0]), "", Language.EN);
      assertThat(answer.statusCode()).as(name).isEqualTo(400);
      String proposed =
          Jsoup.parse(answer.body()).select("textarea[name=text]").getFirst().wholeText();
      assertThat(proposed.replaceAll("[⟦⟧]", "")).as(name).contains(WORDS);
    }
    for (Language language : Language.values()) {
      HttpResponse<String> marked =
          send("letter.png", picture("png"), "%E2%9F%A6wrod%E2%9F%A7+typed", language);
      assertThat(marked.statusCode()).isEqualTo(400);
      assertThat(marked.body()).contains(Texts.get(language, "kit.scan.marked", 1));
    }
  }

  // Headings that promise far more than the file has, cut files and files of another kind inside.
  private static Map<String, byte[]> hostile() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("huge.png", hugePng());
    byte[] cut = picture("jpeg");
    files.put("cut.jpg", java.util.Arrays.copyOf(cut, cut.length / 3));
    byte[] loop = {'I', 'I', '*', 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0};
    files.put("loop.tif", loop);
    byte[] script =
        "\u0089PNG\r\n\u001a\n<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
    files.put("script.png", script);
    return files;
  }

  private static byte[] hugePng() {
    byte[] header = {'I', 'H', 'D', 'R', 0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0};
    CRC32 sum = new CRC32();
    sum.update(header);
    ByteBuffer png = ByteBuffer.allocate(8 + 4 + header.length + 4);
    png.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    png.putInt(header.length - 4).put(header).putInt((int) sum.getValue());
    return png.array();
  }

  @Test
  void hostilePicturesAreHarmlessAndNeverLeaveAsPages() {
    hostile()
        .forEach(
            (name, content) -> {
              HttpResponse<String> untyped = send(name, content, "", Language.EN);
              assertThat(untyped.statusCode()).as(name).isEqualTo(400);
              assertThat(untyped.body()).as(name).contains(Texts.get(Language.EN, "kit.scan.type"));
              String text = "Typed+" + System.nanoTime();
              assertThat(send(name, content, text, Language.EN).statusCode())
                  .as(name)
                  .isEqualTo(302);
              int id = PROGRAM.count("select max(id)::int from sources_original");
              assertThat(
                      clerk
                          .bytes("/originals/" + id + "/file")
                          .headers()
                          .firstValue("Content-Type")
                          .orElseThrow())
                  .as(name)
                  .startsWith("image/");
            });
  }
}
