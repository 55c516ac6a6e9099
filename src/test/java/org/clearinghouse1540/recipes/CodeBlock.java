package org.clearinghouse1540.recipes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code block of a recipe.
 *
 * @param file the file to which it applies, relative to the folder of the project
 */
record CodeBlock(Action action, String file, List<String> lines) {
  private static final Pattern TITLE =
      Pattern.compile("\\s*(Create|Add to the end of|Change) `([^`]+)`:");

  enum Action {
    CREATE,
    APPEND,
    /** Lines that begin with a plus or minus are added or removed; the others show the place. */
    CHANGE
  }

  /** The code blocks of a document that name their file, in their order. */
  static List<CodeBlock> readAll(Path document) throws IOException {
    List<CodeBlock> blocks = new ArrayList<>();
    List<String> lines = Files.readAllLines(document);
    for (int at = 0; at < lines.size(); at++) {
      Matcher title = TITLE.matcher(lines.get(at));
      if (title.matches()) {
        int start = fence(lines, at);
        int end = fence(lines, start + 1);
        int indent = lines.get(start).indexOf('`');
        List<String> content =
            lines.subList(start + 1, end).stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .toList();
        blocks.add(new CodeBlock(action(title.group(1)), title.group(2), content));
        at = end;
      }
    }
    return List.copyOf(blocks);
  }

  private static int fence(List<String> lines, int from) {
    int at = from;
    while (!lines.get(at).strip().startsWith("```")) {
      at++;
    }
    return at;
  }

  private static Action action(String title) {
    return switch (title) {
      case "Create" -> Action.CREATE;
      case "Change" -> Action.CHANGE;
      default -> Action.APPEND;
    };
  }

  /** Applies this block to its file in a copy of the project. */
  void applyTo(Path project) throws IOException {
    Path target = project.resolve(file);
    ProjectCopy.createFolderOf(target);
    switch (action) {
      case CREATE -> {
        if (Files.exists(target)) {
          throw new AssertionError("the recipe creates a file that exists: " + file);
        }
        Files.write(target, lines);
      }
      case APPEND -> {
        List<String> all = new ArrayList<>(Files.readAllLines(target));
        all.addAll(lines);
        Files.write(target, all);
      }
      case CHANGE -> Files.write(target, changed(Files.readAllLines(target)));
    }
  }

  private List<String> changed(List<String> before) {
    List<String> after = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      String content = line.isEmpty() ? "" : line.substring(1);
      if (line.startsWith("+")) {
        after.add(content);
        continue;
      }
      int place = at;
      while (place < before.size() && !before.get(place).strip().equals(content.strip())) {
        place++;
      }
      if (place == before.size()) {
        throw new AssertionError(file + " has no line (or not at this place): " + content);
      }
      after.addAll(before.subList(at, line.startsWith("-") ? place : place + 1));
      at = place + 1;
    }
    after.addAll(before.subList(at, before.size()));
    return after;
  }
}
