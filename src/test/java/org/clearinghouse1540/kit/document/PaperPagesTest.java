package org.clearinghouse1540.kit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Documents with long and mixed content in every language and layout: no word is missing, nothing
 * leaves the page or covers other text, and each line of an answer begins a new line. The files are
 * kept in target/papers.
 */
class PaperPagesTest {
  private static final String ADDRESS =
      "https://example.org/documents/security-council/resolution-1540/information-notes/2014/"
          + "astana-workshop-on-national-implementation-action-plans?language=en&version=3#part-4";

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsMissingAndNothingLeavesThePage(Language language) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/papers"));
    for (PrintDocument.Look look : PrintDocument.Look.values()) {
      PrintDocument paper = paper(language, look);
      WrittenPaper wanted = WrittenPaper.ofJson(FileFormat.JSON.write(paper));
      String name = language.code() + "-" + look;
      byte[] pdf = FileFormat.PDF.write(paper);
      byte[] word = FileFormat.DOCX.write(paper);
      Files.write(folder.resolve(name + ".pdf"), pdf);
      Files.write(folder.resolve(name + ".docx"), word);
      PrintedPdf pages = PrintedPdf.of(pdf);
      assertThat(pages.missing(wanted.texts())).as(name).isEmpty();
      assertThat(pages.outside()).as(name).isEmpty();
      assertThat(pages.covered()).as(name).isEmpty();
      assertThat(pages.joined(wanted.texts())).as(name).isEmpty();
      assertThat(WrittenPaper.ofWord(word).missing(wanted)).as(name + ".docx").isEmpty();
      assertThat(WrittenPaper.ofSheet(FileFormat.XLSX.write(paper)).missing(wanted))
          .as(name + ".xlsx")
          .isEmpty();
      assertThat(WrittenPaper.ofCsv(FileFormat.CSV.write(paper)).missing(wanted))
          .as(name + ".csv")
          .isEmpty();
    }
  }

  // One part a paper: elsewhere on the page the same lines could be apart.
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLineOfAnAnswerBeginsANewLineInEachPart(Language language) {
    String answer = "Alpha one.\nBravo two.\nCharlie three.";
    List<Part> parts =
        List.of(
            new Part.Words(answer),
            new Part.Labelled("Label", answer),
            new Part.Heading(answer),
            new Part.Rows(List.of("Field", "Answer"), List.of(List.of("Label", answer))),
            new Part.Rows(List.of(answer, "Answer"), List.of(List.of("", "x"))),
            new Part.Rows(
                List.of("Field", "Answer"), List.of(List.of("1", answer)), List.of(20, 80)));
    for (Part part : parts) {
      for (PrintDocument.Look look : PrintDocument.Look.values()) {
        PrintDocument paper =
            new PrintDocument("Title", language, "DRAFT", "Foot", List.of(part)).in(look);
        PrintedPdf pages = PrintedPdf.of(FileFormat.PDF.write(paper));
        assertThat(pages.missing(List.of(answer))).as(part.toString()).isEmpty();
        assertThat(pages.joined(List.of(answer))).as(look + " " + part).isEmpty();
      }
    }
  }

  private static PrintDocument paper(Language language, PrintDocument.Look look) {
    String here = sentence(language);
    String english = "Twenty officers of the port (Example Harbour) need training, e.g. in 2027.";
    String answer = english + "\n" + here + "\nThird line of the answer.";
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(answer));
    parts.add(new Part.Words(ADDRESS));
    parts.add(new Part.Labelled(here, answer));
    parts.add(new Part.Labelled(here, ADDRESS));
    parts.add(new Part.Heading("1. " + here));
    parts.add(new Part.Heading(ADDRESS));
    parts.add(
        new Part.Rows(
            List.of("Field", here),
            List.of(List.of(here, answer), List.of("Source", ADDRESS), List.of("", english))));
    for (int columns = 3; columns <= 7; columns += 2) {
      parts.add(
          new Part.Rows(
              Collections.nCopies(columns, here),
              List.of(
                  cells(columns, answer, ADDRESS),
                  cells(columns, ADDRESS, "2014"),
                  cells(columns, "", here))));
    }
    parts.add(
        new Part.Rows(
            List.of("#", here),
            List.of(List.of("1", ADDRESS), List.of("2", here)),
            List.of(5, 95)));
    String long20 = String.join(" ", Collections.nCopies(20, here));
    parts.add(new Part.Words(long20));
    parts.add(new Part.Rows(List.of(here), List.of(List.of(lines(here)))));
    return new PrintDocument(
            here + " " + ADDRESS,
            language,
            "DRAFT",
            "Clearinghouse 1540, " + here + " " + here,
            parts)
        .in(look)
        .with(look == PrintDocument.Look.LETTER ? here : "");
  }

  private static String lines(String words) {
    return IntStream.range(1, 91)
        .mapToObj(number -> "Line " + number + ". " + words)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> cells(int columns, String first, String others) {
    return Stream.concat(Stream.of(first), Collections.nCopies(columns - 1, others).stream())
        .toList();
  }

  private static String sentence(Language language) {
    return switch (language) {
      case AR -> "تقديم المساعدة التقنية إلى الدول (القرار 1540) بناء على طلبها.";
      case ZH -> "委员会根据各国的请求，协助其全面执行第1540（2004）号决议的各项规定。";
      case EN -> "Assistance to States (resolution 1540) at their request.";
      case FR -> "L’assistance aux États – procédé d’été (résolution 1540).";
      case RU -> "Оказание помощи государствам по их просьбе (резолюция 1540).";
      case ES -> "Petición de asistencia de los Estados (resolución 1540).";
    };
  }
}
