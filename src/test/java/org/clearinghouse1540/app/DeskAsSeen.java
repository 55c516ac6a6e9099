package org.clearinghouse1540.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.Transition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A desk in English, as its page showed it once: its lines under the headings of their kinds. */
final class DeskAsSeen {
  private static final Pattern HEADING = Pattern.compile("(.+) \\(\\d+\\)");
  private static final Map<String, Pattern> SENTENCES = new ConcurrentHashMap<>();

  private final Document page;
  private final List<Line> lines = new ArrayList<>();

  /** A line of the list under the heading of a kind, with its whole text. */
  record Line(String kind, String text, Element element) {}

  private DeskAsSeen(Document page) {
    this.page = page;
    for (Element heading : page.select("main h3")) {
      Matcher kind = HEADING.matcher(heading.text());
      if (kind.matches()) {
        heading.nextElementSiblings().stream()
            .takeWhile(next -> !next.tagName().matches("h[23]"))
            .flatMap(part -> part.select("li").stream())
            .forEach(line -> lines.add(new Line(kind.group(1), line.text(), line)));
      }
    }
  }

  /** The desk as it is now. */
  static DeskAsSeen by(FormSender receiver) {
    return new DeskAsSeen(Jsoup.parse(receiver.user().get("/desk?lang=en").body()));
  }

  Document page() {
    return page;
  }

  /** The lines with the kind and the sentence of a transition. */
  List<Line> of(Transition transition) {
    String kind = Texts.get(Language.EN, transition.kind());
    Pattern sentence = SENTENCES.computeIfAbsent(transition.text(), DeskAsSeen::sentence);
    return lines.stream()
        .filter(line -> line.kind().equals(kind) && sentence.matcher(line.text()).find())
        .toList();
  }

  // The arguments of a sentence are any text.
  private static Pattern sentence(String key) {
    String any = "\u0001";
    String[] parts = Texts.get(Language.EN, key, any, any, any).split(any, -1);
    return Pattern.compile(Stream.of(parts).map(Pattern::quote).collect(Collectors.joining(".*")));
  }
}
