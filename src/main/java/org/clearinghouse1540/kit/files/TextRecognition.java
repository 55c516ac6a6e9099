package org.clearinghouse1540.kit.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;

/**
 * Recognition of the text of a scan by Tesseract, if that is installed. The pages are decoded and
 * recognized in separate processes with limits on time, memory and size; see {@link ScannedPages}.
 */
public final class TextRecognition {
  /** The marks around a word that was recognized with low confidence. */
  static final String UNSURE_FROM = "⟦";

  static final String UNSURE_TO = "⟧";
  private static final Pattern UNSURE = Pattern.compile(UNSURE_FROM + "[^⟧]*" + UNSURE_TO);
  private static final Map<Language, String> NAMES =
      Map.of(
          Language.AR, "ara",
          Language.ZH, "chi_sim",
          Language.EN, "eng",
          Language.FR, "fra",
          Language.RU, "rus",
          Language.ES, "spa");

  private TextRecognition() {}

  /** The program that recognizes text, if it is installed. */
  public static Optional<Path> program() {
    String named = System.getProperty("clearinghouse.tesseract", "");
    Stream<Path> places =
        named.isEmpty()
            ? Arrays.stream(
                    Optional.ofNullable(System.getenv("PATH"))
                        .orElse("")
                        .split(java.io.File.pathSeparator))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "tesseract"))
            : Stream.of(Path.of(named));
    return places.filter(Files::isExecutable).findFirst();
  }

  /**
   * A proposed text.
   *
   * @param text the text with marks around the words of low confidence, if any was recognized
   * @param refusal the reason why the pages cannot be recognized, if there is one
   */
  public record ProposedText(Optional<String> text, Optional<Message> refusal) {}

  /**
   * Proposes the text of a scan; nothing if Tesseract is not installed or found no text.
   *
   * @param languages the languages that are expected, the most likely one first
   */
  public static ProposedText propose(byte[] content, List<Language> languages) {
    return program()
        .map(program -> SandboxedReader.scan(content, program + ":" + names(languages)))
        .map(
            answer ->
                new ProposedText(
                    answer.text().map(DocumentText::text).filter(text -> !text.isBlank()),
                    answer.refusal()))
        .orElseGet(() -> new ProposedText(Optional.empty(), Optional.empty()));
  }

  private static String names(List<Language> languages) {
    Set<String> names = new LinkedHashSet<>();
    languages.forEach(language -> names.add(NAMES.getOrDefault(language, "eng")));
    return String.join("+", names);
  }

  /** The number of words in a text that are still marked as uncertain. */
  public static long uncertain(String text) {
    return UNSURE.matcher(text).results().count();
  }
}
