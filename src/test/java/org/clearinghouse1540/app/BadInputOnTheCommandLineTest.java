package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.notes.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input at the command line: one sentence on standard error, status 2, nothing left behind. */
class BadInputOnTheCommandLineTest {
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");

  @TempDir private Path folder = Path.of("");

  @Test
  void filesThatAreNoNoteGetOneSentenceEach() throws IOException {
    refuses("is empty", file("empty.txt", new byte[0]));
    refuses("not an information note", file("letter.txt", "Dear colleagues,\nno note.\n"));
    refuses(
        "not an information note", file("page.html", "<html><body><h1>Hello</h1></body></html>"));
    refuses("contains no text", file("blank.txt", " \n\n "));
    byte[] noise = new byte[4000];
    new Random(1540).nextBytes(noise);
    refuses("", file("noise.bin", noise));
    refuses("There is no file", folder.resolve("missing.txt"));
    refuses("is not a file", folder);
  }

  @Test
  void brokenDocumentsGetOneSentenceEach() throws IOException {
    List<String> seed = TestDocuments.paragraphs(Files.readString(SEED));
    byte[] pdf = TestDocuments.pdf(seed);
    byte[] word = TestDocuments.docx(seed);
    for (double part : new double[] {0.01, 0.5, 0.9, 0.99}) {
      byte[] cutPdf = Arrays.copyOf(pdf, (int) (pdf.length * part));
      refuses("damaged or incomplete", file("cut.pdf", cutPdf));
      byte[] cutWord = Arrays.copyOf(word, (int) (word.length * part));
      refuses("damaged or incomplete", file("cut.docx", cutWord));
    }
    refuses("no text", file("scan.pdf", pdfWithoutText()));
    refuses(
        "Save it as DOCX",
        file("old.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}));
  }

  @Test
  void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
    String much = "<w:t>" + "0".repeat(60_000_000) + "</w:t>";
    Path bomb = file("bomb.docx", docx(much));
    assertThat(Files.size(bomb)).isLessThan(200_000);
    refuses("", bomb);
  }

  @Test
  void aFileOf200MegabytesIsRefusedUnread() throws IOException {
    Path large = folder.resolve("large.pdf");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200L * 1024 * 1024);
    }
    refuses("larger than 25 MB", large);
  }

  @Test
  void aNoteWithoutADateIsReadAndTheDateStaysOpen() throws IOException {
    String text = Files.readString(SEED).replaceFirst("11-12 March 2014[ ,]*", "");
    ProgramProcess.Ended ended =
        ProgramProcess.here("read-note", file("undated.txt", text).toString());
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("\"start\" : null").contains("gives no date for the event");
    assertThat(ended.errors()).isEmpty();
  }

  @Test
  void wrongNeedsAndOffersGetOneSentenceEach() throws IOException {
    Path good = file("offers.json", "[]");
    for (String wrong : List.of("", "{", "{\"id\":1}", "[{\"id\":\"N1\"}]", "[3]", "\"x\"")) {
      Path needs = file("needs.json", wrong);
      ProgramProcess.Ended ended =
          ProgramProcess.here("match", "--needs", needs.toString(), "--offers", good.toString());
      oneSentence(ended, "");
    }
  }

  @Test
  void wrongOptionsGetOneSentenceEach() throws IOException {
    oneSentence(ProgramProcess.here("read-note"), "");
    oneSentence(ProgramProcess.here("read-note", "--format", "xml", SEED.toString()), "xml");
    oneSentence(ProgramProcess.here("march"), "march");
    oneSentence(ProgramProcess.run("march"), "march");
    oneSentence(ProgramProcess.here("run", "--port", "99999"), "--port");
    oneSentence(ProgramProcess.here("run", "--port", "x"), "--port");
  }

  @Test
  void briefsWithoutAnInstallationOrALanguageGetOneSentence() {
    String data = folder.resolve("nowhere").toString();
    String out = folder.resolve("briefs").toString();
    oneSentence(
        ProgramProcess.here("brief", "1", "--out", out, "--data", data), "There is no database");
    oneSentence(
        ProgramProcess.here("brief", "1", "--out", out, "--languages", "en,xx", "--data", data),
        "xx");
    assertThat(folder.resolve("briefs")).doesNotExist();
  }

  @Test
  void aPortInUseIsReportedAndNothingIsCreated() throws IOException {
    Path data = folder.resolve("data");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      oneSentence(run(data, "--port", port), "Port " + port);
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsReported() throws IOException {
    Path file = file("a-file", "x");
    oneSentence(run(file), "is a file");
    oneSentence(run(file.resolve("below")), "data folder");
    oneSentence(run(Path.of("/proc/clearinghouse")), "cannot be written");
    assertThat(Files.readString(file)).isEqualTo("x");
  }

  @Test
  void aWrongDatabaseAddressIsReportedAndNoPasswordIsShown() throws IOException {
    Path data = folder.resolve("data");
    oneSentence(run(data, "--database", "mysql://localhost/x"), "postgresql://");
    oneSentence(run(data, "--database", "postgresql://"), "postgresql://");
    oneSentence(
        run(data, "--database", "postgresql://u:geheim@127.0.0.1:" + TestProgram.freePort() + "/x"),
        "--database-password-file FILE");
    oneSentence(
        run(data, "--mail", "smtp://desk:geheim@mail.example?from=desk@example.org"),
        Texts.get(
            Language.EN,
            "kit.command.visible-password",
            "--mail",
            "--mail-password-file",
            "CLEARINGHOUSE_MAIL_PASSWORD"));
    oneSentence(
        run(data, "--database", "postgresql://u@127.0.0.1:" + TestProgram.freePort() + "/x"),
        "cannot be reached");
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(folder.resolve("own"), progress -> {})) {
      String server = postgres.database().url().replaceFirst("^jdbc:postgresql://([^/]+)/.*", "$1");
      String password = postgres.database().password();
      oneSentence(
          run(data, "--database", "postgresql://clearinghouse@" + server + "/clearinghouse"),
          "user or password");
      Path file = Files.writeString(folder.resolve("password"), password + "\n");
      oneSentence(
          run(
              data,
              "--database",
              "postgresql://clearinghouse@" + server + "/none",
              "--database-password-file",
              file.toString()),
          "no database of this name");
    }
    try (Stream<Path> left = Files.list(data)) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly("program.lock");
    }
  }

  private static ProgramProcess.Ended run(Path data, String... more) throws IOException {
    List<String> arguments = new java.util.ArrayList<>(List.of("run", "--data", data.toString()));
    if (!List.of(more).contains("--port")) {
      arguments.addAll(List.of("--port", Integer.toString(TestProgram.freePort())));
    }
    arguments.addAll(List.of(more));
    return ProgramProcess.run(arguments.toArray(String[]::new));
  }

  private static void refuses(String words, Path file) throws IOException {
    oneSentence(ProgramProcess.here("read-note", file.toString()), words);
  }

  private static void oneSentence(ProgramProcess.Ended ended, String words) {
    assertThat(ended.errors()).contains(words).doesNotContain("geheim");
    assertThat(ended.errors().strip()).as("one line").doesNotContain("\n").endsWith(".");
    assertThat(ended.errors()).doesNotContain("Exception").startsWith("clearinghouse: ");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.status()).isEqualTo(2);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] pdfWithoutText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] docx(String inside) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          ("<?xml version=\"1.0\"?><Types"
                  + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                  + " PartName=\"/word/document.xml\""
                  + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(inside.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
