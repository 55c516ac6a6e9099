package org.clearinghouse1540;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects all English in the project: screen texts, comments, messages, names, documents. */
final class WrittenEnglish {
  private static final Path TEXTS = Path.of("src/main/resources");
  private static final List<Path> JAVA =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));

  /** String literals, character literals and comments; consecutive line comments are one. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?(?<!\\\\)\"\"\""
              + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\""
              + "|'(?:\\\\.[^'\\n]*|[^'\\\\\\n])'"
              + "|/\\*[\\s\\S]*?\\*/"
              + "|(?://[^\\n]*(?:\\n[ \\t]*(?=//))?)+");

  private static final Pattern TEMPLATE_COMMENT = Pattern.compile("<%--[\\s\\S]*?--%>");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z]\\w*)");
  private static final Pattern METHOD =
      Pattern.compile(
          "(?m)^ {2,6}(?:(?:public|protected|private|static|final|abstract|default)\\s+)*+"
              + "(?!return\\b|new\\b|throw\\b|else\\b|case\\b|yield\\b|assert\\b)"
              + "[\\w.]+(?:<[^;{}=()]*>)?(?:\\[])? +([a-z]\\w*)\\(");
  private static final Pattern DECORATION =
      Pattern.compile("^/\\*+|\\*/$|(?m)^[ \\t]*(?:\\*+|//)|\\{@code[^}]*}|</?\\w+>");
  private static final Pattern TAG =
      Pattern.compile("@(?:param|throws|see|exception)\\s+\\S+|@\\w+");
  private static final Pattern MESSAGE = Pattern.compile("[A-Za-z]+[,;:]? [a-z]+[,;:]? [\\w{%]+");
  private static final Pattern SQL =
      Pattern.compile(
          "^\\s*(?:select|insert|update|delete|create|alter|grant|set|with|and|order)\\b");
  private static final Pattern CODE_IN_DOCUMENT =
      Pattern.compile("(?s)```.*?```|`[^`\\n]*`|\\]\\([^)\\s]*\\)|(?<=\\n)\\n");
  private static final Pattern SECTION = Pattern.compile("(?m)^## ");

  /** The kinds of English that a pattern may apply to. */
  enum Kind {
    TEXTS,
    COMMENTS,
    MESSAGES,
    TYPES,
    METHODS,
    CODE,
    DOCUMENTS
  }

  /**
   * A piece of English in a file.
   *
   * @param line the line on which it begins, counted from 1
   */
  record Passage(Kind kind, Path file, int line, String text) {
    /** The line of a position in this passage. */
    int lineAt(int position) {
      return line + (int) text.substring(0, position).chars().filter(sign -> sign == '\n').count();
    }
  }

  private final List<Passage> passages = new ArrayList<>();

  private WrittenEnglish() {}

  static List<Passage> all() throws IOException {
    WrittenEnglish english = new WrittenEnglish();
    for (Path file : files(TEXTS, "text_en.properties")) {
      english.texts(file);
    }
    for (Path file : files(TEXTS, ".jte")) {
      english.template(file);
    }
    for (Path folder : JAVA) {
      for (Path file : files(folder, ".java")) {
        english.java(file, folder.startsWith("src/main"));
      }
    }
    for (Path file : documents()) {
      english.document(file);
    }
    return List.copyOf(english.passages);
  }

  private void texts(Path file) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        passages.add(new Passage(Kind.TEXTS, file, number, line.substring(equals + 1).strip()));
      }
    }
  }

  private void template(Path file) throws IOException {
    String source = Files.readString(file);
    TEMPLATE_COMMENT
        .matcher(source)
        .results()
        .forEach(found -> add(Kind.COMMENTS, file, source, found.start(), found.group()));
    add(Kind.CODE, file, source, 0, blanked(TEMPLATE_COMMENT, source, ' '));
  }

  private void java(Path file, boolean main) throws IOException {
    String source = Files.readString(file);
    for (MatchResult found : TOKEN.matcher(source).results().toList()) {
      String token = found.group();
      if (token.startsWith("/")) {
        String words = blanked(TAG, blanked(DECORATION, token, ' '), '|');
        add(Kind.COMMENTS, file, source, found.start(), words);
      } else if (main && !token.startsWith("\"\"\"") && isMessage(token)) {
        String words = token.substring(1, token.length() - 1);
        add(Kind.MESSAGES, file, source, found.start() + 1, words);
      }
    }
    String code = blanked(TOKEN, source, ' ');
    add(Kind.CODE, file, source, 0, code);
    names(Kind.TYPES, TYPE, file, code);
    names(Kind.METHODS, METHOD, file, code);
  }

  private void names(Kind kind, Pattern declaration, Path file, String code) {
    declaration
        .matcher(code)
        .results()
        .forEach(found -> add(kind, file, code, found.start(1), found.group(1)));
  }

  private void document(Path file) throws IOException {
    String source = Files.readString(file);
    int end = source.length();
    if (file.endsWith("CHANGELOG.md")) {
      // Entries of released versions stay as they were written.
      end =
          SECTION.matcher(source).results().skip(1).findFirst().map(MatchResult::start).orElse(end);
    }
    String current = source.substring(0, end);
    add(Kind.DOCUMENTS, file, source, 0, blanked(CODE_IN_DOCUMENT, current, '|'));
  }

  private void add(Kind kind, Path file, String source, int start, String text) {
    String words = text.stripLeading();
    int from = start + text.length() - words.length();
    int line = 1 + (int) source.substring(0, from).chars().filter(sign -> sign == '\n').count();
    passages.add(new Passage(kind, file, line, words.stripTrailing()));
  }

  private static boolean isMessage(String literal) {
    String words = literal.substring(1, literal.length() - 1);
    return MESSAGE.matcher(words).find() && !SQL.matcher(words).find();
  }

  /** The text with each match replaced, sign by sign, so that positions and lines stay. */
  private static String blanked(Pattern pattern, String text, char blank) {
    return pattern
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group().replaceAll("[^\\n]", "" + blank)));
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(files(Path.of("docs"), ".md"));
    documents.addAll(files(Path.of("bench"), ".md"));
    documents.addAll(files(TEXTS, ".md"));
    try (Stream<Path> here = Files.list(Path.of(""))) {
      here.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
